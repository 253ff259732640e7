import { describe, expect, test } from 'vitest'
import { evening, given } from '../../test/story/given.ts'
import { decision } from './decision.ts'

const data = {
  ...{ incident: 'incident/1', text: '先切断 B 区外电再进入', why: '吊臂压着高压线' },
  ...{ options: ['等供电局到场'], basis: '专家组意见', person: 'zhou-maolin', name: '' },
  ...{ byPhone: true, readBack: true, decidedAt: evening },
  known: {
    head: { seq: 88, hash: '0'.repeat(64) },
    factsheet: { version: 3, figures: [{ label: '失联', value: 3, unit: '人' }] },
    clocks: [{ label: '书面初报', dueAt: evening, doneAt: null, late: false }],
    ...{ level: 3, response: 3, commander: 'li-chengyue' },
  },
} as const
const record = { type: 'decision.record', data: { ...data, options: [...data.options] } } as never

describe('决策记录（生产安全事故应急条例 第二十四条）', () => {
  test('记下当时知道什么', () => {
    const told = given(decision).when(record)
    expect(told).toMatchObject({
      ok: true,
      facts: [{ fact: { data: { known: { factsheet: { version: 3 } } } } }],
    })
  })

  test('记两次、先更正后记，都收下列为存疑', () => {
    const twice = given(decision, { type: 'decision.recorded', data } as never).when(record)
    expect(twice).toMatchObject({ facts: [{ fact: { type: 'decision.contested' } }] })
    const early = given(decision).when({ type: 'decision.amend', data: { text: '改', why: '听错' } })
    expect(early).toMatchObject({ facts: [{ fact: { type: 'decision.contested' } }] })
  })
})
