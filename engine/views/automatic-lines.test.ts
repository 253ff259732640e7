import { describe, expect, test } from 'vitest'
import type { AnyCommand, ArgsOf } from '../../domain/index.ts'
import { calendarDay } from '../../domain/time.ts'
import { openSeat, type Seat } from '../seat.ts'
import { assign, commandsOf, MORNING, note, report, verifyIncident } from '../testing/commands.ts'
import { smallCentre } from '../testing/small-centre.ts'
import { linedKinds } from './automatic-lines.ts'
import { allViews } from './index.ts'

const day = { day: calendarDay(MORNING), kinds: [], limit: 50, before: null }
const anything = { kinds: [], from: null, to: null, before: null, limit: 20 }
const scene = `scene/main@${calendarDay(MORNING)}`
const signIn: AnyCommand = { type: 'shift.signIn', data: { post: 'officer' } }
const card: AnyCommand = {
  type: 'person.put',
  data: {
    name: '陈砚秋',
    unit: '区应急管理局',
    title: '值班长',
    street: null,
    email: null,
    note: '',
    phones: [],
    posts: [],
    groups: [],
  },
}

function seat(): Seat {
  return openSeat({ dir: ':memory:', checkProjections: true })
}
function desk() {
  const core = seat()
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) => {
    const made = make(stream, command)
    expect(core.submit({ ...made, by: { ...made.by, post: 'chief' } })).toMatchObject({ ok: true })
  }
  const texts = (args: Partial<typeof day> = {}) =>
    core.query('log.day', { ...day, ...args }).map(({ text }) => text)
  return { core, say, texts }
}

