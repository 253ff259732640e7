import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page, expect as playwright } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentShape } from '../../domain/document/document.ts'
import type { FeedInfo } from '../../protocol/feed.ts'
import { chromiumBinary } from '../../tools/setup/chromium-binary.ts'
import { BridgeChild } from '../wall/bridge-child.ts'
import { bundleOf } from '../wall/pages.ts'
import { makeSeat } from '../wall/seat.ts'

// A machine under load is slow, not wrong.
const shows = playwright.configure({ timeout: 60_000 })
const PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div>'
const streets = [
  { code: '440105015', name: '琶洲街道' },
  { code: '440105001', name: '赤岗街道' },
  { code: '440105099', name: '官洲街道' },
]
const room = (street: string, id: string, marker: number): FeedInfo => ({
  ...{ id, name: `${id === 'duty-pazhou' ? '琶洲街道' : '官洲街道'}值班室`, bridge: 'pazhou', street },
  ...{ place: '演示画面', key: String(90 + marker), source: 'file', marker, duty: true },
})

let browser: Browser
let bridge: BridgeChild
let server: Server
let page: Page
beforeAll(async () => {
  const seat = makeSeat()
  const feeds = [room('440105015', 'duty-pazhou', 1), room('440105099', 'duty-guanzhou', 2)]
  const [child, double, own] = await Promise.all([
    BridgeChild.start(seat.centreKey, feeds),
    bundleOf(fileURLToPath(new URL('../wall/desk-double.ts', import.meta.url))),
    bundleOf(fileURLToPath(new URL('rollcall-page.ts', import.meta.url))),
  ])
  bridge = child
  server = createServer((_request, response) => response.end(PAGE))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launch()
  page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  const settings = {
    bridges: [{ id: 'pazhou', name: '琶洲街道桥', street: '440105015', url: bridge.url }],
    pass: seat.pass,
    seatKey: seat.seatKey,
    who: whoWith(streets),
  }
  await page.addInitScript(`window.stageSettings = ${JSON.stringify(settings)}`)
  await page.addInitScript(double.script)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await page.addStyleTag({ content: own.style })
  await page.addScriptTag({ content: own.script })
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await bridge?.close()
})

