import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { builtInProfile } from '../../domain/profile/profiles.ts'
import type { Step } from '../../domain/profile/step.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, report } from '../testing/commands.ts'

const incident = 'incident/1'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) => {
    const made = make(stream, command)
    return core.submit({ ...made, by: { seat: '甲-01', person: 'liang-qiheng', post: 'leader' } })
  }
  say(incident, report('塔吊倾覆'))
  const start = MORNING + 1000
  const clocks = (now: number) => core.query('deadline.clocks', { incident, now })
  const of = (label: string, now = start) =>
    clocks(now).find((row) => row.label === label || row.label === `${label}（市应急局）`)
  return { core, say, start, clocks, of }
}
const rulesOf = (id: string, change: (steps: Step[]) => Step[] = (steps) => steps) => {
  const found = builtInProfile(id)
  if (found === undefined) throw new Error(`no rules ${id}`)
  return { ...found, steps: change([...found.steps]) }
}
const startBy = (id: string, steps?: Step[]): AnyCommand => {
  const { name, checked, steps: own } = rulesOf(id)
  return { type: 'deadline.start', data: { profile: id, version: 0, name, checked, steps: steps ?? own } }
}
const save = (id: string, over: number, change: (steps: Step[]) => Step[]): AnyCommand => {
  const { name, place, source, checked, steps } = rulesOf(id, change)
  return { type: 'profile.save', data: { name, place, source, checked, steps, over } }
}
const slower = (steps: Step[]) =>
  steps.map((step) =>
    step.key === 'l-1' ? { ...step, limit: { every: 'once' as const, minutes: 45 } } : step,
  )

describe('时限规则', () => {
  test('带来的都在，选用的排最前；改了成为新版，停用的排最后', () => {
    const { core, say } = desk()
    const list = () => core.query('profile.list', {})
    expect(list()[0]).toMatchObject({ id: 'P-GZ-DISTRICT', chosen: true, version: 0, checked: 'unverified' })
    expect(say('profile/P-HENAN-2021', save('P-HENAN-2021', 0, slower))).toMatchObject({ ok: true })
    say('profile/district', { type: 'profile.choose', data: { profile: 'P-HENAN-2021' } })
    say('profile/P-CITY-A', { type: 'profile.retire', data: { why: '本区不用' } })
    expect(list()[0]).toMatchObject({ id: 'P-HENAN-2021', chosen: true, version: 1, builtIn: true })
    expect(list().at(-1)).toMatchObject({ id: 'P-CITY-A', retired: '本区不用' })
    core.close()
  })
})

