import { describe, expect, test } from 'vitest'
import type { Draft } from './drafts.ts'
import { expectConverged } from './expect-converged.ts'
import type { Step } from './step.ts'
import { takeStep } from './take-step.ts'
import { openWorld, type World } from './world.ts'
import type { Setup } from './world-parts.ts'

const plain: Setup = { third: 'street', skews: [0, 0, 0], checkProjections: true }
type Index = 0 | 1 | 2

const say = (seat: Index, stream: string, type: string, data: Record<string, unknown>): Step => {
  const draft: Draft = { stream, type, data }
  return { do: 'say', seat, draft, again: false }
}
const report = (seat: Index, street: string | null = null): Step =>
  say(seat, 'incident/1', 'incident.report', {
    ...{ title: '新滘中路内涝', place: '新滘中路', street, category: 'natural', level: 4 },
    ...{ occurredAt: null, from: null },
  })
const verify = (seat: Index): Step =>
  say(seat, 'incident/1', 'incident.verify', { outcome: 'confirmed', note: '', level: null })
const close = (seat: Index): Step => say(seat, 'incident/1', 'incident.close', { why: '积水已退' })
const share = (seat: Index): Step => say(seat, 'incident/1', 'incident.share', { street: '440105009' })
const wall = 'scene/main@2026-12-31'
const tile = { display: 1, tile: 1 }
const lock = (seat: Index): Step => say(seat, wall, 'scene.lock', { ...tile, why: '区领导正在查看' })
const unlock = (seat: Index): Step => say(seat, wall, 'scene.unlock', tile)
const assign = (seat: Index, feed: string): Step => say(seat, wall, 'scene.assign', { ...tile, feed })
type Fate = Extract<Step, { do: 'push' }>['fate']
const push = (seat: Index, fate: Fate = 'arrives', limit = 256): Step => ({
  ...{ do: 'push', seat, limit, fate, crossed: false },
})
const pull = (seat: Index, maxBytes: number | null = null, back = 0): Step => ({
  ...{ do: 'pull', seat, back, maxBytes, fate: 'arrives' },
})

async function live(steps: Step[], setup: Setup, look: (world: World) => void): Promise<void> {
  const world = await openWorld(setup)
  try {
    for (const step of steps) await takeStep(world, step)
    await expectConverged(world)
    look(world)
  } finally {
    await world.close()
  }
}

const reasonsOf = (world: World, seat: Index) =>
  [...(world.seats[seat]?.readReasons.values() ?? [])].map(({ type, status }) => `${type} ${status}`)

