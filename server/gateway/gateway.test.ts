import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireAnswer } from '../../protocol/wire.ts'
import { centreForTest, type TestCentre } from '../../test/centre/open-centre.ts'
import { SeatClient } from '../../test/centre/seat-client.ts'
import { isGoodPass } from '../identity/pass.ts'
import { incidentReport, logLine, NOON, say } from '../test/commands.ts'

let place: TestCentre
const RUIBAO = '440105012'

beforeEach(async () => {
  place = await centreForTest()
})
afterEach(() => place.close())

function refusal(answer: WireAnswer<'hello'> | WireAnswer<'enrol'> | WireAnswer<'submit'>): string {
  return answer.ok ? '没有拒绝' : answer.refusal.code
}

describe('加入与报到', () => {
  test('凭一次性席位码加入，领到席位号和席位证', async () => {
    const seat = await place.seat('district', { greets: false })
    const other = await place.seat('district', { greets: false })
    expect([seat.seat, other.seat]).toEqual(['甲-01', '甲-02'])
    const answer = await seat.hello()
    if (!answer.ok) throw new Error(answer.refusal.words)
    expect(answer.reply).toMatchObject({ name: '海珠区', world: 'demo', head: { seq: 0 } })
    expect(isGoodPass(answer.reply.pass, place.centre.publicKey, NOON)).toBe(true)
    expect(isGoodPass({ ...answer.reply.pass, role: 'wall' }, place.centre.publicKey, NOON)).toBe(false)
    expect(isGoodPass(answer.reply.pass, place.centre.publicKey, NOON + 31 * 86_400_000)).toBe(false)
  })

  test('席位码只能用一次，同一席位重试得回原来的席位号', async () => {
    const code = await place.centre.makeCode({ role: 'district', name: '', minutes: 1 })
    const keys = generateKeyPairSync('ed25519')
    const first = new SeatClient(place.centre.url, { keys })
    const again = new SeatClient(place.centre.url, { keys })
    const thief = new SeatClient(place.centre.url)
    const one = await first.enrol(code)
    const two = await again.enrol(code.toLowerCase().replace('-', ' '))
    expect(two.ok && two.reply.seat).toBe(one.ok && one.reply.seat)
    expect(refusal(await thief.enrol(code))).toBe('code')
    for (const seat of [first, again, thief]) seat.close()
  })

  test('席位码不能靠猜', async () => {
    const seat = new SeatClient(place.centre.url)
    // All at once: with time in between, another try would be earned.
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => seat.enrol(`AAAA-AAA${i}`)))
    expect(answers.map(refusal)).toEqual([...Array(10).fill('code'), 'busy', 'busy'])
    seat.close()
  })

  test.each([
    ['版本不合', { protocol: 99 }, 'protocol'],
    ['世界不同', { world: 'real' }, 'world'],
    ['没有登记', { seat: '癸-99' }, 'not-enrolled'],
    ['密钥证明不对', { proof: 'AAAA' }, 'proof'],
    [
      '另一份记录',
      { logId: '0192e4a0-0000-7000-8000-000000000000', epoch: 0, have: { seq: 0, hash: '0'.repeat(64) } },
      'world',
    ],
  ] as const)('%s的席位报到被拒绝', async (_, change, code) => {
    const seat = await place.seat('district', { greets: false })
    expect(refusal(await seat.hello(change))).toBe(code)
  })

  test('没有报到不能提交操作', async () => {
    const seat = await place.seat('district', { greets: false })
    expect(refusal(await seat.ask({ type: 'submit', commands: [logLine('越权')] }))).toBe('not-said-hello')
  })
})