describe('值班日志是一条流：写的和各处自己说的', () => {
  test('会说的各类一个不差，哪一类变了日志都跟着变', () => {
    const telling = allViews.filter(({ lines }) => lines !== undefined).map(({ kind }) => kind)
    expect([...linedKinds].sort()).toEqual(telling.sort())
  })

  test('按时间排在一起，各指向出处；按类别数、按类别看、往前翻都一样', () => {
    const { core, say, texts } = desk()
    say('log/1', note('接班'))
    say('incident/1', report('江南大道中积水'))
    say(scene, assign(1, 'cam-01'))
    say('log/2', note('已派人'))
    say('incident/1', verifyIncident)
    const all = texts()
    expect(all).toEqual([
      '接班',
      '登记事件「江南大道中积水」，琶洲街道，初判较大',
      '大屏切换：屏 1 窗 1 切到 cam-01',
      '已派人',
      '核实「江南大道中积水」：属实，重大。现场已核实',
    ])
    const rows = core.query('log.day', day)
    expect(rows.map(({ source }) => source)).toEqual([null, 'incident/1', scene, null, 'incident/1'])
    expect(rows[1]).toMatchObject({
      pending: true,
      incidentTitle: '江南大道中积水',
      fact: 'incident.reported',
    })
    expect(core.query('log.counts', { day: day.day })).toEqual([
      { key: 'incident', count: 2 },
      { key: 'note', count: 2 },
      { key: 'switch', count: 1 },
    ])
    expect(core.query('log.day', { ...day, kinds: ['incident'] })).toHaveLength(2)
    const page = (before: string | null) => core.query('log.day', { ...day, limit: 2, before })
    const last = page(null)
    const middle = page(last[0]?.key ?? null)
    const first = page(middle[0]?.key ?? null)
    expect([...first, ...middle, ...last].map(({ text }) => text)).toEqual(all)
    expect(core.query('log.one', { stream: rows[1]?.key ?? '' })).toEqual([rows[1]])
  })

  test('切屏多次还是一行；后来确认，键不变', () => {
    const centre = smallCentre()
    const make = commandsOf('甲-01', 1)
    const core = seat()
    const commands = [1, 2, 3].map((tile) => make(scene, assign(tile, `cam-0${tile}`)))
    for (const command of commands) core.submit(command)
    const [shown] = core.query('log.day', day)
    expect(shown).toMatchObject({ count: 3, pending: true, recordedAt: null })
    centre.submit(commands)
    core.receive(centre.notice(0))
    const rows = core.query('log.day', day)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ key: shown?.key, count: 3, pending: false })
  })

  test('搜得到，没编入全文的、编入了的都一次；按类别、按日期也筛得着', () => {
    const centre = smallCentre()
    const make = commandsOf('甲-01', 1)
    const core = seat()
    const found = (words: string, more: Partial<ArgsOf<'log.search'>> = {}) =>
      core.query('log.search', { ...anything, words, ...more }).map(({ text }) => text)
    centre.submit([
      make('incident/1', report('江南大道中积水')),
      make('log/1', note('积水到膝盖')),
      make('incident/1', verifyIncident),
    ])
    core.receive(centre.notice(0))
    const expected = [
      '核实「江南大道中积水」：属实，重大。现场已核实',
      '积水到膝盖',
      '登记事件「江南大道中积水」，琶洲街道，初判较大',
    ]
    expect(found('积水')).toEqual(expected)
    while (core.chores());
    expect(found('积水')).toEqual(expected)
    expect(found('jndd')).toHaveLength(2)
    expect(found('积水', { kinds: ['incident'] })).toHaveLength(2)
    expect(found('积水', { to: MORNING })).toEqual([])
    expect(core.query('log.search', { ...anything, words: '', from: MORNING })).toHaveLength(3)
    const older = core.query('log.search', { ...anything, words: '积水', limit: 1 })
    expect(found('积水', { before: older[0]?.key ?? null })).toEqual(expected.slice(1))
  })

  test('文书上的数点开就是数的那些', () => {
    const { core, say } = desk()
    say('log/1', note('接班'))
    say('incident/1', report('江南大道中积水'))
    say(scene, assign(1, 'cam-01'))
    const entries = (of: string) =>
      core
        .query('stats.entries', { from: MORNING, to: MORNING + 60_000, of, limit: 10 })
        .map(({ source }) => source)
    expect(entries('lines')).toEqual(['log/1', 'incident/1', scene])
    expect(entries('kind:note')).toEqual(['log/1'])
    expect(entries('fact:incident.reported,scene.assigned')).toEqual(['incident/1', scene])
    expect(entries('incident:reported')).toEqual(['incident/1'])
    for (const none of ['hour:08:in', 'time:record', 'time:rollcall', 'time:none', 'rollcalls', 'turns:a']) {
      expect(entries(none), none).toEqual([])
    }
    for (const none of ['incident:closed', 'rollcall:440105015', 'constructor', '']) {
      expect(entries(none), none).toEqual([])
    }
    expect(core.query('stats.kinds', { from: MORNING, to: MORNING + 60_000 })).toHaveLength(3)
  })

  test('签到写人名，按人名搜得到', () => {
    const { core, say } = desk()
    say('person/chen-yanqiu', card)
    const make = commandsOf('甲-01', 2)
    const made = make('shift/2026-11-21.1', signIn)
    core.submit({ ...made, by: { ...made.by, person: 'chen-yanqiu' } })
    expect(core.query('log.search', { ...anything, words: '陈砚秋 签到' })).toMatchObject([
      { text: '陈砚秋 签到，值班员', source: 'shift/2026-11-21.1' },
    ])
  })

  test('限知的事件收回时，它在日志里的各行一起没有了，全文也没有', () => {
    const centre = smallCentre()
    const make = commandsOf('甲-01', 1)
    const [core, never] = [seat(), seat()]
    centre.submit([
      make('incident/1', report('校园伤人')),
      make('log/2', note('交接正常')),
      make('incident/1', verifyIncident),
    ])
    core.receive(centre.notice(0))
    never.receive(centre.notice(0, { hidden: (stream) => stream === 'incident/1' }))
    while (core.chores());
    const found = () => core.query('log.search', { ...anything, words: '校园伤人' }).length
    expect(found()).toBe(2)
    core.conceal(['incident/1'])
    expect(core.query('log.day', day).map(({ text }) => text)).toEqual(['交接正常'])
    while (core.chores());
    expect(found()).toBe(0)
    expect(core.fingerprint()).toBe(never.fingerprint())
  })
})
