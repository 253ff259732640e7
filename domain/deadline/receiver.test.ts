import { describe, expect, test } from 'vitest'
import { at, clocks, dues, sent } from '../../test/story/deadline.ts'
import { isReceiver, isSameReceivers, receiversIn } from './receiver.ts'

describe('是不是同一家', () => {
  test.each<[string, string, boolean]>([
    ['市应急局', '市应急管理局', true],
    ['市应急局', '广州市应急管理局值班室', true],
    ['市应急局', '省应急管理厅', false],
    ['省应急管理厅', '广东省应急厅', true],
    ['省应急管理厅', '省应急厅指挥中心', true],
    ['市应急局', '海珠区应急管理局', false],
    ['市应急局', '市政府总值班室', false],
    // 上一级是市，哪个部门没有说
    ['上一级人民政府', '市应急管理局', true],
    ['上一级应急管理部门', '市政府总值班室', true],
    ['上一级应急管理部门', '省应急管理厅', false],
    ['市应急局', '市里', true],
    ['市应急局', '老周', false],
    ['市委宣传部', '市委', false],
    ['应急管理部', '省应急管理厅', false],
    ['应急管理部', '国家应急管理部', true],
    ['自治区应急管理厅', '自治区应急厅', true],
    ['社会公众', '南方日报', true],
    ['某某单位', '某某单位', true],
  ])('规则写%s，报给了%s', (rule, told, same) => {
    expect(isReceiver(rule, told)).toBe(same)
  })

  test('写了两家的是两家，两条规则要两家都同', () => {
    expect(receiversIn('区政府、市卫生健康委')).toEqual(['区政府', '市卫生健康委'])
    expect(receiversIn('')).toEqual([])
    expect(isSameReceivers('市应急局', '上一级应急管理部门')).toBe(true)
    expect(isSameReceivers('区政府、市卫生健康委', '市卫健委')).toBe(false)
  })
})

// N-05（安监总局令第21号）：较大以上 1 小时内电话报省；本地 30 分钟报市，是两件事
describe('报给谁，停谁的时钟', () => {
  const phones = (to: string[][], incident = {}) =>
    clocks(incident, {
      reports: to.map((names, place) => sent('phone', at('21:10') + place * 60_000, place + 1, null, names)),
    })
      .filter(({ step }) => step.ending === 'phone')
      .map(({ step, doneAt }) => [step.to, doneAt])

  test('电话报市不停报省的时钟；一次报两家，两个都停', () => {
    expect(dues({}, {}).filter((words) => words.startsWith('电话报'))).toEqual(['电话报 30', '电话报 60'])
    expect(phones([['市应急管理局']])).toEqual([
      ['市应急局', at('21:10')],
      ['省应急管理厅', null],
    ])
    expect(phones([['市应急管理局', '省应急管理厅']]).map(([, done]) => done)).toEqual([
      at('21:10'),
      at('21:10'),
    ])
    expect(phones([['市应急管理局'], ['省应急厅']]).map(([, done]) => done)).toEqual([
      at('21:10'),
      at('21:11'),
    ])
  })

  test('一般的不用报省', () => {
    expect(phones([], { levels: [{ level: 4, at: at('21:06') }] })).toEqual([])
  })

  // 突发公共卫生事件应急条例第二十条：报区政府和市卫生健康委
  test('写了两家的，两家都报了才算，按后到的那一家', () => {
    const health = { category: 'health', subtype: '13A00', levels: [{ level: 4, at: at('21:06') }] } as const
    const first = (...reports: ReturnType<typeof sent>[]) =>
      clocks(health, { reports }).find(({ step }) => step.key === 'n-health')
    expect(first(sent('first', at('21:10'), 1, null, ['市卫健委']))?.doneAt).toBeNull()
    const both = first(
      sent('first', at('21:10'), 1, null, ['市卫健委']),
      sent('first', at('21:30'), 2, null, ['区政府总值班室']),
    )
    expect(both?.doneAt).toBe(at('21:30'))
  })

  test('续报要到规则写的那一家', () => {
    const of = (to: string) =>
      clocks(
        {},
        { reports: [sent('first', at('21:10')), sent('followup', at('21:20'), 1, null, [to])] },
      ).filter(({ step, doneAt }) => step.ending === 'followup' && doneAt !== null).length
    expect(of('市应急管理局')).toBe(1)
    expect(of('区委办公室')).toBe(0)
  })
})
