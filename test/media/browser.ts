import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type { TestSeat } from './centre.ts'

const PATH = process.env.CHROMIUM_BIN ?? '/usr/lib/chromium/chromium'
const FLAGS = [
  ...['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--use-fake-device-for-media-stream=fps=25', '--use-fake-ui-for-media-stream'],
  '--autoplay-policy=no-user-gesture-required',
]

export interface TestBrowser {
  /** A page that has greeted the bridge at `url` as `seat` and opened its receiving transport. */
  seatAt(url: string, seat: TestSeat): Promise<Page>
  close(): Promise<void>
}

/** A headless Chromium whose pages are seats. */
export async function startBrowser(): Promise<TestBrowser> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./page/viewer.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
  })
  const script = built.outputFiles[0]?.text ?? ''
  const server = createServer((request, response) => {
    const isScript = request.url === '/viewer.js'
    response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`)
    response.end(isScript ? script : '<!doctype html><meta charset=utf-8><script src=/viewer.js></script>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const browser: Browser = await chromium.launch({ executablePath: PATH, args: FLAGS })
  return {
    seatAt: async (url, seat) => {
      const page = await browser.newPage()
      await page.exposeFunction('signAsSeat', seat.sign)
      await page.goto(`http://127.0.0.1:${port}/`)
      // mediasoup-client's and socket.io-client's script is there once the body is parsed.
      await page.waitForFunction(() => 'viewer' in window)
      await page.evaluate(([at, pass]) => window.viewer.connect(at, pass), [url, seat.pass] as const)
      await page.evaluate(() => window.viewer.open())
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
