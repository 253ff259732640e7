import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testCentre } from './centre.ts'
import { type Answer, type SeatSocket, seatSocket } from './seat-socket.ts'
import { fileFeed, startTestBridge } from './start.ts'
import { until } from './until.ts'

const OTHER_STREET = '440105004'

function words(answer: Answer): string {
  if (answer.ok) throw new Error('本应拒绝')
  return `${answer.refusal.code} ${answer.refusal.words}`
}

describe('视频桥的门', () => {
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  const open: SeatSocket[] = []
  const connect = async (url = bridge.url): Promise<SeatSocket> => {
    const seat = await seatSocket(url)
    open.push(seat)
    return seat
  }

  beforeAll(async () => {
    bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41), fileFeed('cam-42', 42, OTHER_STREET)] })
  })
  afterEach(() => {
    for (const seat of open.splice(0)) seat.close()
  })
  afterAll(() => bridge.close())

  test('没有登入就提要求，请他先登入', async () => {
    const seat = await connect()
    expect(words(await seat.ask({ type: 'capabilities' }))).toMatch(/^not-said-hello 请先/)
  })

  test('别的中心签发的席位证、过期的席位证、没有密钥的席位，各有各的话', async () => {
    const stranger = testCentre().seat('district')
    expect(words(await (await connect()).hello(stranger))).toMatch(/^not-enrolled .*不是本区中心签发/)
    const late = bridge.centre.seat('district', { expiresAt: Date.now() - 1 })
    expect(words(await (await connect()).hello(late))).toMatch(/^not-enrolled .*过期/)
    const drill = bridge.centre.seat('district', { world: 'drill' })
    expect(words(await (await connect()).hello(drill))).toMatch(/^world /)
    const stolen = bridge.centre.seat('district')
    stolen.sign = testCentre().seat().sign
    expect(words(await (await connect()).hello(stolen))).toMatch(/^proof .*密钥/)
    expect(words(await (await connect()).hello(bridge.centre.seat(), { protocol: 99 }))).toMatch(/^protocol /)
  })

  test('一次询问只能答一次；被拒以后桥再次询问，答对就能进', async () => {
    const seat = await connect()
    const own = bridge.centre.seat('district')
    expect(words(await seat.hello(own, { proof: 'AAAA' }))).toMatch(/^proof /)
    expect(words(await seat.hello(own))).toMatch(/^busy /)
    await until('再次询问', () => seat.notices.length === 2)
    expect((await seat.hello(own)).ok).toBe(true)
    expect(words(await seat.hello(own))).toMatch(/^shape .*已经登入/)
  })

  test('街道席位只看得到本街道的画面', async () => {
    const street = await connect()
    const welcome = await street.hello(bridge.centre.seat(`street/${OTHER_STREET}`))
    expect(welcome.ok && welcome.reply.feeds.map((feed: { id: string }) => feed.id)).toEqual(['cam-42'])
    const request = { type: 'consume', transport: 't', width: 320, rtpCapabilities: {} }
    const denied = await street.ask({ ...request, feed: 'cam-41' })
    expect(words(denied)).toMatch(/别的街道|媒体组件/)
    const district = await connect()
    const all = await district.hello(bridge.centre.seat('district'))
    expect(all.ok && all.reply.feeds).toHaveLength(2)
  })

  test('目录里没有片源地址', async () => {
    const url = 'rtsp://admin:secret@10.0.0.1/cam'
    const { id, name, bridge: at, street, place, key, marker } = fileFeed('cam-44', 44)
    const camera = { id, name, bridge: at, street, place, key, marker, source: 'rtsp' as const, url }
    const other = await startTestBridge({ feeds: [camera] })
    const seat = await connect(other.url)
    const welcome = await seat.hello(other.centre.seat('district'))
    expect(JSON.stringify(welcome)).not.toContain('secret')
    expect(await (await fetch(`${other.url}/health`)).text()).not.toContain('secret')
    await other.close()
  })

  test('中心的公钥还没有时请席位稍候，公钥文件出现后能进', async () => {
    const centre = testCentre()
    const file = join(bridge.folder, 'centre.key')
    const later = await startTestBridge({ feeds: [], centreKeyFile: file })
    const seat = await connect(later.url)
    expect(words(await seat.hello(centre.seat('wall')))).toMatch(/^busy .*公钥/)
    writeFileSync(file, `${centre.key}\n`)
    await until('再次询问', () => seat.notices.length === 2)
    expect((await seat.hello(centre.seat('wall'))).ok).toBe(true)
    await later.close()
  })

  test('到时候还没有登入的断开，登入了的留着', async () => {
    const strict = await startTestBridge({ feeds: [], limits: { hello: 1_000 } })
    const known = await until('赶在时限前登入', async () => {
      const seat = await connect(strict.url)
      const answer = await seat.hello(strict.centre.seat('district')).catch(() => null)
      return answer?.ok && seat
    })
    const stranger = await connect(strict.url)
    await until('断开', () => !stranger.socket.connected)
    expect(known.socket.connected).toBe(true)
    await strict.close()
  })

  test('同一地址连得太密，先不接', async () => {
    const strict = await startTestBridge({ feeds: [], limits: { connections: 0.5 } })
    const crowd = await Promise.allSettled(Array.from({ length: 12 }, () => connect(strict.url)))
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set(['fulfilled', 'rejected']))
    await strict.close()
  })

  test('没有登入的话太多就不听了', async () => {
    const seat = await connect()
    const many = Array.from({ length: 60 }, () => seat.ask({ type: 'capabilities' }))
    const codes = (await Promise.all(many)).map((answer) => words(answer).split(' ')[0])
    expect(codes).toContain('not-said-hello')
    expect(codes).toContain('busy')
  })

  test('过大的消息只断开那一个席位', async () => {
    const seat = await connect()
    const big = await connect()
    big.socket.emit('ask', { type: 'hello', rest: 'x'.repeat(200_000) })
    await until('断开', () => !big.socket.connected)
    expect((await seat.hello(bridge.centre.seat('district'))).ok).toBe(true)
  })
})
