import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixture.ts'

test('内容安全策略对 app:// 页面生效：内联脚本被拦下', async ({ windowNamed, electronApp }) => {
  const desk = await windowNamed('desk')
  await expect(desk.locator('#inline')).toHaveText('策略生效')
  const blocked = await desk.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
    })
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.body.append(script)
    return { directive: await violation, ran: 'ranInline' in window }
  })
  expect(blocked).toEqual({ directive: 'script-src-elem', ran: false })
  expect(electronApp.windows()).toHaveLength(2)
})

test('弹出窗口被拒绝：window.open、带目标的链接、子框架里的 window.open', async ({
  windowNamed,
  electronApp,
}) => {
  const desk = await windowNamed('desk')
  await windowNamed('wall')
  expect(await desk.evaluate(() => window.open('https://example.com/'))).toBe(null)
  await desk.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/2'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    const frame = document.createElement('iframe')
    document.body.append(frame)
    Object.assign(window, { ofFrame: frame.contentWindow?.open('https://example.com/3') })
  })
  // Every one was asked for, none became a window.
  const refused = () => electronApp.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)
  await expect
    .poll(refused)
    .toEqual(expect.arrayContaining(['https://example.com/', 'https://example.com/2']))
  // The one of the frame is refused, or was shut before it showed anything.
  const isShut = () =>
    desk.evaluate(() => (window as unknown as { ofFrame: Window | null }).ofFrame?.closed ?? true)
  await expect.poll(isShut).toBe(true)
  const windows = ({ BrowserWindow }: typeof import('electron')) => BrowserWindow.getAllWindows().length
  expect(await electronApp.evaluate(windows)).toBe(2)
  expect(electronApp.windows().map((page) => new URL(page.url()).pathname)).toEqual([
    '/index.html',
    '/index.html',
  ])
  expect(await desk.evaluate(() => window.desk.echo(1))).toBe(1)
})

test('外来网址的导航被拒绝', async ({ windowNamed, electronApp }) => {
  const desk = await windowNamed('desk')
  const asked = desk.waitForEvent('requestfailed')
  await desk.evaluate(() => {
    location.href = 'http://127.0.0.1:9/'
  })
  expect((await asked).failure()?.errorText).toContain('ABORTED')
  const window = await electronApp.browserWindow(desk)
  expect(await window.evaluate((one) => one.webContents.getURL())).toContain('app://bundle/index.html')
  expect(await desk.evaluate(() => globalThis.window.desk.echo(2))).toBe(2)
})

test('权限按处理函数给：摄像头准许，定位不准', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const answers = await desk.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true })
    return {
      secure: isSecureContext,
      tracks: stream
        .getTracks()
        .map((track) => track.kind)
        .sort(),
      camera: await state('camera'),
      geolocation: await state('geolocation'),
      notifications: Notification.permission,
    }
  })
  expect(answers).toEqual({
    secure: true,
    tracks: ['audio', 'video'],
    camera: 'granted',
    geolocation: 'denied',
    notifications: 'denied',
  })
})

test('页面可以访问局域网的明文服务，如同在 app:// 里', async ({ windowNamed }) => {
  const server = createServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.end('街道')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const desk = await windowNamed('desk')
  const text = await desk.evaluate(
    (url) => fetch(url).then((response) => response.text()),
    `http://127.0.0.1:${port}/`,
  )
  server.close()
  expect(text).toBe('街道')
})
