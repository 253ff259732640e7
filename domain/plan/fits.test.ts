import { describe, expect, test } from 'vitest'
import { planContent } from '../../test/story/plan.ts'
import { noInputs } from './condition.ts'
import type { Grade } from './content.ts'
import { type Described, gradeOf, offerOf } from './fits.ts'

const NOW = Date.UTC(2026, 8, 16, 12)
const incident: Described = {
  ...{ title: '琶洲塔吊倾覆', place: '振兴大街 16 号', category: 'accident', subtype: '12A00.build' },
  ...{ subtypeText: '建筑业事故', level: 3, street: '440105015' },
}
const fits = {
  categories: ['accident'],
  subtypes: ['12A00'],
  levels: [],
  streets: [],
  words: ['塔吊', '坍塌'],
}
const offer = (change: object, of: Partial<Described> = {}) =>
  offerOf(planContent({ fits: { ...fits, ...change } as never }), { ...incident, ...of }, noInputs, NOW)

describe('按类型、级别、地点推荐预案', () => {
  test('说明凭什么', () => {
    expect(offer({ levels: [3, 4], streets: ['440105015'] })).toMatchObject({
      score: 12,
      why: ['类型为建筑业事故', '写到“塔吊”', '级别为较大', '地点在适用街道'],
    })
  })
  test.each<[string, object, Partial<Described>, boolean]>([
    ['上一级类型包括下一级', { words: [] }, {}, true],
    ['别的类型不推荐', { subtypes: ['12B00'], words: [] }, {}, false],
    ['别的类型但写到了关键词，仍推荐', { subtypes: ['12B00'] }, {}, true],
    ['没有定类型，写到关键词就推荐', {}, { subtype: null, category: null }, true],
    ['只有大类相同不推荐', { words: [] }, { subtype: null }, false],
    ['级别不在范围', { levels: [1, 2] }, {}, false],
    ['没有定级不影响', { levels: [1, 2] }, { level: null }, true],
    ['地点不在范围', { streets: ['440105001'] }, {}, false],
  ])('%s', (_, change, of, fitting) => {
    expect(offer(change, of) !== null).toBe(fitting)
  })
})

describe('响应分级', () => {
  const grade = (level: 1 | 2 | 3 | 4, when: Grade['when'] = null): Grade => ({
    ...{ level, text: `${level} 级`, approver: '区三防指挥部', when, clause: '' },
  })
  const red: Grade['when'] = { all: true, tests: [{ on: 'warning', type: '台风', colours: ['红色'] }] }
  const warned = { ...noInputs, warnings: [{ at: NOW - 1, text: '台风红色预警信号生效' }] }

  test('一般事件对Ⅳ级，条件更严重的取更严重的', () => {
    const grades = [grade(4), grade(3), grade(1, red)]
    expect(gradeOf(grades, 4, noInputs, NOW)?.level).toBe(4)
    expect(gradeOf(grades, 4, warned, NOW)?.level).toBe(1)
    expect(gradeOf(grades, null, noInputs, NOW)).toBeNull()
  })
})
