import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixture.ts'

test('开发服务器的页面可以载入，补上的策略同样生效', async ({ electronApp, windowNamed }) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<title>原样</title><script>document.title = "内联脚本执行了"</script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await windowNamed('desk')
  const titles = await electronApp.evaluate(async ({ BrowserWindow, session }, url) => {
    const load = async () => {
      const window = new BrowserWindow({ width: 600, height: 400 })
      await window.loadURL(url)
      const title = await window.webContents.executeJavaScript('document.title')
      window.destroy()
      return title
    }
    const before = await load()
    session.defaultSession.webRequest.onHeadersReceived(
      { urls: ['http://127.0.0.1:*/*'] },
      ({ responseHeaders }, answer) =>
        answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': ["script-src 'none'"] } }),
    )
    return [before, await load()]
  }, address)
  server.close()
  expect(titles).toEqual(['内联脚本执行了', '原样'])
})
