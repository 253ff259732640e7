import { describe, expect, test } from 'vitest'
import { proofBroken, proofLack } from '../../domain/fourone/proof-fault.ts'
import type { AnyCommand } from '../../domain/index.ts'
import { blankCard } from '../../domain/person/person.ts'
import { builtinTemplates } from '../../domain/template/builtin.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'
import { itemsOf } from './fourone.ts'

const city = builtinTemplates[0]
if (city === undefined) throw new Error('没有模板')
const { key, ...body } = city

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) =>
    expect(core.submit(make(stream, command))).toMatchObject({ ok: true })
  const card = { ...blankCard, unit: '区政府' }
  say('person/zhou', { type: 'person.put', data: { ...card, name: '周懋林', title: '副区长' } })
  say('person/chen', { type: 'person.put', data: { ...card, name: '陈砚秋', title: '值班长' } })
  return { core, say }
}
const report = (title: string, more: object = {}): AnyCommand => ({
  type: 'incident.report',
  data: {
    ...{ title, place: '琶洲振兴大街', street: '440105015', category: 'accident', level: null },
    ...{ occurredAt: MORNING - HOUR, from: null, receivedAt: MORNING, ...more },
  } as Extract<AnyCommand, { type: 'incident.report' }>['data'],
})
const adopt: AnyCommand = {
  type: 'fourone.adopt',
  data: { template: `template/${key}`, version: 0, name: city.name, items: city.items, why: '' },
}
const assess = (level: 1 | 2 | 3 | 4, judgedAt: number): AnyCommand => ({
  type: 'incident.assess',
  data: { level, rule: 'SAFETY@2007', clause: '493号令第三条', why: '', judgedAt },
})

const proved = () => ({
  type: 'list' as const,
  text: '17 人 7 组',
  person: null,
  confirmed: false,
  ref: null,
  people: ['zhou', 'chen'],
  at: MORNING,
})
/** A seat that is shown nothing of what stands behind. */
const nobodyKnown = {
  person: () => null,
  plan: () => null,
  scheme: () => null,
  headquarters: () => null,
  sheets: () => null,
}

describe('事件的级别、关系、查重', () => {
  test('定级的经过都在；后判的算数，晚到的早判不算', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('incident/1', assess(2, MORNING + 40 * MINUTE))
    say('incident/1', assess(3, MORNING + 10 * MINUTE))
    expect(core.query('incident.one', { stream: 'incident/1' })[0]).toMatchObject({
      ...{ level: 2, assessedAt: MORNING + 40 * MINUTE, receivedAt: MORNING },
      levelHistory: [{ level: 2 }, { level: 3, rule: 'SAFETY@2007' }],
    })
    core.close()
  })

  test('办结后又判得更重：交给下一班，直到重新打开', () => {
    const { core, say } = desk()
    const titles = () =>
      core
        .query('duty.carried', { now: MORNING + HOUR })
        .filter(({ group }) => group === 'incident')
        .map(({ text }) => text)
    say('incident/1', report('塔吊倾覆'))
    say('incident/1', { type: 'incident.verify', data: { outcome: 'confirmed', note: '', level: 3 } })
    say('incident/1', { type: 'incident.close', data: { why: '完' } })
    expect(titles()).toEqual([])
    say('incident/1', assess(2, MORNING + 12 * HOUR))
    expect(titles()).toEqual(['已办结；办结后又判为重大，须重新打开；琶洲振兴大街'])
    say('incident/1', { type: 'incident.reopen', data: { why: '伤亡变化' } })
    expect(core.query('incident.one', { stream: 'incident/1' })[0]).toMatchObject({
      ...{ status: 'verified', closed: null, raisedAfterClose: false },
    })
    core.close()
  })

  test('合并的不在在办里，两边都看得见；取消就回来', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('incident/2', report('琶洲塔吊倒了'))
    say('incident/2', { type: 'incident.merge', data: { into: 'incident/1', why: '同一件事' } })
    const open = () => core.query('incident.open', { limit: 10 }).map((row) => row.key)
    const relations = (stream: string) =>
      core.query('incident.one', { stream })[0]?.relations.map(({ to, how }) => [to, how])
    expect(open()).toEqual(['incident/1'])
    expect(relations('incident/1')).toEqual([['incident/2', 'mergedFrom']])
    expect(relations('incident/2')).toEqual([['incident/1', 'mergedInto']])
    say('incident/2', { type: 'incident.unmerge', data: { why: '两台塔吊' } })
    expect(open()).toHaveLength(2)
    expect(relations('incident/1')).toEqual([])
    core.close()
  })

  test('台风与内涝、拆出来的：那一边不说也看得见', () => {
    const { core, say } = desk()
    say('incident/1', report('台风'))
    say('incident/2', report('上涌内涝', { parent: 'incident/1' }))
    say('incident/3', report('另一处倒树', { splitFrom: 'incident/1' }))
    expect(core.query('incident.one', { stream: 'incident/1' })[0]?.relations).toMatchObject([
      { to: 'incident/2', title: '上涌内涝', how: 'child' },
      { to: 'incident/3', how: 'splitInto' },
    ])
    core.close()
  })

  test('边写边查重：像的在前，自己和并走的不算，办结的也算', () => {
    const { core, say } = desk()
    say('incident/1', report('琶洲振兴大街塔吊倾覆'))
    say('incident/2', report('冰雹'))
    const same = (own: string | null) =>
      core
        .query('incident.same', { place: '振兴大街16号', words: '塔吊倾覆', since: 0, own })
        .map((row) => row.key)
    expect(same(null)[0]).toBe('incident/1')
    expect(same('incident/1')).not.toContain('incident/1')
    core.close()
  })
})

