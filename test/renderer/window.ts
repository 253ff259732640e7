import { test as base, type Page } from '@playwright/test'
import { chromiumBinary } from '../../tools/setup/chromium-binary.ts'
import { serveWindow } from './serve.ts'

/** The story's moment: typhoon night, 21:46. */
const MOMENT = new Date('2026-09-16T21:46:18+08:00')

interface Fixtures {
  /** Opens the desk window on the desk in memory; worlds: demo, real, empty, new. */
  open: (world: string) => Promise<Page>
}

export const test = base.extend<Fixtures, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parameter's shape
    async ({}, use) => {
      const server = await serveWindow(5300)
      await use(server.resolvedUrls?.local[0] ?? '')
      await server.close()
    },
    { scope: 'worker' },
  ],
  launchOptions: { executablePath: chromiumBinary() ?? '', args: ['--no-sandbox'] },
  viewport: { width: 1920, height: 1080 },
  locale: 'zh-CN',
  open: async ({ page, address }, use) => {
    await standAt(page, MOMENT)
    await use(async (world) => {
      await page.goto(`${address}?world=${world}`)
      await page.getByText(/海珠区指挥台|首次启动/).waitFor()
      return page
    })
  },
})

/** The page's clock stands still at `time`, however slow the machine is; its timers run. */
export function standAt(page: Page, time: number | Date): Promise<void> {
  return page.clock.setFixedTime(time)
}

/** Lets `ms` pass at once: the clock of `standAt` and every timer due until then. */
export async function moveOn(page: Page, ms: number): Promise<void> {
  await standAt(page, (await page.evaluate(() => Date.now())) + ms)
  await page.clock.fastForward(ms)
}

/** Keeps a picture of the page where `PICTURES` names a folder for them. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** A row another seat wrote, arriving while somebody reads. */
export function lineFromElsewhere(page: Page, text: string): Promise<void> {
  return page.evaluate((words) => {
    const { desk } = window as unknown as { desk: { submit(command: unknown): Promise<unknown> } }
    return desk
      .submit({
        id: crypto.randomUUID(),
        stream: `log/${crypto.randomUUID()}`,
        type: 'log.write',
        v: 1,
        data: { kind: 'note', text: words, occurredAt: null, incident: null },
        by: { seat: 'seat-2', person: '苏婉仪', post: null },
        at: Date.now(),
        clock: null,
        after: [],
      })
      .then(() => {})
  }, text)
}
