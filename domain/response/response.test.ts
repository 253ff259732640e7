import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { incident } from '../incident/incident.ts'
import { person } from '../person/person.ts'
import { HOUR } from '../time.ts'
import { mayApprove } from './authority.ts'
import { response } from './response.ts'

const reported = {
  type: 'incident.reported',
  data: {
    title: '塔吊倾覆',
    place: '振兴大街',
    street: '440105015',
    category: 'accident',
    level: 3,
    occurredAt: null,
    from: null,
  },
} as const
const card = (title: string) =>
  given(person, {
    type: 'person.put',
    data: {
      ...{ name: '周懋林', unit: '区政府', title, street: null, phones: [], posts: [], groups: [] },
      ...{ email: null, note: '' },
    },
  }).state
const world = (state: Record<string, unknown> = {}) =>
  seeing({ 'incident/1': given(incident, reported).state, 'person/zhou': card('副区长'), ...state })
const start = {
  level: 3,
  matters: '塔吊倾覆救援',
  until: evening + 12 * HOUR,
  measures: '搜救、警戒、疏散',
  approver: 'zhou',
  authority: '分管副区长批准',
  byPhone: false,
  readBack: false,
} as const
const kept = { streets: ['440105015'], restricted: false, doubt: null }
const started = { type: 'response.started', data: { ...start, ...kept } } as const
const end = {
  approver: 'zhou',
  authority: '分管副区长批准',
  byPhone: false,
  readBack: false,
  why: '险情排除',
} as const
const ended = { type: 'response.ended', data: { ...end, ...kept } } as const
const reason = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)
const says = (
  command: Parameters<ReturnType<typeof given<typeof response>>['when']>[0],
  facts: (typeof started | typeof ended)[] = [],
  state: Record<string, unknown> = {},
) => reason(given(response, ...facts).when(command, { see: world(state) }))

describe('应急响应（突发事件应对法第七十二条、第八十六条）', () => {
  test('事项、级别、期限、措施齐全，启动；事实记下当时看得见的街道', () => {
    const decision = given(response).when({ type: 'response.start', data: start }, { see: world() })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: started }] })
  })

  test('四要素缺一不可', () => {
    for (const field of ['level', 'matters', 'until', 'measures'] as const) {
      const { [field]: _, ...rest } = start
      expect(response.commands.start.safeParse(rest).success).toBe(false)
    }
    expect(response.commands.start.safeParse({ ...start, measures: '' }).success).toBe(false)
  })

  test('没有登记、已经办结、已经并走的事件不启动', () => {
    const command = { type: 'response.start', data: start } as const
    const closed = { type: 'incident.closed', data: { why: '完' } } as const
    const merged = { type: 'incident.merged', data: { into: 'incident/2', why: '同一件' } } as const
    expect(says(command, [], { 'incident/1': { status: 'none' } })).toContain('没有这起事件')
    expect(says(command, [], { 'incident/1': given(incident, reported, closed).state })).toContain('重新打开')
    expect(says(command, [], { 'incident/1': given(incident, reported, merged).state })).toContain('已并入')
  })

  test('两个席位同时启动：第二个被告知', () => {
    expect(says({ type: 'response.start', data: start }, [started])).toContain('已经启动')
  })

  test('一人结束、一人升级（互不知道）：升级被告知要重新启动，重新启动可以', () => {
    const adjust = { type: 'response.adjust', data: { ...start, level: 2, why: '增加失联' } } as const
    expect(says(adjust, [started])).toBeNull()
    expect(says(adjust, [started, ended])).toContain('重新启动')
    expect(says({ type: 'response.start', data: { ...start, level: 2 } }, [started, ended])).toBeNull()
  })

  test('期限只往后延；同级不算调整；过了的时间不作期限', () => {
    const extend = (until: number) =>
      ({ type: 'response.extend', data: { ...end, until, why: '仍在搜救' } }) as const
    expect(says(extend(start.until), [started])).toContain('晚于现在的期限')
    expect(says(extend(start.until + HOUR), [started])).toBeNull()
    const adjust = { type: 'response.adjust', data: { ...start, why: '没变' } } as const
    expect(says(adjust, [started])).toContain('级别没有变')
    expect(says({ type: 'response.start', data: { ...start, until: evening } })).toContain('已经过了')
  })

  test('没有启动的不能调整、延长、结束；结束过的不再结束', () => {
    expect(says({ type: 'response.end', data: end })).toContain('还没有启动')
    expect(says({ type: 'response.end', data: end }, [started, ended])).toContain('不必再结束')
  })

  test('批准人要在通讯录里、没有停用；电话批准要复述', () => {
    const command = { type: 'response.start', data: { ...start, approver: 'nobody' } } as const
    expect(says(command)).toContain('通讯录')
    const retired = { status: 'retired', card: {} }
    expect(says({ type: 'response.start', data: start }, [], { 'person/zhou': retired })).toContain('停用')
    expect(says({ type: 'response.start', data: { ...start, byPhone: true } })).toContain('复述')
  })

  test('职务够不着这一级：照样启动，记下待领导确认', () => {
    const command = { type: 'response.start', data: { ...start, level: 1 } } as const
    expect(given(response).when(command, { see: world() })).toMatchObject({
      ok: true,
      facts: [{ fact: { data: { doubt: '批准人职务与这一级响应的批准权限不符，待领导确认' } } }],
    })
  })

  test('限知事件的响应不上大屏', () => {
    const hidden = { ...started, data: { ...started.data, restricted: true } }
    expect(response.audience(given(response, hidden).state)).toEqual({ streets: ['440105015'], wall: false })
  })
})

describe('谁批准（区级惯例，未核验）', () => {
  test.each([
    ['区应急管理局局长', 4, true],
    ['区应急管理局副局长', 4, false],
    ['副区长', 3, true],
    ['副区长', 4, true],
    ['副区长', 2, false],
    ['区长', 2, true],
    ['区长', 1, true],
    ['区委书记', 1, true],
    ['区委副书记、区长', 1, true],
    ['值班员', 4, false],
  ] as const)('%s 批准 %d 级：%s', (title, level, expected) => {
    expect(mayApprove(level, { title })).toBe(expected)
  })
})
