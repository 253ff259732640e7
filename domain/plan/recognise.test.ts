import { describe, expect, test } from 'vitest'
import { contentFault, contentShape } from './content.ts'
import { recognisePlan, type WordBlock } from './recognise.ts'

const heading = (depth: number, text: string): WordBlock => ({
  type: 'paragraph',
  text,
  heading: depth,
  list: false,
})
const words = (text: string, list = false): WordBlock => ({ type: 'paragraph', text, heading: null, list })

const blocks: WordBlock[] = [
  words('海珠区燃气事故应急预案'),
  heading(1, '2 组织指挥'),
  words('抢险救援组：由区住建局牵头，负责堵漏和抢修。'),
  words('医疗救护组：负责伤员救治。'),
  heading(1, '4 应急响应'),
  heading(2, '4.2 Ⅲ级响应'),
  words('管道爆炸或影响五百户以上时启动。'),
  words('（1）区消防救援大队立即派出力量，30分钟内到达现场。'),
  words('（2）由海珠供电局负责切断危险区电源。', false),
  words('疏散周边群众，2小时内报告人数', true),
  heading(1, '5 附则'),
  words('1. 本预案由区应急局解释。'),
  words('区应急局值班电话：020-84312345；区燃气抢险：84310000'),
  words('王科长 13800138000'),
  {
    type: 'table',
    rows: [
      ['单位', '联系电话'],
      ['区水务局', '020-84410001'],
      ['李四', '13900001111'],
    ],
  },
]

describe('从 Word 预案认出', () => {
  const plan = recognisePlan('燃气预案.docx', blocks)

  test('名称、种类、工作组和单位', () => {
    expect(plan).toMatchObject({ name: '海珠区燃气事故应急预案', kind: 'gas', demo: false })
    expect(plan.roles.map(({ name }) => name)).toEqual([
      '抢险救援组',
      '医疗救护组',
      '区消防救援大队',
      '海珠供电局',
      '待定单位',
    ])
  })

  test('响应章节下的编号和列表是步骤，带级别、时限、责任和章节；附则里的不是', () => {
    expect(plan.steps.map(({ level, minutes, role, clause }) => [level, minutes, role, clause])).toEqual([
      [3, 30, 'r3', '4 应急响应 4.2 Ⅲ级响应'],
      [3, null, 'r4', '4 应急响应 4.2 Ⅲ级响应'],
      [3, 120, 'r5', '4 应急响应 4.2 Ⅲ级响应'],
    ])
    expect(plan.grades).toMatchObject([{ level: 3, text: '管道爆炸或影响五百户以上时启动。' }])
  })

  test('电话认单位的，个人手机不导入，写明几个', () => {
    expect(plan.contacts.map(({ unit, phone }) => [unit, phone])).toEqual([
      ['区应急局', '020-8431 2345'],
      ['区燃气抢险', '8431 0000'],
      ['区水务局', '020-8441 0001'],
    ])
    expect(plan.unchecked.join()).toContain('2 个手机号码没有导入')
  })

  test('认出来的前后一致，合预案的形状', () => {
    expect(contentFault(plan)).toBeNull()
    expect(contentShape.parse(plan)).toEqual(plan)
  })

  test('认不出什么也不编', () => {
    const empty = recognisePlan('通知.docx', [words('关于放假的通知')])
    expect(empty).toMatchObject({ name: '通知.docx', kind: 'other', steps: [], roles: [], contacts: [] })
  })
})
