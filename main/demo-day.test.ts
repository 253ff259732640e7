import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isAutomatic } from '../domain/log/repeat.ts'
import { boardKinds, readBoard } from '../domain/scene/board.ts'
import { calendarDay, HOUR } from '../domain/time.ts'
import { openSeat } from '../engine/seat.ts'
import { writeDemoDay } from './demo-day.ts'
import { saySigned } from './demo-signed.ts'

const folder = fileURLToPath(new URL('../resources/district/haizhu', import.meta.url))
/** 2026-11-21 21:46 in the district. */
const NOW = Date.UTC(2026, 10, 21, 13, 46)

async function demo() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const engine = {
    have: async () => core.have(),
    unsent: async () => core.unsent(),
    submitAll: async (commands: Parameters<typeof core.submitAll>[0]) => core.submitAll(commands),
  }
  const later = await writeDemoDay(folder, engine, '甲-01', NOW)
  return { core, engine, later }
}

describe('演示世界', () => {
  test('先有通讯录：区里的人带岗位，街道值班室的人各有几个号码', async () => {
    const { core } = await demo()
    const people = core.query('person.list', { group: null, street: null, limit: 1000, before: null })
    expect(people.length).toBeGreaterThanOrEqual(40)
    expect(people.find(({ id }) => id === 'chen-yanqiu')).toMatchObject({
      name: '陈砚秋',
      unit: '区应急管理局',
      posts: ['chief', 'officer'],
    })
    const streets = people.filter(({ street }) => street !== null)
    expect(new Set(streets.map(({ street }) => street)).size).toBe(18)
    for (const { phones } of streets) expect(phones.length).toBeGreaterThanOrEqual(2)
    for (const post of ['leader', 'chief', 'officer', 'wall', 'tech'] as const) {
      expect(core.query('person.on-post', { post }).length, post).toBeGreaterThan(0)
    }
  })

  test('塔吊一件：三级响应，四个一落实了三个，方案还在写', async () => {
    const { core } = await demo()
    const crane = core.query('incident.open', { limit: 10 }).find(({ title }) => title.includes('塔吊'))
    const incident = crane?.key ?? ''
    expect(crane).toMatchObject({ level: 3, subtype: '12A00.build' })
    expect(core.query('response.one', { incident })[0]).toMatchObject({
      status: 'on',
      approverName: '周懋林',
    })
    const tiles = core.query('fourone.one', { incident }).map(({ item, met }) => [item, met])
    expect(tiles).toEqual([
      ['lead', true],
      ['team', true],
      ['plan', false],
      ['voice', true],
    ])
  })

  test('塔吊一件：电话报过，初报签发并签收，指挥权移交给副区长，预案在走，有步骤已超时', async () => {
    const { core, engine, later } = await demo()
    await saySigned({
      ...{ later, seat: '甲-01', wait: async () => {} },
      engine: { submitAll: engine.submitAll, unsent: async () => ({ count: 0, oldest: null }) },
      sign: async () => ({ ok: true, signature: 'c2ln', key: 'a2V5' }),
    })
    const crane = core.query('incident.open', { limit: 10 }).find(({ title }) => title.includes('塔吊'))
    const incident = crane?.key ?? ''
    expect(crane?.status).toBe('verified')
    const reports = core.query('report.list', { incident })
    expect(new Map(reports.map(({ type, status }) => [type, status]))).toEqual(
      new Map([
        ['phone', 'sent'],
        ['first', 'received'],
      ]),
    )
    const clocks = core.query('deadline.clocks', { incident, now: NOW })
    expect(clocks.filter(({ stage }) => stage === 'over')).toEqual([])
    expect(core.query('headquarters.one', { incident })[0]).toMatchObject({
      commander: { post: 'scene', name: '周懋林' },
      contested: null,
      counts: { groups: 5, present: 5 },
    })
    const [carried] = core.query('activation.of', { incident, now: NOW })
    expect(carried).toMatchObject({ name: '海珠区建筑坍塌事故应急预案', fault: null, contested: [] })
    expect(carried?.counts.settled).toBeGreaterThan(8)
    expect(carried?.counts.late).toBeGreaterThan(0)
    const line = { incident, only: 'approved', limit: 50, before: null } as const
    expect(core.query('timeline.of', line)).toHaveLength(5)
  })

  test('日志由通讯录里的人写，自动的一条不归任何人', async () => {
    const { core } = await demo()
    const names = new Map(core.query('person.names', {}).map(({ key, name }) => [key, name]))
    const day = calendarDay(NOW)
    const lines = core.query('log.day', { day, kinds: [], limit: 1000, before: null })
    expect(lines.length).toBeGreaterThan(20)
    const writers = new Set(lines.map(({ person }) => person))
    const automatic = lines.filter(({ person }) => person === null)
    expect(automatic.length).toBeGreaterThan(0)
    expect(automatic.filter(({ key }) => !isAutomatic(key))).toEqual([])
    for (const writer of writers) {
      if (writer !== null)
        expect(names.has(writer) || [...names.values()].includes(writer), writer).toBe(true)
    }
  })

  test('大屏有一个带看板的场景，看板都是塔吊那起事件的', async () => {
    const { core } = await demo()
    const crane = core.query('incident.open', { limit: 50 }).find(({ title }) => title.includes('塔吊'))
    const scene = core.query('preset.list', {}).find(({ name }) => name === '塔吊倾覆')
    const boards = scene?.tiles.flatMap(({ feed }) => readBoard(feed) ?? []) ?? []
    expect(boards.map(({ kind }) => kind).sort()).toEqual([...boardKinds].sort())
    expect(new Set(boards.map(({ incident }) => incident))).toEqual(new Set([crane?.key]))
  })

  test('整天挪到最近一小时内结束，通讯录不算当班变更', async () => {
    const { core } = await demo()
    const lines = core.query('log.day', { day: calendarDay(NOW), kinds: [], limit: 1000, before: null })
    const last = Math.max(...lines.map(({ at }) => at))
    expect(NOW - last).toBeGreaterThanOrEqual(0)
    expect(NOW - last).toBeLessThan(HOUR)
    expect(core.query('duty.carried', { now: NOW }).filter(({ group }) => group === 'contacts')).toEqual([])
  })

  test('塔吊有三版口径，各事件的报送时限都起算了，没有一个超时', async () => {
    const { core } = await demo()
    const crane = core.query('incident.open', { limit: 10 }).find(({ title }) => title.includes('塔吊'))
    const incident = crane?.key ?? ''
    expect(core.query('factsheet.current', { incident })).toMatchObject([
      { version: 3, approver: 'tan-liren', outdated: false, proposal: null },
    ])
    expect(core.query('deadline.unstarted', {})).toEqual([])
    const clocks = core.query('deadline.nearest', { now: NOW })
    expect(clocks.filter(({ stage }) => stage === 'over')).toEqual([])
    expect(clocks.map(({ label }) => label)).toContain('首次权威发布')
  })

  test('已经有内容的世界什么也不再写', async () => {
    const { core, engine } = await demo()
    const before = core.fingerprint()
    await writeDemoDay(folder, engine, '甲-01', NOW)
    expect(core.fingerprint()).toBe(before)
  })
})
