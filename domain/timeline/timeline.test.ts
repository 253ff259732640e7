import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { timeline } from './timeline.ts'

const data = { item: 'log/1', at: evening, kind: 'log', text: '塔吊倾覆', source: 'log/1' } as const
const by = (post: string | null) => ({ seat: '甲-01', person: post === null ? null : 'he', post })
const chief = { by: by('chief') }

describe('重要时间线：没有人批准的不上大屏', () => {
  test.each(['leader', 'chief', 'commander'])('%s 可以选', (post) => {
    const decision = given(timeline).when({ type: 'timeline.approve', data }, { by: by(post) })
    expect(decision).toMatchObject({ ok: true })
  })

  test.each(['officer', 'wall', null])('%s 不能选', (post) => {
    const decision = given(timeline).when({ type: 'timeline.approve', data }, { by: by(post) })
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining('值班长') })
  })

  test('选过的不再选，没选的不能撤，撤了可以再选', () => {
    const approved = { type: 'timeline.approved', data } as const
    const withdraw = { type: 'timeline.withdraw', data: { item: 'log/1', why: '有误' } } as const
    expect(given(timeline, approved).when({ type: 'timeline.approve', data }, chief)).toMatchObject({
      ok: false,
    })
    expect(given(timeline).when(withdraw, chief)).toMatchObject({ ok: false })
    const again = given(timeline, approved, { type: 'timeline.withdrawn', data: withdraw.data })
    expect(again.when({ type: 'timeline.approve', data }, chief)).toMatchObject({ ok: true })
  })

  test('大屏看得到，事件敏感时看不到', () => {
    const incident = (restricted: boolean) =>
      seeing({ 'incident/1': { status: 'reported', title: '', streets: ['440105015'], restricted } })
    const seen = (restricted: boolean) =>
      given(timeline).when({ type: 'timeline.approve', data }, { ...chief, see: incident(restricted) })
    expect(seen(false)).toMatchObject({
      facts: [{}, { fact: { type: 'timeline.shown', data: { streets: [], wall: true } } }],
    })
    expect(seen(true)).toMatchObject({ facts: [{ fact: { type: 'timeline.approved' } }] })
  })
})
