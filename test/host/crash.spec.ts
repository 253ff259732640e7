import { expect, test } from './fixture.ts'

test('渲染进程崩溃后有事件，重新载入使同一窗口复原，预加载仍可用', async ({ electronApp, windowNamed }) => {
  const desk = await windowNamed('desk')
  const window = await electronApp.browserWindow(desk)
  await window.evaluate((one) => one.webContents.forcefullyCrashRenderer())
  const seen = () => electronApp.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  await expect.poll(seen).toEqual(['gone crashed'])
  expect(await window.evaluate((one) => one.webContents.isCrashed())).toBe(true)

  // The driver gives a crashed page up for ever: from here the main process is asked.
  const after = await window.evaluate(async (one) => {
    const loaded = new Promise((resolve) => one.webContents.once('did-finish-load', resolve))
    one.webContents.reload()
    await loaded
    return {
      crashed: one.webContents.isCrashed(),
      destroyed: one.isDestroyed(),
      echo: await one.webContents.executeJavaScript('window.desk.echo("又见")'),
      text: await one.webContents.executeJavaScript('document.getElementById("bridge").textContent'),
      inline: await one.webContents.executeJavaScript('document.getElementById("inline").textContent'),
    }
  })
  expect(after).toEqual({
    crashed: false,
    destroyed: false,
    echo: '又见',
    text: '预加载 --window=desk',
    inline: '策略生效',
  })
})