describe('报送时钟', () => {
  test('没有冻结就按本区现行规则算，冻结以后改规则不影响', () => {
    const { core, say, of, start } = desk()
    const minutes = () => ((of('电话报')?.dueAt ?? 0) - start) / MINUTE
    expect(minutes()).toBe(30)
    say('profile/P-GZ-DISTRICT', save('P-GZ-DISTRICT', 0, slower))
    expect(minutes()).toBe(45)
    expect(core.query('deadline.unstarted', {})).toMatchObject([{ key: incident, seat: '甲-01' }])
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    expect(minutes()).toBe(30)
    say('profile/P-GZ-DISTRICT', save('P-GZ-DISTRICT', 1, slower))
    expect(minutes()).toBe(30)
    expect(core.query('deadline.unstarted', {})).toEqual([])
    expect(core.query('deadline.one', { incident })).toMatchObject([
      { frozen: true, profile: 'P-GZ-DISTRICT', version: 0, checked: 'unverified' },
    ])
    core.close()
  })

  test('没有定级没有分类：按较大暂计，写明未核验；定级、分类以后不再是暂计', () => {
    const { core, say, of, start } = desk()
    const known = report('塔吊倾覆')
    if (known.type !== 'incident.report') throw new Error('no report')
    say('incident/2', { ...known, data: { ...known.data, category: null, level: null } })
    const bare = () => core.query('deadline.clocks', { incident: 'incident/2', now: start + MINUTE })
    const words = (label: string) =>
      bare()
        .filter((row) => row.label.startsWith(label))
        .map(({ presumed, checked }) => [presumed, checked])
    expect(words('电话报')[0]).toEqual(['按较大暂计，待定级', 'unverified'])
    expect(words('尽快初判')).toEqual([[null, 'unverified']])
    expect(words('电话报')[1]).toEqual(['按较大暂计，待定级；按事故灾难暂计，待分类', 'unverified'])
    expect(of('电话报')?.presumed).toBeNull()
    core.close()
  })

  test('最近到期的在前；超时的说明以后不再追；交给下一班', () => {
    const { core, say, start, of } = desk()
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    const now = start + 40 * MINUTE
    const nearest = () => core.query('deadline.nearest', { now }).map(({ label, stage }) => [label, stage])
    expect(nearest().slice(0, 2)).toEqual([
      ['电话报（市应急局）', 'over'],
      ['书面初报', 'half'],
    ])
    expect(of('电话报', now)).toMatchObject({ late: true, excuse: null, progress: 1, owner: '值班长' })
    expect(core.query('duty.carried', { now })).toContainEqual(
      expect.objectContaining({ group: 'deadline', title: '书面初报：塔吊倾覆', due: start + HOUR }),
    )
    say('deadline/1', { type: 'deadline.excuse', data: { clock: 'l-1', why: '线路中断，21:40 恢复' } })
    expect(nearest()[0]?.[0]).toBe('书面初报')
    expect(of('电话报', now)).toMatchObject({ stage: 'over', excuse: '线路中断，21:40 恢复' })
    core.close()
  })

  test('别处办了的、免报的、换了规则的', () => {
    const { core, say, start, of } = desk()
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    say('deadline/1', { type: 'deadline.done', data: { clock: 'l-1', doneAt: start + MINUTE, note: '当面' } })
    expect(of('电话报')).toMatchObject({ stage: 'done', doneAt: start + MINUTE, late: false })
    say('deadline/1', { type: 'deadline.waive', data: { step: 'l-2', why: '市局在现场' } })
    // 每级 2 小时的全国时限不因本地的免报而免
    expect(of('书面初报')).toMatchObject({ step: 'n-safety', dueAt: start + 2 * HOUR })
    const { name, checked, steps } = rulesOf('P-CITY-A')
    const changed = { profile: 'P-CITY-A', version: 0, name, checked, steps, why: '选错了' }
    say('deadline/1', { type: 'deadline.change', data: changed })
    expect(of('书面初报')).toMatchObject({ dueAt: start + HOUR, checked: 'mirror' })
    expect(core.query('deadline.one', { incident })).toMatchObject([
      { changes: [{ why: '选错了' }], waived: [] },
    ])
    core.close()
  })

  test('别处办的过了时限：当时写了原因的带着，没写的交给下一班，补了才算完', () => {
    const { core, say, start, of } = desk()
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    const doneAt = start + 30 * MINUTE
    const done = (clock: string, at: number, late: string | null): AnyCommand => ({
      type: 'deadline.done',
      data: { clock, doneAt: at, note: '当面报告', late },
    })
    // 接报后 30 分钟：不超过含本数，过 59 秒就是迟报
    say('deadline/1', done('l-1', doneAt + 59_000, null))
    expect(of('电话报')).toMatchObject({ doneAt: doneAt + 59_000, late: true, excuse: null })
    const carried = () => core.query('duty.carried', { now: doneAt + MINUTE }).map(({ text }) => text)
    expect(carried()).toContainEqual(expect.stringContaining('迟报，还没有说明原因'))
    say('deadline/1', { type: 'deadline.excuse', data: { clock: 'l-1', why: '电话占线' } })
    expect(of('电话报')).toMatchObject({ late: true, excuse: '电话占线' })
    expect(carried()).not.toContainEqual(expect.stringContaining('迟报，还没有说明原因'))
    say('deadline/1', done('l-2', start + HOUR + 1, '等领导签发'))
    expect(of('书面初报')).toMatchObject({ late: true, excuse: '等领导签发' })
    core.close()
  })

  test('正好在时限那一刻办的不迟', () => {
    const { core, say, start, of } = desk()
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    const data = { clock: 'l-1', doneAt: start + 30 * MINUTE, note: '当面报告' }
    say('deadline/1', { type: 'deadline.done', data })
    expect(of('电话报')).toMatchObject({ late: false, stage: 'done' })
    core.close()
  })

  test('电话报告报出去，时钟就停；迟报带着报告里的理由', () => {
    const { core, say, start, of } = desk()
    say('deadline/1', startBy('P-GZ-DISTRICT'))
    const at = start + 33 * MINUTE
    const data = {
      ...{ incident, checklist: [], to: '市应急局', person: '周', at, readBack: true, factsheet: null },
      ...{ text: '塔吊倾覆，1 人死亡', late: '线路占线' },
    }
    expect(say('report/1', { type: 'report.phone', data })).toMatchObject({ ok: true })
    expect(of('电话报', at + HOUR)).toMatchObject({
      ...{ stage: 'done', doneAt: at, late: true, excuse: '线路占线', report: 'report/1' },
    })
    core.close()
  })

  test('一个电话报了两家，两家的时钟都停；只报市里，报省的还走着', () => {
    const { core, say, start, clocks } = desk()
    const phone = (id: string, at: number, also?: string[]) => {
      const data = {
        ...{ incident, checklist: [], to: '市应急管理局', person: '周', at, readBack: true, factsheet: null },
        ...{ text: '塔吊倾覆', late: null },
        ...(also && { also }),
      }
      say(`report/${id}`, { type: 'report.phone', data })
    }
    const phones = () =>
      clocks(start + HOUR)
        .filter(({ ending }) => ending === 'phone')
        .map(({ to, doneAt }) => [to, doneAt])
    phone('1', start + MINUTE)
    expect(phones()).toEqual([
      ['市应急局', start + MINUTE],
      ['省应急管理厅', null],
    ])
    phone('2', start + 2 * MINUTE, ['省应急管理厅'])
    expect(phones()).toEqual([
      ['市应急局', start + MINUTE],
      ['省应急管理厅', start + 2 * MINUTE],
    ])
    expect(core.query('report.list', { incident }).at(-1)?.to).toEqual(['市应急管理局', '省应急管理厅'])
    core.close()
  })

  // 总局令第21号第二十六条：较大涉险按较大报
  test('一般的事故按较大报：较大的时限照走，级别还是一般', () => {
    const { core, say, of, clocks, start } = desk()
    const judge = (
      at: number,
      reportLike: { level: 3; rule: string; clause: string } | null,
    ): AnyCommand => ({
      type: 'incident.assess',
      data: { level: 4, rule: null, clause: '', why: '1 人死亡', judgedAt: at, reportLike },
    })
    say(incident, judge(start + MINUTE, null))
    say(incident, judge(start + 2 * MINUTE, { level: 3, rule: 'RISKY@2009', clause: '涉险10人以上' }))
    expect(of('电话报')?.presumed).toBeNull()
    expect(clocks(start + HOUR).some(({ to }) => to === '省应急管理厅')).toBe(true)
    expect(core.query('incident.one', { stream: incident })[0]).toMatchObject({
      level: 4,
      levelHistory: [{}, {}, { reportLike: { level: 3 } }],
    })
    core.close()
  })

  test('每个时钟说得出规则', () => {
    const { core, clocks, start } = desk()
    expect(clocks(start).map(({ label, rule }) => [label, rule])).toEqual([
      ['尽快初判', '接报后立即（按 15 分钟计）'],
      ['电话报（市应急局）', '接报后 30 分钟'],
      ['书面初报', '接报后 1 小时'],
      ['电话报（省应急管理厅）', '接报后 1 小时'],
      ['首次权威发布', '接报后 5 小时'],
      ['新闻发布会', '接报后 24 小时'],
      ['续报 1', '初报之后每 2 小时'],
      ['舆情回应', '发现舆情后 48 小时'],
    ])
    core.close()
  })
})
