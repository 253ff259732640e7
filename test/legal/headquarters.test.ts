import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const room = { stream: 'headquarters/1' }
const take = (command: string): Line => ({
  ...{ ...room, type: 'headquarters.taken', command },
  data: { post: 'temporary' },
})
const contested = (command: string, ...rivals: string[]): Line => ({
  ...{ ...room, type: 'headquarters.contested', command },
  data: { rivals },
})
const transfer = (command: string, from: string | null, words = '{}'): Line => ({
  ...{ ...room, type: 'headquarters.transferred', command },
  data: { from, words },
})
const settle = (keep: string): Line => ({ ...room, type: 'headquarters.settled', data: { keep } })
const open: Line = { ...room, type: 'headquarters.opened' }
const group: Line = {
  ...{ ...room, type: 'headquarters.grouped' },
  data: { group: 'rescue', roles: [{ role: 'head' }] },
}
const assign = (role: string): Line => ({
  ...{ ...room, type: 'headquarters.assigned' },
  data: { group: 'rescue', role },
})
const approve: Line = { stream: 'timeline/1', type: 'timeline.approved', data: { item: 'log/1' } }
const withdraw: Line = { ...approve, type: 'timeline.withdrawn' }

const HERE = '440105009'
const role = `street/${HERE}`
const reported = (street: string): Line => ({
  ...{ stream: 'incident/1', type: 'incident.reported', number: 'incident/2026-0001' },
  data: { street },
})
const arrived: Line = { ...room, type: 'headquarters.arrived', role }

describe('指挥的合法经过', () => {
  test.each<[string, Line[]]>([
    ['街道在看得到的事件先到指挥、登记到场', [reported(HERE), { ...take('a'), role }, arrived]],
    ['先到先指挥，两次移交', [take('a'), transfer('b', 'a'), transfer('c', 'b')]],
    [
      '两处先到，裁定一位，再移交',
      [take('a'), take('b'), contested('b', 'a'), settle('b'), transfer('c', 'b')],
    ],
    ['移交了两次，列为存疑', [take('a'), transfer('b', 'a'), transfer('c', 'a'), contested('c', 'b')]],
    [
      '设组、派人、开设、撤收再开设',
      [group, assign('head'), open, { ...open, type: 'headquarters.shut' }, open],
    ],
    ['选上、撤下、再选上', [approve, withdraw, approve]],
  ])('%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })
})

describe('指挥的违规经过', () => {
  test.each<[string, Line[], string]>([
    ['街道在看不到的事件先到指挥', [reported('440105001'), { ...take('a'), role }], '超出街道席位'],
    ['事件还没报，街道登记到场', [arrived, reported(HERE)], '超出街道席位'],
    [
      '街道自己当正式的指挥长',
      [reported(HERE), { ...take('a'), role, data: { post: 'chief' } }],
      '超出街道席位',
    ],
    ['街道移交指挥权', [reported(HERE), take('a'), { ...transfer('b', 'a'), role }], '超出街道席位'],
    ['两处先到没有存疑', [take('a'), take('b')], '没有列为存疑'],
    ['移交了两次没有存疑', [take('a'), transfer('b', 'a'), transfer('c', 'a')], '没有列为存疑'],
    ['没有签字就移交', [take('a'), transfer('b', 'a', '')], '没有签字'],
    ['裁定没有争议的', [take('a'), settle('a')], '不是有争议的'],
    ['开设了两次', [open, open], '开设了两次'],
    ['没开设就撤收', [{ ...open, type: 'headquarters.shut' }], '没有开设'],
    ['派到没有的职务', [group, assign('cook')], '没有的组或职务'],
    ['撤没有的组', [{ ...group, type: 'headquarters.dismissed' }], '撤了没有的组'],
    ['同一条选两次', [approve, approve], '选了两次'],
    ['撤下没有选上的', [withdraw], '没有选上'],
  ])('%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join('\n')).toContain(words)
  })
})
