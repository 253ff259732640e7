import { describe, expect, test } from 'vitest'
import { evening, given, seatA, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import { builtInProfile } from '../profile/profiles.ts'
import { deadline } from './deadline.ts'

const see = seeing({ 'incident/1': { status: 'reported', restricted: false } })
const leader: By = { seat: '甲-01', person: 'liang-qiheng', post: 'leader' }
const henan = builtInProfile('P-HENAN-2021')
const steps = [...(henan?.steps ?? [])]
const frozen = {
  profile: 'P-HENAN-2021',
  version: 0,
  name: '河南 15/35 分',
  checked: 'verified',
  steps,
} as const
const start = { type: 'deadline.start', data: { ...frozen, steps } } as const
const started = { type: 'deadline.started', data: { ...frozen, steps, restricted: false } } as const
const why = '市局已在现场'

describe('报送时限', () => {
  test('起算一次；要换须领导写明理由；没有事件不起算', () => {
    expect(given(deadline).when(start, { see })).toMatchObject({ ok: true })
    expect(given(deadline).when(start)).toMatchObject({ ok: false })
    const story = given(deadline, started)
    expect(story.when(start, { see })).toEqual({ ok: true, facts: [] })
    const other = { ...start, data: { ...start.data, version: 1 } }
    expect(story.when(other, { see })).toEqual({
      ok: false,
      reason: '时限已按“河南 15/35 分”起算，要换请写明理由更换',
    })
    const change = { type: 'deadline.change', data: { ...frozen, steps, why } } as const
    expect(story.when(change, { see, by: seatA })).toMatchObject({ ok: false })
    expect(story.when(change, { see, by: leader })).toMatchObject({ ok: true })
    expect(given(deadline).when(change, { see, by: leader })).toMatchObject({ ok: false })
  })

  test('时限重复、续报不从初报起算的不收', () => {
    const [first] = steps
    if (first === undefined) throw new Error('no steps')
    const withSteps = (...list: typeof steps) =>
      given(deadline).when({ ...start, data: { ...start.data, steps: list } }, { see })
    expect(withSteps(first, first)).toMatchObject({ ok: false })
    expect(withSteps({ ...first, limit: { every: 'minutes', minutes: 120 } })).toMatchObject({ ok: false })
    expect(withSteps(first)).toMatchObject({ ok: true })
  })

  test('免报由领导决定，能恢复；没有的时限说不得', () => {
    const story = given(deadline, started)
    const waive = (step: string, by = leader) =>
      story.when({ type: 'deadline.waive', data: { step, why } }, { by })
    expect(waive('l-1')).toMatchObject({ ok: true })
    expect(waive('l-1', seatA)).toMatchObject({ ok: false })
    expect(waive('l-99')).toMatchObject({ ok: false })
    const waived = given(deadline, started, { type: 'deadline.waived', data: { step: 'l-1', why } })
    expect(waived.when({ type: 'deadline.waive', data: { step: 'l-1', why } }, { by: leader }).ok).toBe(false)
    expect(waived.when({ type: 'deadline.resume', data: { step: 'l-1', why } }, { by: leader }).ok).toBe(true)
    expect(story.when({ type: 'deadline.excuse', data: { clock: 'l-1', why } })).toMatchObject({ ok: true })
    expect(story.when({ type: 'deadline.excuse', data: { clock: 'x-1.2', why } })).toMatchObject({
      ok: false,
    })
  })

  test('办了的、稳定了的是陈述，什么时候到都记下', () => {
    const data = { clock: 'l-1', doneAt: evening, note: '当面报告' }
    expect(given(deadline).when({ type: 'deadline.done', data })).toMatchObject({ ok: true })
    const mark = { type: 'deadline.mark', data: { moment: 'stable', occurredAt: evening } } as const
    expect(given(deadline).when(mark)).toMatchObject({ ok: true })
  })

  test('敏感事件的时限不上大屏', () => {
    expect(deadline.audience(given(deadline, started).state).wall).toBe(true)
    const secret = { ...started, data: { ...started.data, restricted: true } }
    expect(deadline.audience(given(deadline, secret).state).wall).toBe(false)
  })
})
