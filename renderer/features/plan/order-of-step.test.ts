import { describe, expect, test } from 'vitest'
import type { BoardRow, Receiver } from '../../../domain/activation/rows.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { kinds } from '../../../domain/index.ts'
import { officeRole, ownRole, step } from '../../../test/story/plan.ts'
import { orderOfStep, recipientsOf } from './order-of-step.ts'

const streets = [
  { code: '440105015', name: '琶洲街道' },
  { code: '440105018', name: '官洲街道' },
]
const office: Receiver = { ...officeRole, card: null }
const own: Receiver = { ...ownRole, card: null }
const all: Receiver = { ...own, key: 'all', type: 'streets', name: '各街道' }
const person: Receiver = {
  ...{ ...officeRole, key: 'who', type: 'person', person: 'li-qiwen', phone: null },
  card: { name: '李绮雯', active: true, street: '440105015', phone: '13800000035' },
}
const keys = (list: Receiver[], street: string | null = '440105015') =>
  recipientsOf(list, street, streets).recipients.map(({ key }) => key)

describe('步骤变成指令', () => {
  test('单位、个人、属地街道、各街道；同一对象只发一次', () => {
    expect(keys([office, person, own])).toEqual([
      'unit:区三防办',
      'person:li-qiwen@440105015',
      'street:440105015',
    ])
    expect(keys([own, all])).toEqual(['street:440105015', 'street:440105018'])
  })

  test.each<[string, Receiver, string | null, string]>([
    ['事件没有街道', own, null, '事件没有写街道'],
    ['角色没有人', { ...person, person: null }, null, '还没有人'],
    [
      '人已停用',
      { ...person, card: { name: '李绮雯', active: false, street: null, phone: null } },
      null,
      '已停用',
    ],
  ])('%s，说明缺什么', (_, role, street, words) => {
    expect(recipientsOf([role], street, streets).missing).toContain(words)
  })

  test('带着出处、时限和地点；过了时限的不写完成时限；合指令的形状', () => {
    const row = {
      ...{ activation: 'activation/1.typhoon', step: 'boat', title: '停航', dueAt: 2000 },
      detail: step('boat', { order: { text: '停航避风', to: ['own'] } }),
    } as unknown as BoardRow
    const incident = { key: 'incident/1', place: '滨江路', point: null, level: 2 } as unknown as IncidentRow
    const { recipients } = recipientsOf([own], '440105015', streets)
    const [order, give] = orderOfStep(row, incident, recipients, 1000)
    expect(order).toMatchObject({
      type: 'order.issue',
      data: {
        ...{ text: '停航避风', place: '滨江路', from: { activation: row.activation, step: 'boat' } },
        deadlines: { acknowledge: 5, completeBy: 2000 },
      },
    })
    expect(kinds.order.commands.issue.safeParse(order?.data).success).toBe(true)
    expect(give).toMatchObject({ type: 'activation.give', data: { step: 'boat', order: order?.stream } })
    expect(orderOfStep(row, incident, recipients, 2000)[0]).toMatchObject({
      data: { deadlines: { completeBy: null } },
    })
  })
})
