import { describe, expect, test } from 'vitest'
import { given, seatA, seatB, seeing } from '../../test/story/given.ts'
import { displayOf, tileOf } from './evolve.ts'
import { type SceneFact, scene, sceneStream, tilesIn } from './scene.ts'

const id = 'main@2026-11-21'
const opened: SceneFact = { type: 'scene.opened', data: { displays: [] } }
const assign = (tile: number, feed: string) =>
  ({ type: 'scene.assign', data: { display: 1, tile, feed } }) as const
const assigned = (tile: number, feed: string) => ({ ...assign(tile, feed), type: 'scene.assigned' }) as const
const lock = (tile: number) =>
  ({ type: 'scene.lock', data: { display: 1, tile, why: '区领导正在查看' } }) as const
const locked = (tile: number) => ({ ...lock(tile), type: 'scene.locked' }) as const
const unlock = (tile: number) => ({ type: 'scene.unlock', data: { display: 1, tile } }) as const
const swap = { type: 'scene.swap', data: { display: 1, a: 1, b: 2 } } as const
const factsOf = (decision: ReturnType<ReturnType<typeof given<typeof scene>>['when']>) =>
  decision.ok ? decision.facts.map(({ fact }) => fact) : decision.reason

describe('大屏布局', () => {
  test('一天里第一次操作先翻开当天的布局', () => {
    expect(factsOf(given(scene).when(assign(1, 'cam-12'), { id }))).toEqual([opened, assigned(1, 'cam-12')])
  })

  test('翻开时沿用最近一天的画面，锁定不沿用', () => {
    const yesterday = given(scene, opened, assigned(3, 'cam-07'), locked(3)).state
    const see = seeing({ [sceneStream('main', '2026-11-19')]: yesterday })
    expect(factsOf(given(scene).when(assign(1, 'cam-12'), { id, see, by: seatB }))).toEqual([
      {
        type: 'scene.opened',
        data: { displays: [{ display: 1, layout: '9', tiles: [{ tile: 3, feed: 'cam-07' }] }] },
      },
      assigned(1, 'cam-12'),
    ])
  })

  test('三十一天没动过的大屏从空白开始', () => {
    const long = given(scene, opened, assigned(3, 'cam-07')).state
    const at = (day: string) => seeing({ [sceneStream('main', day)]: long })
    const shown = (day: string) => factsOf(given(scene).when(assign(1, 'cam-12'), { id, see: at(day) }))
    expect(shown('2026-10-20')).toEqual([opened, assigned(1, 'cam-12')])
    expect(shown('2026-10-21')).not.toEqual([opened, assigned(1, 'cam-12')])
  })

  test('布局的编号必须带日期', () => {
    expect(given(scene).when(assign(1, 'cam-12'), { id: 'main' })).toEqual({
      ok: false,
      reason: '布局的日期不对，请刷新大屏页面后重试',
    })
  })

  test('没有的窗不能投画面', () => {
    const four = { type: 'scene.arranged', data: { display: 1, layout: '4' } } as const
    expect(given(scene, opened, four).when(assign(5, 'cam-12'), { id })).toEqual({
      ok: false,
      reason: '屏 1 现在没有窗 5，请先换布局',
    })
    expect(given(scene, opened, four).when(assign(4, 'cam-12'), { id }).ok).toBe(true)
  })

  test('锁定的窗只听锁定它的席位', () => {
    const story = given(scene, opened, { fact: locked(1), by: seatA })
    const clear = { type: 'scene.clear', data: { display: 1, tile: 1 } } as const
    for (const command of [assign(1, 'cam-12'), clear, swap, unlock(1), lock(1)]) {
      expect(story.when(command, { id, by: seatB })).toEqual({
        ok: false,
        reason: '窗 1 已由席位 甲-01 锁定，请该席位先解锁',
      })
      expect(story.when(command, { id, by: seatA }).ok).toBe(true)
    }
  })

  test('对换时两头都不能被别人锁着', () => {
    expect(given(scene, opened, { fact: locked(2), by: seatB }).when(swap, { id })).toEqual({
      ok: false,
      reason: '窗 2 已由席位 甲-02 锁定，请该席位先解锁',
    })
  })

  test('没有锁的窗不用解锁', () => {
    expect(given(scene, opened).when(unlock(1), { id })).toEqual({
      ok: false,
      reason: '这个窗没有锁定，不需要解锁',
    })
  })

  test('换窗记得上一个画面，可以切回', () => {
    const { state } = given(scene, opened, assigned(1, 'cam-01'), assigned(1, 'cam-02'))
    expect(tileOf(state, 1, 1)).toMatchObject({ feed: 'cam-02', previous: 'cam-01', by: '甲-01' })
  })

  test('对换就是两窗画面互换', () => {
    const { state } = given(scene, opened, assigned(1, 'cam-01'), {
      type: 'scene.swapped',
      data: { display: 1, a: 1, b: 2 },
    })
    expect([tileOf(state, 1, 1).feed, tileOf(state, 1, 2).feed]).toEqual([null, 'cam-01'])
  })

  test('套用场景时锁定的窗不动', () => {
    const applied: SceneFact = {
      type: 'scene.applied',
      data: { display: 1, preset: 'flood', name: '内涝', layout: '4', tiles: [{ tile: 1, feed: 'cam-09' }] },
    }
    const { state } = given(scene, opened, assigned(1, 'cam-01'), locked(1), applied)
    expect(tileOf(state, 1, 1)).toMatchObject({ feed: 'cam-01', lock: { seat: '甲-01' } })
    expect(displayOf(state, 1)).toMatchObject({ layout: '4', preset: 'flood' })
  })

  test('场景被删除后不能再套用', () => {
    const apply = { type: 'scene.apply', data: { display: 1, preset: 'flood' } } as const
    expect(given(scene, opened).when(apply, { id })).toEqual({
      ok: false,
      reason: '没有这个场景，可能已被删除，请另选一个',
    })
  })

  test('套用时把场景当时的内容一并记下：日后场景改了，记录不变', () => {
    const flood = { status: 'saved', name: '内涝', layout: '4', tiles: [{ tile: 2, feed: 'cam-05' }] }
    const apply = { type: 'scene.apply', data: { display: 1, preset: 'flood' } } as const
    const decision = given(scene, opened).when(apply, { id, see: seeing({ 'preset/flood': flood }) })
    expect(factsOf(decision)).toEqual([
      {
        type: 'scene.applied',
        data: {
          display: 1,
          preset: 'flood',
          name: '内涝',
          layout: '4',
          tiles: [{ tile: 2, feed: 'cam-05' }],
        },
      },
    ])
  })

  test('单独换过画面，就不再是那个场景', () => {
    const applied: SceneFact = {
      type: 'scene.applied',
      data: { display: 1, preset: 'flood', name: '内涝', layout: '4', tiles: [] },
    }
    expect(displayOf(given(scene, opened, applied, assigned(1, 'cam-01')).state, 1).preset).toBeNull()
  })

  test.each([
    ['1', 1],
    ['4', 4],
    ['9', 9],
    ['16', 16],
    ['1+5', 6],
  ] as const)('%s 布局有 %d 个窗', (layout, tiles) => {
    expect(tilesIn[layout]).toBe(tiles)
  })

  test('大屏布局人人可见', () => {
    expect(scene.audience(given(scene, opened).state)).toEqual({ streets: 'all', wall: true })
  })
})
