import { describe, expect, test } from 'vitest'
import { given, seatB } from '../../test/story/given.ts'
import type { Call } from './call.ts'
import { log } from './log.ts'
import { repeatStream } from './repeat.ts'

const line = { kind: 'call', text: '边坡掉土石', occurredAt: null, incident: null } as const
const written = { type: 'log.written', data: line } as const
const call: Call = {
  ...{ direction: 'in', channel: 'phone', startedAt: 1, endedAt: null, readBack: true, street: null },
  ...{ callerUnit: '北山社区', callerTitle: '网格员', place: '北山岗南侧', category: 'natural' },
  ...{ happened: '边坡掉土石', occurred: '21:40 左右', casualties: '', now: '', requests: '', scope: '' },
  ...{ alreadyTold: [], recordingRef: null },
}

describe('一条记录的办理：拟办、批示、传达、落实、结果（肇庆《值班电话记录簿》）', () => {
  test('第一版写的记录和操作照样能读', () => {
    expect(log.facts.written.parse(line)).toEqual(line)
    expect(log.commands.write.parse(line)).toEqual(line)
    expect(log.facts.contested.safeParse({ kind: 'note', text: '另一份', why: '写了两次' }).success).toBe(
      true,
    )
  })

  test('来电的人名和号码可以没有，也可以是销毁后的空', () => {
    expect(
      log.commands.write.safeParse({ ...line, call, caller: '麦秀珍', phone: '13900006185' }).success,
    ).toBe(true)
    expect(log.commands.write.safeParse({ ...line, call, caller: null, phone: null }).success).toBe(true)
  })

  test('电话批示记下是否复诵', () => {
    const data = { leader: '周懋林', words: '立即转移', byPhone: true, readBack: true }
    expect(given(log, written).when({ type: 'log.instruct', data })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.instructed', data } }],
    })
  })

  test('办理先于原文到达也不丢：列为存疑', () => {
    const decision = given(log).when({ type: 'log.finish', data: { result: '已清理完毕' } })
    expect(decision).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { text: '已清理完毕', why: '办理结果先于原文到达' } } }],
    })
  })

  test('说得晚的归属也记下：归入一起事件、改归另一起、移出；先于原文到达的列为存疑', () => {
    const join = (incident: string | null) => ({ type: 'log.join', data: { incident } }) as const
    const joined = (incident: string | null) => ({ type: 'log.joined', data: { incident } }) as const
    expect(given(log, written).when(join('incident/1'))).toMatchObject({
      ok: true,
      facts: [{ fact: joined('incident/1') }],
    })
    const belongs = (...facts: ReturnType<typeof joined>[]) =>
      log.follows?.(given(log, written, ...facts).state, '1')
    expect(belongs()).toBe(null)
    expect(belongs(joined('incident/1'))).toBe('incident/1')
    expect(belongs(joined('incident/1'), joined('incident/2'))).toBe('incident/2')
    expect(belongs(joined('incident/1'), joined(null))).toBe(null)
    expect(given(log).when(join('incident/1'))).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { why: '归入事件先于原文到达' } } }],
    })
  })

  test('两个席位记同一个来电：后一份的号码和要素都留在存疑里', () => {
    const data = { ...line, call, caller: '麦秀珍', phone: '13900006185' }
    const decision = given(log, written).when({ type: 'log.write', data }, { by: seatB })
    expect(decision).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { call, caller: '麦秀珍', phone: '13900006185' } } }],
    })
  })

  test('补记、改正通话的一项总是记下；先于原文到达的列为存疑，号码仍然密封', () => {
    const data = { call: { place: '北山岗北侧' }, phone: '13900006186', why: '说的是北侧' }
    expect(given(log, written).when({ type: 'log.amend', data })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.amended', data } }],
    })
    const early = given(log).when({ type: 'log.amend', data })
    expect(early).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { phone: data.phone, why: '补记先于原文到达' } } }],
    })
    if (!early.ok) throw new Error(early.reason)
    const [fact] = early.facts.map((one) => one.fact)
    expect(fact?.data).toMatchObject({ text: '补记：在哪里 北山岗北侧；原因 说的是北侧' })
  })

  test('附件先于原文到达，附件也留下', () => {
    const attachments = [{ hash: 'a'.repeat(64), name: '现场.jpg', media: 'image/jpeg', size: 9 }]
    expect(given(log).when({ type: 'log.attach', data: { attachments } })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { text: '附件：现场.jpg', attachments } } }],
    })
  })

  test.each(['𠮷𫖯 韦𬒈', '🚒🌊', '<script>alert(1)</script>', '字'.repeat(100_000)])(
    '原样记下：%.20s',
    (text) => {
      const data = log.commands.write.parse({ ...line, text })
      expect(given(log).when({ type: 'log.write', data })).toMatchObject({
        ok: true,
        facts: [{ fact: { data: { text } } }],
      })
    },
  )

  test('超过十万字的不收，分两条写', () => {
    expect(log.commands.write.safeParse({ ...line, text: '字'.repeat(100_001) }).success).toBe(false)
  })
})

describe('自动记录归并', () => {
  const data = { kind: 'alarm', text: '摄像机离线', incident: null, source: null } as const
  const said = (occurrence: string) => ({ type: 'log.repeat', data: { ...data, occurrence } }) as const

  test('第一次写成一行，同一件事两个席位报也只算一次，不报错', () => {
    const first = given(log).when(said('a'))
    if (!first.ok) throw new Error(first.reason)
    expect(first.facts.map(({ fact }) => fact.type)).toEqual(['log.written', 'log.repeated'])
    const again = given(log, ...first.facts.map(({ fact }) => fact)).when(said('a'), { by: seatB })
    expect(again).toEqual({ ok: true, facts: [] })
  })

  test('再次发生记一次，不另起一行', () => {
    const story = given(log, written, { type: 'log.repeated', data: { text: '摄像机离线', occurrence: 'a' } })
    expect(story.when(said('b'))).toMatchObject({ ok: true, facts: [{ fact: { type: 'log.repeated' } }] })
  })

  test('同一来源、同一小时是同一行；换了来源、过了一小时就是另一行', () => {
    const at = Date.UTC(2026, 8, 16, 13, 10)
    const first = repeatStream('bridge/凤阳', 'offline', at)
    expect(first).toMatch(/^log\/[\w@.:+-]{1,96}$/)
    expect(repeatStream('bridge/凤阳', 'offline', at + 60_000)).toBe(first)
    expect(repeatStream('bridge/琶洲', 'offline', at)).not.toBe(first)
    expect(repeatStream('bridge/凤阳', 'offline', at + 3_600_000)).not.toBe(first)
    expect(repeatStream('x'.repeat(300), 'y', at)).toMatch(/^log\/[\w@.:+-]{1,96}$/)
  })
})
