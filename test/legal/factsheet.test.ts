import { describe, expect, test } from 'vitest'
import { deadlineFaults, factsheetFaults, profileFaults } from './factsheet-rules.ts'
import { type Line, tellHistory } from './tell-history.ts'

const figures = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]))
const propose = (command: string, base: number, values: Record<string, number>, reasons = {}): Line => ({
  ...{ stream: 'factsheet/1', type: 'factsheet.proposed', command },
  data: { base, figures: figures(values), reasons },
})
const approve = (proposal: string, version: number, outdated = false, post = 'leader'): Line => ({
  ...{ stream: 'factsheet/1', type: 'factsheet.approved', person: 'liang-qiheng', post },
  data: { proposal, version, outdated },
})
const deadline = (verb: string, data = {}, post = 'leader'): Line => ({
  ...{ stream: 'deadline/1', type: `deadline.${verb}`, data, person: 'liang-qiheng', post },
})
const profile = (verb: string, data: object, id = 'haizhu'): Line => ({
  ...{ stream: `profile/${id}`, type: `profile.${verb}`, data },
})

describe('口径的经过', () => {
  const faults = (...lines: Line[]) => factsheetFaults(tellHistory(...lines)).join('\n')

  test('守规矩的没有毛病', () => {
    const lines = [
      propose('a', 0, { missing: 4, forcesPeople: 9 }),
      approve('a', 1),
      propose('b', 1, { missing: 3, forcesPeople: 2 }, { missing: '找到' }),
      propose('c', 1, { missing: 5 }),
      approve('b', 2),
      approve('c', 3, true),
    ]
    expect(faults(...lines)).toBe('')
  })

  test.each<[string, Line[], string]>([
    ['值班员批准', [propose('a', 0, { dead: 1 }), approve('a', 1, false, 'officer')], '不是带班领导或指挥长'],
    ['批准两次', [propose('a', 0, { dead: 1 }), approve('a', 1), approve('a', 2)], '一份口径办了两次'],
    ['跳了版本', [propose('a', 0, { dead: 1 }), approve('a', 2)], '应为第 1 版'],
    ['没有提出过', [approve('x', 1)], '没有提出过'],
    [
      '旧版没标明',
      [propose('a', 0, {}), propose('b', 0, {}), approve('a', 1), approve('b', 2)],
      '没有如实标明',
    ],
    ['重伤多于受伤', [propose('a', 0, { serious: 2, injured: 1 })], '重伤多于受伤'],
    [
      '少了没说明',
      [propose('a', 0, { dead: 2 }), approve('a', 1), propose('b', 1, { dead: 1 })],
      '数字少了没有原因',
    ],
  ])('%s认得', (_, lines, words) => {
    expect(faults(...lines)).toContain(words)
  })
})

describe('时限的经过', () => {
  const faults = (...lines: Line[]) => deadlineFaults(tellHistory(...lines)).join('\n')
  const waive = deadline('waived', { step: 'l-1' })

  test('守规矩的没有毛病', () => {
    const lines = [deadline('done'), deadline('started'), waive, deadline('resumed', { step: 'l-1' }), waive]
    expect(faults(...lines, deadline('changed'), waive)).toBe('')
  })

  test.each<[string, Line[], string]>([
    ['起算两次', [deadline('started'), deadline('started')], '起算了两次'],
    ['没起算就换', [deadline('changed')], '没有起算'],
    ['值班员换', [deadline('started'), deadline('changed', {}, 'officer')], '不是领导更换'],
    ['免报两次', [waive, waive], '免报了两次'],
    ['值班员免报', [deadline('waived', { step: 'l-1' }, 'officer')], '不是领导免报'],
    ['没免报就恢复', [deadline('resumed', { step: 'l-1' })], '没有免报就恢复'],
  ])('%s认得', (_, lines, words) => {
    expect(faults(...lines)).toContain(words)
  })
})

describe('时限规则的经过', () => {
  const faults = (...lines: Line[]) => profileFaults(tellHistory(...lines)).join('\n')
  const choose = profile('chosen', { profile: 'haizhu' }, 'district')

  test('守规矩的没有毛病', () => {
    const lines = [profile('saved', { over: 0 }), profile('saved', { over: 1 }), choose]
    expect(faults(...lines, profile('retired', {}))).toBe('')
  })

  test.each<[string, Line[], string]>([
    ['没看过就改', [profile('saved', { over: 0 }), profile('saved', { over: 0 })], '没看过上一版'],
    ['选用停用的', [profile('retired', {}), choose], '选用了停用的'],
    ['选用写错地方', [profile('chosen', { profile: 'x' })], '选用写在了别处'],
    ['规则写错地方', [profile('saved', { over: 0 }, 'district')], '规则写在了'],
  ])('%s认得', (_, lines, words) => {
    expect(faults(...lines)).toContain(words)
  })
})
