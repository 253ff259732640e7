import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSeat } from '../../engine/seat.ts'
import { openCentreSession } from '../../main/session/centre-session.ts'
import { enrol } from '../../main/session/enrol.ts'
import { createLinks } from '../../main/session/links.ts'
import { incidentReport, logLine, say } from '../../server/test/commands.ts'
import { SeatClient } from '../centre/seat-client.ts'
import { type FaultPlace, openFaultPlace } from '../fault/fault-place.ts'
import type { FaultSeat } from '../fault/fault-seat.ts'
import { until } from '../fault/until.ts'

const STREET = '440105012'
let place: FaultPlace
beforeEach(async () => {
  place = await openFaultPlace()
})
afterEach(() => place.close())

const link = (seat: FaultSeat) => seat.links.all().find(({ service }) => service === 'centre')
const reached = (seat: FaultSeat, seq: number) =>
  until(async () => (await seat.engine.have()).head.seq >= seq, `${seat.seat} 没有收到第 ${seq} 条`)

describe('席位与中心，从加入到收发', () => {
  test('一个席位写，两个席位一字不差，发件箱清空', async () => {
    const [one, two] = [await place.seat(), await place.seat()]
    for (const text of ['接班', '点名', '交通管制']) {
      expect(await one.engine.submit(logLine(text, { seat: one.seat }))).toEqual({ ok: true, pending: true })
    }
    await Promise.all([reached(one, 3), reached(two, 3)])
    await until(async () => (await one.engine.unsent()).count === 0, '发件箱没有清空')
    expect(await one.engine.fingerprint()).toBe(await two.engine.fingerprint())
    expect(await two.engine.verify()).toMatchObject({ ok: true, checked: 3 })
  })

  test('通报以后街道补齐旧内容；没有通报的一直只是占位', async () => {
    const district = await place.seat()
    const street = await place.seat(undefined, `street/${STREET}`)
    const by = { seat: district.seat }
    const shared = incidentReport('沿街商铺进水', null, by)
    const kept = incidentReport('另一处', null, by)
    for (const command of [shared, kept, logLine('内部记事', by)]) await district.engine.submit(command)
    await reached(street, 3)
    const all = () => street.engine.query('incident.all', { limit: 9, before: null })
    expect(await all()).toEqual([])
    await district.engine.submit(say('incident.share', shared.stream, { street: STREET }, by))
    await reached(street, 4)
    expect((await all()).map(({ title }) => title)).toEqual(['沿街商铺进水'])
    expect(await street.engine.verify()).toMatchObject({ ok: true, checked: 4 })
  })

  test('补齐的内容那一刻写不进磁盘：后面的一批先不收，重新报到以后一并补上', async () => {
    const district = await place.seat()
    let isDiskFull = true
    const street = await place.seat(undefined, `street/${STREET}`, (engine) => ({
      ...engine,
      reveal: async (items) => {
        if (!isDiskFull) return engine.reveal(items)
        isDiskFull = false
        return { ok: false, why: 'disk', words: '本机磁盘已满，请清理', have: await engine.have() }
      },
    }))
    const by = { seat: district.seat }
    const incident = incidentReport('沿街商铺进水', null, by)
    await district.engine.submit(incident)
    await reached(street, 1)
    await district.engine.submit(say('incident.share', incident.stream, { street: STREET }, by))
    await reached(street, 2)
    const all = await street.engine.query('incident.all', { limit: 9, before: null })
    expect([isDiskFull, all.map(({ title }) => title)]).toEqual([false, ['沿街商铺进水']])
    expect(link(street)?.state).toBe('up')
  })

  test('收不下的原因一直留在屏幕上，重新报到也不闪；收下了才算连上', async () => {
    const district = await place.seat()
    let failures = 0
    const other = await place.seat(undefined, undefined, (engine) => ({
      ...engine,
      receive: async (notice) => {
        if (failures === 3) return engine.receive(notice)
        failures += 1
        return { ok: false, why: 'disk', words: '本机磁盘已满，请清理', have: await engine.have() }
      },
    }))
    await until(() => link(other)?.state === 'up', '没有连上')
    await district.engine.submit(logLine('交通管制', { seat: district.seat }))
    await reached(other, 1)
    await until(() => link(other)?.state === 'up', '没有恢复')
    const shown = other.linkHistory.map(([state, words]) => `${state} ${words ?? ''}`)
    const changes = shown.filter((one, i) => one !== shown[i - 1])
    expect(changes).toEqual([
      expect.stringContaining('connecting'),
      'up ',
      'refused 本机磁盘已满，请清理',
      'up ',
    ])
  })

  test('中心拒绝的操作带着中文理由回到写的人', async () => {
    const street = await place.seat(undefined, `street/${STREET}`)
    await street.engine.submit(incidentReport('别的街道的事', '440105001', { seat: street.seat }))
    const rows = () => street.engine.query('outbox.waiting', { limit: 9 })
    await until(async () => (await rows())[0]?.status === 'refused', '没有答复')
    expect((await rows())[0]?.reason).toMatch(/本街道/)
  })

  test('冒名送出的操作被拒绝，不妨碍本人送出同一项', async () => {
    const owner = await place.seat()
    const thief = new SeatClient(place.centre().url)
    await thief.enrol(await place.centre().makeCode({ role: 'district', name: '', minutes: 1 }))
    await thief.hello()
    const command = logLine('本人的记录', { seat: owner.seat })
    const forged = await thief.ask({ type: 'submit', commands: [command] })
    expect(forged).toMatchObject({ ok: true, reply: { receipts: [{ ok: false }] } })
    await owner.engine.submit(command)
    await reached(owner, 1)
    thief.close()
  })
})

describe('报到不成时，席位用中文说明', () => {
  test.each([
    ['另一个世界', { world: 'real' }, /世界/],
    ['没有登记的席位', { seat: '癸-99' }, /没有登记/],
    ['密钥不符', { sign: () => 'AAAA' }, /密钥/],
  ])('%s', async (_, change, words) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { url } = place.centre()
    const code = await place.centre().makeCode({ role: 'district', name: '', minutes: 1 })
    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const { seat } = await enrol({ url, ca: null }, { code, name: '试验席位', key })
    const links = createLinks(() => {})
    const core = openSeat({ dir: ':memory:' })
    const engine = {
      have: async () => core.have(),
      onUnsent: () => () => {},
    } as unknown as Parameters<typeof openCentreSession>[0]['engine']
    const session = openCentreSession({
      ...{ url, ca: null, world: 'drill', seat, engine, links, onHello: () => {}, onOffset: () => {} },
      sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64'),
      ...change,
    })
    const state = () => links.all()[0]
    await until(() => state()?.state === 'refused', '没有说明')
    expect(state()?.words).toMatch(words)
    session.close()
    core.close()
  })

  test('一次性席位码用过以后，别人再用得到说明', async () => {
    const code = await place.centre().makeCode({ role: 'district', name: '', minutes: 1 })
    const { url } = place.centre()
    const keyOf = () =>
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    await enrol({ url, ca: null }, { code, name: '甲', key: keyOf() })
    await expect(enrol({ url, ca: null }, { code, name: '乙', key: keyOf() })).rejects.toThrow(/席位码/)
  })

  test('连上以后状态是“已连接”，有往返时间', async () => {
    const seat = await place.seat()
    await until(() => link(seat)?.state === 'up' && link(seat)?.roundTrip !== null, '没有连上')
    expect(link(seat)?.words).toBeNull()
  })
})