describe('四个一', () => {
  test('时限从各自的钟起算：没有初判就等着', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('fourone/1', adopt)
    const rows = () => core.query('fourone.one', { incident: 'incident/1' })
    expect(rows().map(({ item, due, waits, met }) => [item, due, waits, met])).toEqual([
      ['lead', null, true, false],
      ['team', null, true, false],
      ['plan', MORNING + 120 * MINUTE, false, false],
      ['voice', MORNING + 60 * MINUTE, false, false],
    ])
    say('incident/1', assess(3, MORNING + 8 * MINUTE))
    expect(rows()[0]?.due).toBe(MORNING + 38 * MINUTE)
    core.close()
  })

  test('定了人、落实、撤回；换模板时同一项的人和凭据留下', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('fourone/1', adopt)
    say('fourone/1', {
      type: 'fourone.assign',
      data: { item: 'team', owner: 'zhou', unit: '区住建局', due: MORNING + 9 * HOUR },
    })
    say('fourone/1', { type: 'fourone.prove', data: { item: 'team', proof: proved() } })
    const team = () =>
      core.query('fourone.one', { incident: 'incident/1' }).find(({ item }) => item === 'team')
    const kept = {
      met: true,
      owner: '周懋林 · 区住建局',
      due: MORNING + 9 * HOUR,
      proof: { text: '17 人 7 组', named: '2 人：周懋林、陈砚秋' },
      unchecked: false,
    }
    expect(team()).toMatchObject(kept)
    const again = adopt as Extract<AnyCommand, { type: 'fourone.adopt' }>
    say('fourone/1', { ...again, data: { ...again.data, version: 1, why: '新版' } })
    expect(team()).toMatchObject({ ...kept, version: 1 })
    say('fourone/1', { type: 'fourone.withdraw', data: { item: 'team', why: '组长换人' } })
    expect(team()).toMatchObject({ met: false, proof: null, history: [{}, {}, { type: 'withdrawn' }] })
    core.close()
  })

  test('名单上的人停用了又是红的，说得出为什么；恢复了就好', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('fourone/1', adopt)
    say('fourone/1', { type: 'fourone.prove', data: { item: 'team', proof: proved() } })
    const team = () =>
      core.query('fourone.one', { incident: 'incident/1' }).find(({ item }) => item === 'team')
    expect(team()).toMatchObject({ met: true, lapsed: null })
    say('person/chen', { type: 'person.retire', data: { why: '调离' } })
    expect(team()).toMatchObject({
      met: false,
      lapsed: '陈砚秋已经停用，请另选',
      proof: { text: '17 人 7 组' },
    })
    say('person/chen', { type: 'person.restore', data: {} })
    expect(team()).toMatchObject({ met: true, lapsed: null })
    core.close()
  })

  test('从前只写文字的凭据还算落实，标未核对', () => {
    const told = (type: string, data: unknown) => ({
      fact: { type, data },
      told: {
        at: MORNING,
        by: { seat: '甲-01', person: null, post: null },
        command: 'c',
        number: null,
        pending: false,
      },
      seq: 1,
      recordedAt: MORNING,
    })
    const { people: _, ...words } = proved()
    const proof = { item: 'team', proof: words }
    const [team] = itemsOf([told('fourone.adopted', adopt.data), told('fourone.proved', proof)]).filter(
      ({ item }) => item === 'team',
    )
    if (team?.proof == null) throw new Error('凭据丢了')
    const wanted = { proof: team.asked, people: team.people }
    expect(proofBroken(wanted, team.proof, nobodyKnown)).toBeNull()
    expect(proofLack(wanted, team.proof)).toContain('名单至少要有 2 人')
  })

  test('没落实的交给下一班，落实的不交', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    say('fourone/1', adopt)
    const carried = () =>
      core
        .query('duty.carried', { now: MORNING })
        .filter(({ key }) => key.startsWith('fourone/'))
        .map(({ title }) => title)
    // 一般和未定级的不催.
    expect(carried()).toEqual([])
    say('incident/1', assess(3, MORNING + 2 * HOUR))
    expect(carried().slice(0, 2)).toEqual(['一个口径上报和发布：塔吊倾覆', '一个专项工作方案：塔吊倾覆'])
    expect(carried()).toContain('一个工作专班：塔吊倾覆')
    say('fourone/1', { type: 'fourone.prove', data: { item: 'team', proof: proved() } })
    expect(carried()).not.toContain('一个工作专班：塔吊倾覆')
    say('person/chen', { type: 'person.retire', data: { why: '调离' } })
    expect(carried()).toContain('一个工作专班：塔吊倾覆')
    core.close()
  })
})

