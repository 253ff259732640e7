import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const seen = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)

/** The screen emulation commands are newer than the driver's list of commands. */
async function emulate(page: Page, method: string, params: object) {
  const session = await page.context().newCDPSession(page)
  const call = session.send as unknown as (method: string, params: object) => Promise<unknown>
  return call.call(session, method, params)
}

test('两块屏幕：大屏窗口全屏在第二块上', async ({ electronApp, windowNamed }) => {
  const displays = await electronApp.evaluate(({ screen }) =>
    screen.getAllDisplays().map(({ label, bounds }) => ({ label, ...bounds })),
  )
  expect(displays).toEqual([
    { label: 'desk', x: 0, y: 0, width: 1920, height: 1080 },
    { label: 'wall', x: 1920, y: 0, width: 1920, height: 1080 },
  ])
  const wall = await windowNamed('wall')
  const window = await electronApp.browserWindow(wall)
  await expect.poll(() => window.evaluate((one) => one.isFullScreen())).toBe(true)
  await expect
    .poll(() => window.evaluate((one) => one.getBounds()))
    .toEqual({ x: 1920, y: 0, width: 1920, height: 1080 })
  await expect.poll(() => wall.evaluate(() => [innerWidth, innerHeight, screenX])).toEqual([1920, 1080, 1920])
})

test('插上与拔下屏幕有事件', async ({ electronApp, windowNamed }) => {
  const desk = await windowNamed('desk')
  const screen = { left: 3840, top: 0, width: 1280, height: 720, label: 'third' }
  const added = (await emulate(desk, 'Emulation.addScreen', screen)) as { screenInfo: { id: string } }
  await expect.poll(() => seen(electronApp)).toEqual(['added 3840'])
  expect(await electronApp.evaluate((electron) => electron.screen.getAllDisplays().length)).toBe(3)
  await emulate(desk, 'Emulation.removeScreen', { screenId: added.screenInfo.id })
  await expect.poll(() => seen(electronApp)).toEqual(['added 3840', 'removed 3840'])
})

test('窗口的位置与大小可以改', async ({ electronApp, windowNamed }) => {
  const desk = await windowNamed('desk')
  const window = await electronApp.browserWindow(desk)
  await window.evaluate((one) => one.setBounds({ x: 40, y: 50, width: 900, height: 600 }))
  await expect
    .poll(() => desk.evaluate(() => [innerWidth, innerHeight, screenX, screenY]))
    .toEqual([900, 600, 40, 50])
})
