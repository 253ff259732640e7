import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDemo } from './launch/demo.ts'
import { root } from './launch/root.ts'
import { takeDutyPictures } from './screenshots-duty.ts'
import { takeIncidentPictures } from './screenshots-incident.ts'

/** Takes the pictures of README and manual from the running demo: `node tools/screenshots.ts`. */
const folder = join(root, 'docs', 'images')
const data = mkdtempSync(join(tmpdir(), 'pictures-'))
mkdirSync(folder, { recursive: true })
const demo = await openDemo(data)
const { page } = demo.desk
const wall = await demo.desk.wall()
const take = (name: string, from = page) => from.screenshot({ path: join(folder, `${name}.png`) })

await page.getByRole('list', { name: '值班日志' }).getByRole('listitem').last().waitFor()
for (let tile = 1; tile <= 9; tile += 1) {
  await wall.locator(`[data-testid="tile-${tile}"][data-state="live"]`).waitFor()
}
await take('wall', wall)
await take('duty')
await page.keyboard.press('Control+k')
await page.getByRole('dialog').waitFor()
await take('palette')
await page.keyboard.press('Escape')
await page.getByRole('navigation').getByText('大屏').click()
await page.locator('[data-testid="pgm-tile-9"][data-state="live"]').waitFor()
await page.keyboard.type('3 12')
await page.locator('[data-testid="pvw-tile-3"][data-state="live"]').waitFor()
await take('wall-desk')
await takeDutyPictures(page, take)
await takeIncidentPictures(page, take)
await demo.end()
rmSync(data, { recursive: true, force: true })
