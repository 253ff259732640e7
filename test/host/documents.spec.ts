import { execFileSync } from 'node:child_process'
import { expect, test } from './fixture.ts'

test('打印得到 A4 的 PDF', async ({ electronApp, windowNamed }) => {
  const window = await electronApp.browserWindow(await windowNamed('desk'))
  const pdf = await window.evaluate(async (one) => {
    const bytes = await one.webContents.printToPDF({ printBackground: true, pageSize: 'A4' })
    return bytes.toString('latin1')
  })
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  // 210 × 297 mm in points, a point more or less by rounding up.
  expect(Math.abs(Number(width) - 595)).toBeLessThan(2)
  expect(Math.abs(Number(height) - 842)).toBeLessThan(2)
})

test('没有显示的窗口也能排版成 PDF，页边、边距和页码由样式表说了算', async ({ electronApp }) => {
  const { pdf, shown } = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const hidden = new BrowserWindow({ show: false, width: 794, height: 1123 })
    await hidden.loadURL('app://bundle/index.html?window=paper')
    await hidden.webContents.executeJavaScript(`
      document.documentElement.style.setProperty('--margin', '"chain head"')
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('@page { size: A4; margin: 30mm; @bottom-left { content: var(--margin) } ' +
        '@bottom-right { content: "page " counter(page) " of " counter(pages) } }')
      document.adoptedStyleSheets = [sheet]
      document.body.innerHTML = '<p>first</p><p id="second">second</p>'
      document.getElementById('second').style.breakBefore = 'page'`)
    const bytes = await hidden.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true })
    const result = { pdf: bytes.toString('base64'), shown: hidden.isVisible() }
    hidden.destroy()
    return result
  })
  expect(shown).toBe(false)
  const read = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf, 'base64') })
  const pages = read.toString('utf8').split('\f').slice(0, -1)
  expect(pages).toHaveLength(2)
  for (const [n, text] of pages.entries()) {
    expect(text).toContain('chain head')
    expect(text).toContain(`page ${n + 1} of 2`)
  }
})

test('没有打印机时：一台也不报，打印说没有成功', async ({ electronApp, windowNamed }) => {
  const window = await electronApp.browserWindow(await windowNamed('desk'))
  const answer = await window.evaluate(async (one) => {
    const printers = await one.webContents.getPrintersAsync()
    if (printers.length > 0) return null
    return await new Promise<boolean>((resolve) =>
      one.webContents.print({ silent: true }, (ok: boolean) => resolve(ok)),
    )
  })
  test.skip(answer === null, '这台机器有打印机')
  expect(answer).toBe(false)
})

test('截图是页面的样子', async ({ electronApp, windowNamed }, info) => {
  const window = await electronApp.browserWindow(await windowNamed('desk'))
  const picture = await window.evaluate(async (one) => {
    const image = await one.webContents.capturePage()
    return { size: image.getSize(), png: image.toPNG().toString('base64') }
  })
  expect(picture.size).toEqual({ width: 1000, height: 700 })
  await info.attach('desk', { body: Buffer.from(picture.png, 'base64'), contentType: 'image/png' })
})

test('保险箱加密后能还原，改动一个字节就拒绝', async ({ electronApp }) => {
  const result = await electronApp.evaluate(({ safeStorage }) => {
    const sealed = safeStorage.encryptString('席位私钥')
    const broken = Buffer.from(sealed)
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
    let refused = false
    try {
      safeStorage.decryptString(broken)
    } catch {
      refused = true
    }
    return { readable: sealed.includes('席位'), back: safeStorage.decryptString(sealed), refused }
  })
  expect(result).toEqual({ readable: false, back: '席位私钥', refused: true })
})

test('密码算法与 Electron 一致：没有国密，有 SHA-256', async ({ electronApp }) => {
  const hash = (name: string) =>
    electronApp.evaluate((_electron, algorithm) => {
      const compute = (globalThis as unknown as { hash: (name: string) => string }).hash
      try {
        return compute(algorithm).length
      } catch (error) {
        return (error as Error).message
      }
    }, name)
  expect(await hash('sha256')).toBe(64)
  expect(await hash('ripemd160')).toBe(40)
  for (const name of ['sm3', 'blake2b512', 'sha3-256', 'rmd160']) {
    expect(await hash(name)).toContain('Digest method not supported')
  }
})
