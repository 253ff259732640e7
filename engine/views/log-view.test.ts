import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import type { Call } from '../../domain/log/call.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, note, report } from '../testing/commands.ts'

const call: Call = {
  ...{ direction: 'in', channel: 'phone', startedAt: MORNING, endedAt: null, readBack: true, street: null },
  ...{ callerUnit: '北山社区', callerTitle: '网格员', place: '官洲街道北山岗', category: 'natural' },
  ...{ happened: '边坡掉土石', occurred: '21:40 左右', casualties: '无', now: '', requests: '', scope: '' },
  ...{ alreadyTold: [], recordingRef: null },
}
const heard = (text: string, phone: string, more: Partial<Call> = {}): AnyCommand => ({
  type: 'log.write',
  data: {
    ...{ kind: 'call', text, occurredAt: null, incident: null, caller: '麦秀珍', phone },
    call: { ...call, ...more },
  },
})
const instruct = (words: string): AnyCommand => ({
  type: 'log.instruct',
  data: { leader: '周懋林', words, byPhone: true, readBack: true },
})

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, person = '陈砚秋') => {
    const made = make(stream, command)
    expect(core.submit({ ...made, by: { ...made.by, person } })).toMatchObject({ ok: true })
    return made.id
  }
  const one = (stream: string) => core.query('log.one', { stream })[0]
  const carried = () => core.query('duty.carried', { now: MORNING }).map(({ group, title }) => [group, title])
  return { core, say, one, carried }
}
const written = { kind: 'note', text: '已到场', occurredAt: null } as const
const anything = { kinds: [], from: null, to: null, before: null, limit: 20 }