const row = (street: string) => page.getByRole('row').filter({ hasText: street })
const shot = async (name: string) => {
  const { SHOTS } = process.env
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/rollcall-${name}.png` })
}

describe('一次真的视频点名', () => {
  it('三个街道：一个在位，一个没有接入，一个脱岗，各有秒数和截图', async () => {
    await shows(page.getByRole('heading', { name: '新点名' })).toBeVisible()
    await shot('plan')
    await page.getByRole('button', { name: '开始点名' }).click()
    await shows(page.getByRole('heading', { name: '正在点 琶洲街道' })).toBeVisible()
    await shows(page.getByText('演示画面，不是真实值班室')).toBeVisible()
    await shows(page.getByText(/[\d.]+ 秒 有画面/)).toBeVisible()
    await shot('calling')
    await page.keyboard.press('1')
    await shows(row('琶洲街道')).toContainText('在位')
    // Without a line the street is not waited for: the reason is recorded at once.
    await shows(row('赤岗街道')).toContainText('设备故障')
    await shows(page.getByRole('heading', { name: '正在点 官洲街道' })).toBeVisible()
    await shows(page.getByText(/[\d.]+ 秒 有画面/)).toBeVisible()
    await page.keyboard.press('2')
    await shows(row('官洲街道')).toContainText('脱岗')
    await shows(page.getByText('都点到了')).toBeVisible()
    await shot('called')

    const kept = await page.evaluate(() => window.rollcallHands.kept)
    expect(kept.map(({ name }) => name.split(' ')[1])).toEqual(['琶洲街道', '官洲街道'])
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(2)
    await shows(row('琶洲街道').getByRole('button', { name: '截图' }).locator('img')).toBeVisible()
  })

  it('结束时值班日志里写一条，注明来源', async () => {
    await page.getByRole('button', { name: '结束点名' }).click()
    await shows(page.getByRole('heading', { name: /已结束/ })).toBeVisible()
    const [line] = await page.evaluate(() => window.rollcallHands.lines)
    expect(line).toMatchObject({ kind: 'rollcall', source: expect.stringMatching(/^rollcall\//) })
    expect(line?.text).toContain('应点 3 个街道，在位 1，脱岗 1，设备故障 1；脱岗：官洲街道')
  })

  it('没到的打电话核实，记在那个街道下面', async () => {
    await row('官洲街道').getByRole('button', { name: '电话 / 更正' }).click()
    await page.getByRole('textbox', { name: '接电话的人' }).fill('马宇衡')
    await page.getByRole('textbox', { name: '对方怎么说' }).fill('下楼取文件，已回岗')
    await shot('follow')
    await page.getByRole('button', { name: '记下电话' }).click()
    await shows(row('官洲街道')).toContainText('马宇衡接，下楼取文件，已回岗')
    await shot('finished')
  })

  it('只看不点：换到别的页再回来要先说接着点', async () => {
    await page.evaluate(() => window.rollcallHands.beginElsewhere())
    await page.getByRole('button', { name: /点名中/ }).click()
    await shows(page.getByText('如果是别的席位正在点，请不要重复点')).toBeVisible()
    await shows(row('琶洲街道')).toContainText('未点')
    await page.getByRole('button', { name: '在本席接着点' }).click()
    await shows(page.getByRole('heading', { name: '正在点 琶洲街道' })).toBeVisible()
    await page.keyboard.press('n')
    await shows(page.getByText('先不点的街道还没有结果')).toBeVisible()
    await page.getByRole('button', { name: '结束点名' }).click()
    await shows(page.getByRole('alert')).toContainText('还有 1 个街道没有点到')
    await page.getByRole('textbox', { name: '为什么不点完' }).fill('转入应急响应')
    await page.getByRole('button', { name: '结束点名' }).click()
    await shows(page.getByRole('heading', { name: /已结束/ })).toBeVisible()
  })

  it('打印的点名表符合文书格式', async () => {
    await page.getByRole('button', { name: '打印' }).click()
    await shows(page.getByText('已送到打印机')).toBeVisible()
    const [document] = await page.evaluate(() => window.rollcallHands.printed)
    expect(documentShape.parse(document).type).toBe('rollcall')
  })

  it('月度通报按街道排出名次', async () => {
    await page.getByRole('button', { name: '月度通报' }).click()
    await shows(page.getByRole('table', { name: '月度通报' }).getByRole('row').nth(1)).toContainText(
      '琶洲街道',
    )
    await shot('league')
  })

  it('画面断了：等到时限，记为设备故障，写明原因', async () => {
    await bridge.kill()
    await page.getByRole('button', { name: '新点名' }).click()
    await page.getByRole('radio', { name: '指定街道' }).click()
    await page.getByRole('checkbox', { name: '琶洲街道' }).check()
    await page.getByRole('textbox', { name: '应答时限（秒）' }).fill('5')
    await page.getByRole('button', { name: '开始点名' }).click()
    await shows(row('琶洲街道')).toContainText('设备故障')
    const sheet = row('琶洲街道')
    await page.getByRole('button', { name: '结束点名' }).click()
    await shows(sheet).toContainText('5 秒内没有画面')
    await shows(sheet).toContainText('琶洲街道桥断')
  })
})

function whoWith(list: typeof streets) {
  return {
    ...{ seat: 'seat-test', alias: '甲-01', role: 'district', district: '海珠区', districtCode: '440105' },
    ...{
      world: 'demo',
      person: null,
      offset: { offset: 0, measuredAt: 0 },
      version: '0.1.0',
      window: 'desk',
    },
    ...{ display: null, wall: 'hall', streets: list, seats: [], warnings: [] },
    head: { seq: 41, hash: 'ab'.repeat(32) },
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumBinary() ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--headless=new', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
      '--allow-loopback-in-peer-connection',
    ],
  })
}