describe('提交与推送', () => {
  test('一个席位的操作，两个席位都收到同样的事实', async () => {
    const one = await place.seat()
    const two = await place.seat()
    const answer = await one.ask({ type: 'submit', commands: [logLine('接街道来电'), logLine('已派员')] })
    expect(answer.ok && answer.reply.receipts.map(({ ok }) => ok)).toEqual([true, true])
    await Promise.all([one.reached(2), two.reached(2)])
    expect(two.items()).toEqual(one.items())
    expect(one.items()).toHaveLength(2)
  })

  test('后来的席位从头补齐，断过的席位从断处接上', async () => {
    const one = await place.seat()
    await one.ask({ type: 'submit', commands: [logLine('一'), logLine('二')] })
    await one.reached(2)
    const have = one.have()
    one.close()
    const two = await place.seat()
    await two.ask({ type: 'submit', commands: [logLine('三', { seat: two.seat })] })
    await two.reached(3)
    expect(two.items().map(({ seq }) => seq)).toEqual([1, 2, 3])

    const back = await place.seat('district', { greets: false })
    await back.hello({ logId: place.centre.logId, epoch: 0, have })
    await back.reached(3)
    expect(back.items().map(({ seq }) => seq)).toEqual([3])
  })

  test('街道只见本街道的内容，其余只有链上的占位；通报后旧内容先补齐', async () => {
    const district = await place.seat()
    const street = await place.seat(`street/${RUIBAO}`)
    const incident = incidentReport('沿街商铺进水', null)
    await district.ask({ type: 'submit', commands: [logLine('内部记事'), incident] })
    await street.reached(2)
    expect(street.items()).toEqual([
      { seq: 1, digest: expect.any(String) },
      { seq: 2, digest: expect.any(String) },
    ])
    await district.ask({
      type: 'submit',
      commands: [say('incident.share', incident.stream, { street: RUIBAO })],
    })
    await street.reached(3)
    const kinds = street.notices.map(({ type }) => type)
    expect(kinds.slice(-2)).toEqual(['revealed', 'events'])
    const revealed = await street.told('revealed')
    expect(revealed.items.map(({ seq, type }) => [seq, type])).toEqual([[2, 'incident.reported']])
    expect(street.items().at(-1)).toMatchObject({ seq: 3, type: 'incident.shared' })
  })

  test('报到时得知区级席位；事件限知以后，范围外的席位先被告知收回哪些', async () => {
    const one = await place.seat()
    const outsider = await place.seat('district', { greets: false })
    const hello = await outsider.hello()
    expect(hello.ok && hello.reply.seats?.map(({ seat }) => seat)).toEqual([one.seat, outsider.seat])
    const incident = incidentReport('校园伤人', null)
    await one.ask({ type: 'submit', commands: [incident] })
    await outsider.reached(1)
    const by = { seat: one.seat, person: 'liang-qiheng', post: 'leader' }
    const data = { seats: [one.seat], why: '涉及未成年人' }
    await one.ask({ type: 'submit', commands: [say('incident.restrict', incident.stream, data, { by })] })
    await outsider.reached(2)
    expect(outsider.notices.map(({ type }) => type).slice(-2)).toEqual(['concealed', 'events'])
    expect((await outsider.told('concealed')).streams).toEqual([incident.stream])
    expect(outsider.items().at(-1)).toEqual({ seq: 2, digest: expect.any(String) })
  })

  test('不确认收到的席位只会得到一批，不会堵住别人', async () => {
    const slow = await place.seat()
    slow.acknowledges = false
    const one = await place.seat()
    for (let i = 1; i <= 5; i++) {
      await one.ask({ type: 'submit', commands: [logLine(`第 ${i} 条`, { seat: one.seat })] })
      await one.reached(i)
    }
    expect(slow.notices.filter(({ type }) => type === 'events')).toHaveLength(1)
  })

  test('格式不对的一项操作不连累同一批的其他操作', async () => {
    const seat = await place.seat()
    const [first, bad, last] = [logLine('前'), { ...logLine('坏'), at: -1 }, logLine('后')]
    const answer = await seat.ask({ type: 'submit', commands: [first, bad, last] })
    expect(answer.ok && answer.reply.receipts).toEqual([
      expect.objectContaining({ ok: true, command: first.id }),
      expect.objectContaining({ ok: false, command: bad.id }),
      expect.objectContaining({ ok: true, command: last.id }),
    ])
  })
})

describe('限速', () => {
  test('操作太多的席位被要求稍候，别的席位照常', async () => {
    await place.close()
    place = await centreForTest({ limits: { commands: 1 } })
    const busy = await place.seat()
    const other = await place.seat()
    const many = { type: 'submit' as const, commands: Array.from({ length: 3 }, () => logLine('刷屏')) }
    expect(refusal(await busy.ask(many))).toBe('busy')
    const answer = await other.ask({ type: 'submit', commands: [logLine('正常', { seat: other.seat })] })
    expect(answer.ok).toBe(true)
  })
})