describe('模板的清单', () => {
  test('自带的都在；改过的是新的一版；停用的排最后，旧版还查得到', () => {
    const { core, say } = desk()
    const list = () => core.query('template.list', {})
    expect(list()).toHaveLength(builtinTemplates.length)
    say(`template/${key}`, {
      type: 'template.save',
      data: { ...body, name: '本区四个一', base: 0, why: '改名' },
    })
    expect(list().find((row) => row.key === `template/${key}`)).toMatchObject({
      version: 1,
      name: '本区四个一',
    })
    say('template/ten-have', { type: 'template.retire', data: { why: '不用' } })
    expect(list().at(-1)).toMatchObject({ key: 'template/ten-have', retired: { why: '不用' }, version: 0 })
    say('template/ten-have', { type: 'template.restore', data: {} })
    expect(list().every(({ retired }) => retired === null)).toBe(true)
    expect(
      core.query('template.history', { template: `template/${key}` }).map(({ version }) => version),
    ).toEqual([1, 0])
    core.close()
  })
})

describe('响应的行', () => {
  test('忘了结束的追着：过期写着过了多久；结束了就不交', () => {
    const { core, say } = desk()
    say('incident/1', report('塔吊倾覆'))
    const approval = { approver: 'zhou', authority: '分管副区长', byPhone: false, readBack: false }
    const until = MORNING + 2 * HOUR
    say('response/1', {
      type: 'response.start',
      data: { level: 3, matters: '救援', until, measures: '搜救', ...approval },
    })
    const carried = (now: number) =>
      core.query('duty.carried', { now }).find(({ group }) => group === 'warning')?.text
    expect(carried(MORNING)).toContain('预计到 10:00')
    expect(carried(until + HOUR)).toContain('预计期限已过 1 小时，请延长或宣布结束')
    say('response/1', { type: 'response.end', data: { ...approval, why: '险情排除' } })
    expect(carried(until + HOUR)).toBeUndefined()
    expect(core.query('response.one', { incident: 'incident/1' })[0]).toMatchObject({
      ...{ status: 'ended', approverName: '周懋林', history: [{ step: 'start' }, { step: 'end' }] },
    })
    core.close()
  })
})