describe('几段有名的经过', () => {
  test('两个席位断网时办结同一起事件：一个记下，另一个被拒绝并告诉写的人', async () => {
    const steps: Step[] = [
      report(0),
      verify(0),
      push(0),
      pull(0),
      pull(1),
      close(0),
      close(1),
      push(0),
      push(1),
    ]
    await live(steps, plain, (world) => {
      expect(reasonsOf(world, 0)).toEqual([])
      expect(reasonsOf(world, 1)).toEqual(['incident.close refused'])
    })
  })

  const card = (seat: Index, id: string, name: string, title: string) =>
    say(seat, `person/${id}`, 'person.put', {
      ...{ name, unit: '区政府', title, street: null, phones: [], posts: [], groups: [] },
      ...{ email: null, note: '' },
    })
  const approval = { authority: '按预案', byPhone: false, readBack: false }
  const elements = { matters: '内涝抢排', until: 4_102_444_800_000, measures: '抽排、封路', ...approval }
  const respond = (seat: Index, type: string, data: Record<string, unknown>) =>
    say(seat, 'response/1', `response.${type}`, data)
  /** Both know of a response at Ⅲ; then one ends it and closes the incident while the other raises it. */
  const parted: Step[] = [
    ...[report(0), verify(0), card(0, 'zhou', '周懋林', '副区长'), card(0, 'luo', '骆文舟', '区委书记')],
    ...[respond(0, 'start', { level: 3, approver: 'zhou', ...elements }), push(0), pull(0), pull(1)],
    ...[respond(0, 'end', { approver: 'zhou', ...approval, why: '积水已退' }), close(0)],
    respond(1, 'adjust', { level: 1, approver: 'luo', ...elements, why: '上游溃堤' }),
  ]
  test('断网时一位指挥结束并办结，一位升级，办结先到：升级退回，告诉他重新启动', async () => {
    await live([...parted, push(0), push(1)], plain, (world) => {
      expect(reasonsOf(world, 0)).toEqual([])
      const [refused] = [...(world.seats[1]?.readReasons.values() ?? [])]
      expect(refused).toMatchObject({ type: 'response.adjust', status: 'refused' })
      expect(refused?.reason).toBe('响应已经结束，要再响应请重新启动')
    })
  })
  test('同样两位，升级先到：结束照记，批准够不着一级，待领导确认', async () => {
    await live([...parted, push(1), push(0), pull(0), pull(1)], plain, (world) => {
      expect([reasonsOf(world, 0), reasonsOf(world, 1)]).toEqual([[], []])
      for (const seat of world.seats.slice(0, 2)) {
        const [response] = seat?.core.query('response.one', { incident: 'incident/1' }) ?? []
        expect(response?.history.map(({ step }) => step)).toEqual(['start', 'adjust', 'end'])
        expect(response?.history.at(-1)?.doubt).toContain('待领导确认')
      }
    })
  })

  test('被拒绝的登记，后面的核实和办结都搁置，不单独发出', async () => {
    const steps: Step[] = [report(1), push(1), report(0), verify(0), close(0), push(0, 'arrives', 1)]
    await live(steps, plain, (world) => {
      expect(reasonsOf(world, 0).sort()).toEqual([
        'incident.close held',
        'incident.report refused',
        'incident.verify held',
      ])
    })
  })

  test('事件办了一半才通报给街道：街道补齐以前的全部经过', async () => {
    const steps: Step[] = [report(0), verify(0), push(0), pull(2), share(0), push(0), pull(2)]
    await live(steps, plain, (world) => {
      expect(world.seats[2]?.core.query('incident.all', { limit: 10, before: null })).toHaveLength(1)
    })
  })

  test('街道已有摘要的一段又随重叠的一批完整送来：补齐内容，不算重复', async () => {
    const steps: Step[] = [report(0), verify(0), push(0), pull(2), share(0), push(0), pull(2, 60_000, 1000)]
    await live(steps, plain, () => {})
  })

  test('回执丢了，分批追上时一度不成立的操作，中心其实已受理：后面的照常发送', async () => {
    const steps: Step[] = [
      ...[assign(0, 'cam-01'), push(0), pull(0), pull(1)],
      ...[lock(1), unlock(1), push(1)],
      ...[assign(0, 'cam-02'), push(0, 'receipts lost'), assign(0, 'cam-03')],
      ...[pull(0, 1), pull(0, 1), pull(0, 1)],
    ]
    await live(steps, plain, (world) => {
      expect(reasonsOf(world, 0)).toEqual([])
    })
  })

  test('锁定的窗断网时被别人换了：恢复后退回，锁定的画面不变', async () => {
    const steps: Step[] = [
      assign(0, 'cam-01'),
      push(0),
      pull(1),
      lock(0),
      push(0),
      assign(1, 'cam-02'),
      push(1),
    ]
    await live(steps, plain, (world) => {
      expect(reasonsOf(world, 1)).toEqual(['scene.assign refused'])
      const [display] = world.seats[1]?.core.query('scene.layout', { wall: 'main' }) ?? []
      expect(display?.tiles[0]).toMatchObject({ feed: 'cam-01', lock: { seat: '甲-01' } })
    })
  })

  test('断网时事件限知：范围外的席位恢复后只剩摘要，它的行、指令、日志都没有了；解除后又都回来', async () => {
    const restrict = (seats: string[] | null): Step =>
      say(0, 'incident/1', 'incident.restrict', { seats, why: '涉及未成年人' })
    const line = { kind: 'note', text: '积水处有人被困', occurredAt: null, incident: 'incident/1' }
    const shows = (world: World) =>
      [0, 1].map((seat) => {
        const core = world.seats[seat]?.core
        world.seats[seat]?.rest()
        const search = { words: '被困', kinds: [], from: null, to: null, before: null, limit: 10 }
        return [
          core?.query('incident.all', { limit: 10, before: null }).length,
          core?.query('log.search', search).length,
        ]
      })
    const before: Step[] = [report(0), say(0, 'log/1', 'log.write', line), push(0), pull(1)]
    const hidden: Step[] = [{ do: 'cut', seat: 1 }, restrict(['甲-01']), push(0), pull(0)]
    await live([...before, ...hidden], plain, (world) => {
      expect(shows(world)).toEqual([
        [1, 1],
        [0, 0],
      ])
    })
    const later = say(0, 'log/2', 'log.write', { ...line, text: '被困的人已救出' })
    const lift = say(0, 'incident/1', 'incident.amend', { restricted: false, why: '已公开' })
    const open: Step[] = [{ do: 'join', seat: 1 }, pull(1), later, push(0), pull(1), lift, push(0)]
    await live([...before, ...hidden, ...open], plain, (world) => {
      expect(shows(world)).toEqual([
        [1, 2],
        [1, 2],
      ])
    })
  })

  test('大屏席位写不了日志，日志不下发给它', async () => {
    const line = { kind: 'note', text: '接班', occurredAt: null, incident: null }
    const steps: Step[] = [say(2, 'log/1', 'log.write', line), push(2), say(0, 'log/2', 'log.write', line)]
    await live(steps, { ...plain, third: 'wall' }, (world) => {
      expect(reasonsOf(world, 2)).toEqual(['log.write refused'])
    })
  })
})
