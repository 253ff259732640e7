import { expect, test } from './fixture.ts'

test('应用启动：主进程可求值，窗口按网址找到，预加载先于页面脚本', async ({ electronApp, windowNamed }) => {
  const about = await electronApp.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    packaged: app.isPackaged,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
  }))
  expect(about).toMatchObject({ name: 'Host Fixture', version: '1.2.3', packaged: false, electron: '45.4.1' })
  expect(about.chrome).toMatch(/^\d+\./)
  const desk = await windowNamed('desk')
  await expect(desk.locator('#bridge')).toHaveText('预加载 --window=desk')
  const window = await electronApp.browserWindow(desk)
  expect(await window.evaluate((one) => one.webContents.getURL())).toBe('app://bundle/index.html?window=desk')
})
