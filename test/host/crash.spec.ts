import { familyOf, isRenderer } from './family.ts'
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

test('渲染进程被杀死也是崩溃，载入网址同样使窗口复原', async ({ electronApp, windowNamed }) => {
  const desk = await windowNamed('desk')
  const window = await electronApp.browserWindow(desk)
  const renderers = familyOf(electronApp.process().pid).filter(isRenderer)
  expect(renderers.length).toBeGreaterThan(0)
  for (const { pid } of renderers) process.kill(Number(pid), 'SIGKILL')
  await expect.poll(() => window.evaluate((one) => one.webContents.isCrashed())).toBe(true)
  const echo = await window.evaluate(async (one) => {
    await one.loadURL('app://bundle/index.html?window=desk')
    return one.webContents.executeJavaScript('window.desk.echo("复原")')
  })
  expect(echo).toBe('复原')
})

test('关闭可以拒绝；最后一个窗口关闭后应用退出', async ({ electronApp, windowNamed }) => {
  const desk = await electronApp.browserWindow(await windowNamed('desk'))
  const wall = await electronApp.browserWindow(await windowNamed('wall'))
  await desk.evaluate((one) => {
    one.once('close', (event: Electron.Event) => event.preventDefault())
    one.close()
  })
  expect(await desk.evaluate((one) => one.isDestroyed())).toBe(false)
  await wall.evaluate((one) => one.close())
  await expect.poll(() => electronApp.windows().length).toBe(1)
  const closed = electronApp.waitForEvent('close')
  await desk.evaluate((one) => one.close()).catch(() => undefined)
  await closed
})
