import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Command } from '../../domain/envelope.ts'
import type { ArgsOf, QueryName } from '../../domain/index.ts'
import { openSeat } from '../../engine/seat.ts'
import { smallCentre } from '../../engine/testing/small-centre.ts'
import { bundleOf } from '../../test/wall/pages.ts'
import { chromiumBinary } from '../../tools/setup/chromium-binary.ts'

/** A screen of the desk in Chromium on rows of a real memory; only the way between them is a double. */
export interface MemoryPage {
  page: Page
  close(): Promise<void>
}

const EMPTY = '<!doctype html><meta charset="utf-8"><div id="root" style="height:100vh"></div>'

/** Fills a memory with `commands` as its centre would, and opens the script `file` in a page before it. */
export async function openMemoryPage(commands: readonly Command[], file: string): Promise<MemoryPage> {
  const seat = openSeat({ dir: ':memory:' })
  const centre = smallCentre()
  const settled = centre.submit([...commands])
  const refused = settled.find((receipt) => !receipt.ok)
  if (refused !== undefined) throw new Error(JSON.stringify(refused))
  const received = seat.receive(centre.notice(0))
  if (!received.ok) throw new Error(received.words)
  const server = createServer(async (request, response) => {
    if (request.url !== '/ask') {
      response.setHeader('content-type', 'text/html')
      return response.end(EMPTY)
    }
    const { name, args } = (await json(request)) as { name: QueryName; args: ArgsOf<QueryName> }
    response.end(JSON.stringify(seat.query(name, args as never)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const { script, style } = await bundleOf(file)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.addStyleTag({ content: style })
  await page.addScriptTag({ content: script })
  return {
    page,
    async close() {
      await browser.close()
      server.close()
      seat.close()
    },
  }
}

function launch(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chromiumBinary() ?? '',
    args: [...(isRoot ? ['--no-sandbox'] : []), '--headless=new', '--disable-gpu'],
  })
}