describe('日志的来电和办理', () => {
  test('记下以后归入事件：列在事件的记录里，办理里有这一步；改归、移出都照最后一句', () => {
    const { core, say, one } = desk()
    say('log/1', note('水浸到膝盖'))
    say('incident/1', report('江南大道中积水'))
    say('incident/2', report('新港东路积水'))
    const linesOf = (incident: string) =>
      core.query('log.incident', { incident, limit: 10 }).map(({ key }) => key)
    const join = (incident: string | null): AnyCommand => ({ type: 'log.join', data: { incident } })
    say('log/1', join('incident/1'))
    expect(one('log/1')).toMatchObject({ incident: 'incident/1', incidentTitle: '江南大道中积水' })
    expect(linesOf('incident/1')).toEqual(['log/1'])
    say('log/1', join('incident/2'))
    expect([linesOf('incident/1'), linesOf('incident/2')]).toEqual([[], ['log/1']])
    say('log/1', join(null))
    expect(one('log/1')).toMatchObject({ incident: null })
    expect(core.query('log.steps', { stream: 'log/1' }).map(({ type, whom }) => [type, whom])).toEqual([
      ['joined', '江南大道中积水'],
      ['joined', '新港东路积水'],
      ['joined', null],
    ])
    const found = core.query('log.search', { ...anything, words: '新港东路' }).map(({ source }) => source)
    expect(found).toEqual(['incident/2'])
  })

  test('来电的要素、号码都在这一行上，按号码、末四位、姓名、地点都搜得到', () => {
    const { core, say, one } = desk()
    say('log/1', heard('边坡掉土石，堵住村道', '139-0000-6185'))
    say('log/2', note('巡查完毕'))
    expect(one('log/1')).toMatchObject({ caller: '麦秀珍', phone: '139-0000-6185', call, handling: 'none' })
    for (const words of ['13900006185', '6185', '麦秀珍', '北山岗', 'mxz', '网格员 堵住']) {
      const found = core.query('log.search', { ...anything, words }).map(({ key }) => key)
      expect(found, words).toEqual(['log/1'])
    }
    core.close()
  })

  test('存下以后补记、改正一项：行上是新的，旧值、新值、谁、何时、原因都在；原来的话照样可读', () => {
    const { core, say, one } = desk()
    say('log/1', heard('官洲街道北山岗 边坡掉土石；伤亡被困：无', '139-0000-6185'))
    say('log/1', { type: 'log.amend', data: { call: { requests: '抢险队' }, why: null } }, '罗秀文')
    expect(one('log/1')).toMatchObject({
      text: '官洲街道北山岗 边坡掉土石；伤亡被困：无；请求：抢险队',
      original: '官洲街道北山岗 边坡掉土石；伤亡被困：无',
      call: { requests: '抢险队', place: '官洲街道北山岗' },
      corrections: [
        { why: '补记', person: '罗秀文', changes: [{ field: 'requests', before: '', after: '抢险队' }] },
      ],
    })
    say('log/1', { type: 'log.amend', data: { phone: '13900006186', why: '听错一位，已回拨核对' } })
    const row = one('log/1')
    expect(row).toMatchObject({ phone: '13900006186', caller: '麦秀珍' })
    expect(row?.corrections[1]).toMatchObject({
      text: row?.text,
      why: '听错一位，已回拨核对',
      changes: [{ field: 'phone', before: '139-0000-6185', after: '13900006186' }],
    })
    expect(core.query('log.caller', { phone: '13900006186' })).toMatchObject([{ caller: '麦秀珍' }])
    for (const words of ['13900006186', '13900006185', '抢险队']) {
      expect(
        core.query('log.search', { ...anything, words }).map(({ key }) => key),
        words,
      ).toEqual(['log/1'])
    }
    core.close()
  })

  test('改过正文的，补记不再改写他的话；没有通话要素的一行，补了就有', () => {
    const { core, say, one } = desk()
    say('log/1', heard('官洲街道北山岗 边坡掉土石；伤亡被困：无', '13900006185'))
    say('log/1', { type: 'log.correct', data: { text: '北山岗南侧边坡掉土石', why: '按现场说法' } })
    say('log/1', { type: 'log.amend', data: { call: { scope: '三户' }, why: null } })
    expect(one('log/1')).toMatchObject({ text: '北山岗南侧边坡掉土石', call: { scope: '三户' } })
    say('log/2', note('街道来电问天气'))
    say('log/2', { type: 'log.amend', data: { call: { callerUnit: '凤阳街道' }, caller: '张伟', why: null } })
    expect(one('log/2')).toMatchObject({
      text: '街道来电问天气',
      caller: '张伟',
      call: { callerUnit: '凤阳街道' },
    })
    core.close()
  })

  test('批示有承办和时限：不能忘的里写承办的人和到期时刻；没有指定的就说没有，不算在记录人头上', () => {
    const { core, say } = desk()
    say('log/1', note('雨量站故障'))
    const data = { leader: '周懋林', words: '两小时内修好', byPhone: false, readBack: false }
    const dueAt = MORNING + 7_200_000
    say('log/1', { type: 'log.instruct', data: { ...data, responsible: '区水务局', dueAt } })
    say('log/1', { type: 'log.instruct', data: { ...data, words: '查清原因' } })
    const open = core.query('duty.carried', { now: MORNING }).filter(({ group }) => group === 'instruction')
    expect(open.map(({ title, owner, due }) => [title, owner, due])).toEqual([
      ['周懋林：两小时内修好', '区水务局', dueAt],
      ['周懋林：查清原因', null, null],
    ])
    expect(open[1]?.text).toContain('没有指定承办')
    core.close()
  })

  test('由这一行登记的事件，行上看得到；原文和写下时的归属不动', () => {
    const { core, say, one } = desk()
    say('log/1', heard('边坡掉土石，堵住村道', '13900006185'))
    say('log/2', note('巡查完毕'))
    expect(one('log/1')).toMatchObject({ incident: null, incidentTitle: null })
    const declared = report('北山岗边坡垮塌')
    if (declared.type !== 'incident.report') throw new Error('not a report')
    say('incident/1', { ...declared, data: { ...declared.data, from: 'log/1' } })
    const shown = { incident: 'incident/1', incidentTitle: '北山岗边坡垮塌', text: '边坡掉土石，堵住村道' }
    expect(one('log/1')).toMatchObject(shown)
    const day = { day: calendarDay(MORNING), kinds: [], limit: 10, before: null }
    const shownOf = (row: LogRow) => [row.source, row.incident]
    expect(core.query('log.day', day).map(shownOf)).toEqual([
      [null, 'incident/1'],
      [null, null],
      ['incident/1', 'incident/1'],
    ])
    const lines = () =>
      core.query('log.incident', { incident: 'incident/1', limit: 10 }).map(({ key }) => key)
    expect(lines()).toEqual(['log/1'])
    say('log/3', { type: 'log.write', data: { ...written, incident: 'incident/1' } })
    expect(lines()).toEqual(['log/1', 'log/3'])
    const moments = core.query('timeline.of', {
      ...{ incident: 'incident/1', only: 'all' as const, limit: 100, before: null },
    })
    expect(moments.filter(({ source }) => source === 'log/1')).toHaveLength(1)
    // 另一件事也由它登记：行上仍是先登记的那一件。
    say('incident/2', { ...declared, data: { ...declared.data, title: '次生断电', from: 'log/1' } })
    expect(one('log/1')).toMatchObject(shown)
    core.close()
  })

  test('批示没落实、没人阅签就留给下一班；落实了、别人阅了才不再提', () => {
    const { say, one, carried, core } = desk()
    say('log/1', heard('边坡掉土石', '13900006185'))
    say('log/1', { type: 'log.propose', data: { text: '拟请官洲街道先封路' } })
    expect(one('log/1')?.handling).toBe('proposed')
    const first = say('log/1', instruct('立即转移'))
    say('log/1', instruct('每小时报一次'))
    expect(carried()).toEqual([
      ['instruction', '周懋林：立即转移'],
      ['instruction', '周懋林：每小时报一次'],
      ['unread', '周懋林：立即转移'],
      ['unread', '周懋林：每小时报一次'],
    ])
    say('log/1', { type: 'log.carryOut', data: { text: '已转移 27 户', instruction: first } })
    expect(one('log/1')?.handling).toBe('instructed')
    say('log/1', { type: 'log.read', data: { shift: 'shift/2026-11-21.1' } })
    expect(carried()).toContainEqual(['unread', '周懋林：立即转移'])
    say('log/1', { type: 'log.read', data: { shift: 'shift/2026-11-21.1' } }, '黄子骞')
    expect(carried()).toEqual([['instruction', '周懋林：每小时报一次']])
    say('log/1', { type: 'log.finish', data: { result: '险情解除' } })
    expect(carried()).toEqual([])
    expect(one('log/1')?.handling).toBe('finished')
    expect(core.query('log.steps', { stream: 'log/1' }).map(({ type, done }) => [type, done])).toEqual([
      ['proposed', false],
      ['instructed', true],
      ['instructed', true],
      ['carriedOut', false],
      ['read', false],
      ['read', false],
      ['finished', false],
    ])
    core.close()
  })

  test('没落实的批示逐班阅签：换了班，新的一班要有人再阅', () => {
    const { say, carried, core } = desk()
    say('log/1', heard('边坡掉土石', '13900006185'))
    say('log/1', instruct('立即转移'))
    say('log/1', { type: 'log.read', data: { shift: 'shift/2026-11-20.1' } }, '黄子骞')
    expect(carried()).toEqual([['instruction', '周懋林：立即转移']])
    say('shift/2026-11-21.1', { type: 'shift.signIn', data: { post: 'chief' } })
    const groups = () => carried().map(([group]) => group)
    expect(groups()).toContain('unread')
    say('log/1', { type: 'log.read', data: { shift: 'shift/2026-11-21.1' } })
    expect(groups()).not.toContain('unread')
    expect(groups()).toContain('instruction')
    core.close()
  })

  test('自动记录一行，带次数和最后一次的时间', () => {
    const { say, one, core } = desk()
    const alarm = (occurrence: string): AnyCommand => ({
      type: 'log.repeat',
      data: { kind: 'alarm', text: '摄像机离线', incident: null, source: null, occurrence },
    })
    for (const occurrence of ['a', 'b', 'b', 'c']) say('log/auto.cam.1', alarm(occurrence))
    const row = one('log/auto.cam.1')
    expect(row).toMatchObject({ count: 3, kind: 'alarm' })
    expect(row?.lastAt).toBeGreaterThan(row?.at ?? 0)
    expect(core.query('log.counts', { day: calendarDay(MORNING) })).toEqual([{ key: 'alarm', count: 1 }])
    core.close()
  })

  test('可能是同一件事：同地点的在办事件和同号码的来电排在前面', () => {
    const { say, core } = desk()
    say('incident/1', {
      type: 'incident.report',
      data: {
        ...{ title: '官洲北山岗边坡转移', place: '官洲街道北山岗', street: null, category: null },
        ...{ level: 4, occurredAt: null, from: null },
      },
    })
    say('log/1', heard('塔吊倾覆', '13800002207', { place: '琶洲振兴大街' }))
    const like = core.query('log.same', {
      ...{ phone: '138 0000 2207', place: '北山岗南侧', words: '边坡掉土石', since: 0, own: null },
    })
    expect(like.map(({ key, samePhone }) => [key, samePhone]).sort()).toEqual([
      ['incident/1', false],
      ['log/1', true],
    ])
    expect(core.query('log.caller', { phone: '13800002207' })).toMatchObject([
      { caller: '麦秀珍', unit: '北山社区' },
    ])
    core.close()
  })

  test('只选人或只选时间也能搜', () => {
    const { say, core } = desk()
    say('log/1', note('甲'), '陈砚秋')
    say('log/2', note('乙'), '黄子骞')
    const find = (args: object) =>
      core.query('log.search', { ...anything, words: '', ...args }).map(({ key }) => key)
    expect(find({ person: '黄子骞' })).toEqual(['log/2'])
    expect(find({ from: MORNING })).toEqual(['log/2', 'log/1'])
    expect(find({ from: MORNING, to: MORNING + 1000 })).toEqual(['log/1'])
    expect(find({ from: MORNING, before: 'log/2' })).toEqual(['log/1'])
    expect(find({})).toEqual([])
    core.close()
  })
})
