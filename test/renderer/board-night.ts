import type { FigureKey } from '../../domain/factsheet/figures.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { OrderCommand } from '../../domain/order/order.ts'
import { type Recipient, recipientKey } from '../../domain/order/recipient.ts'
import { builtinTemplates } from '../../domain/template/builtin.ts'
import { MINUTE } from '../../domain/time.ts'
import { BOARD_TIME, type boardDesk, CRANE } from './board-story.ts'

/** Clock time of the evening in the district, as UTC ms. */
const at = (clock: string) => Date.parse(`2026-09-16T${clock}:00+08:00`)
const minutesAgo = (clock: string) => (BOARD_TIME - at(clock)) / MINUTE
const unit = (name: string): Recipient => ({
  ...{ key: recipientKey({ type: 'unit', id: null, name }), type: 'unit', id: null, name, phone: null },
})

/** Ladders of the night: delivered, acknowledged, arrived, reported. */
const ladders: [string, ...string[]][] = [
  ['消防救援大队 琶洲站', '21:01', '21:01', '21:15', '21:44'],
  ['120 急救指挥中心', '21:01', '21:02', '21:17', '21:39'],
  ['公安海珠分局', '21:01', '21:02', '21:13', '21:30'],
  ['区住建局', '21:01', '21:03', '21:24', '21:36'],
  ['区城管局', '21:02', '21:06', '21:38'],
  ['应急抢险队 1 组', '21:01', '21:05'],
]
const steps = ['deliver', 'acknowledge', 'arrive', 'feedback'] as const

/** Orders of the crane: six units since 21:01, one late to arrive; the power company and a street that has no line. */
export function giveOrders(desk: ReturnType<typeof boardDesk>): void {
  const issue = (n: number, names: string[], clock: string, arriveBy: string | null) => {
    const data: Extract<OrderCommand, { type: 'order.issue' }>['data'] = {
      ...{ incident: CRANE, text: '赶赴琶洲振兴大街 16 号参加救援', recipients: names.map(unit) },
      ...{ place: '', point: null, attachments: [], from: null, replaces: null },
      deadlines: {
        ...{ acknowledge: 15, arriveBy: arriveBy === null ? null : at(arriveBy) },
        ...{ feedbackBy: null, completeBy: null },
      },
      needs: { arrive: arriveBy !== null, complete: false },
    }
    desk.say(
      `order/01990000-0000-7000-8000-00000000000${n}`,
      { type: 'order.issue', data },
      minutesAgo(clock),
    )
  }
  issue(
    1,
    ladders.map(([name]) => name),
    '21:01',
    '21:40',
  )
  issue(2, ['区供电局'], '21:43', null)
  issue(3, ['凤阳街道'], '21:40', null)
  const step = (n: number, name: string, type: (typeof steps)[number], clock: string) => {
    const said = { recipient: unit(name).key, byPhone: true, name: '值班员', at: at(clock) }
    const more =
      type === 'feedback'
        ? { text: '救出 4 人', attachments: [] }
        : type === 'acknowledge'
          ? { repeat: '收到' }
          : {}
    const command = { type: `order.${type}`, data: { ...said, ...more } } as AnyCommand
    desk.say(`order/01990000-0000-7000-8000-00000000000${n}`, command, minutesAgo(clock))
  }
  for (const [name, ...times] of ladders)
    for (const [n, clock] of times.entries()) step(1, name, steps[n] ?? 'deliver', clock)
  step(2, '区供电局', 'deliver', '21:43')
}

/** What stands on the line that everybody looks at. */
export function approveMoments(desk: ReturnType<typeof boardDesk>): void {
  const moments: [string, string][] = [
    ['20:52', '塔吊在阵风 12 级中倾覆'],
    ['20:58', '接报，项目部卢国梁'],
    ['21:01', '令 31 下达 9 家'],
    ['21:06', '初判较大'],
    ['21:12', '启动三级响应'],
    ['21:16', '现场指挥移交李承岳'],
    ['21:31', '专班成立；口径 2 版'],
    ['21:41', '口径 3 版：失联由 4 人核减为 3 人，受伤 4 人，疏散 46 户 113 人，搜救继续进行'],
  ]
  for (const [clock, text] of moments) {
    desk.say(
      CRANE.replace('incident', 'timeline'),
      {
        type: 'timeline.approve',
        data: { item: `log/${clock.replace(':', '')}`, at: at(clock), kind: 'log', text, source: 'log/1' },
      },
      minutesAgo(clock),
      'liang-qiheng',
      'leader',
    )
  }
}

/** The third version of the fact sheet, three levels of response, and the four ones with one of them open. */
export function agree(desk: ReturnType<typeof boardDesk>): void {
  const sheet = CRANE.replace('incident', 'factsheet')
  const values: [FigureKey, number][] = [
    ['dead', 1],
    ['injured', 4],
    ['serious', 1],
    ['missing', 3],
    ['movedPeople', 113],
    ['movedHouseholds', 46],
  ]
  const figureOf = (value: number) => ({ value, source: '消防大队电话', from: null, asOf: at('21:38') })
  for (const [base, clock] of ['21:09', '21:31', '21:41'].entries()) {
    const figures = Object.fromEntries(values.map(([key, value]) => [key, figureOf(value)]))
    const said = { base, figures, statement: '', reasons: {} }
    const proposal = desk.say(
      sheet,
      { type: 'factsheet.propose', data: said },
      minutesAgo(clock),
      'huang-zixu',
    )
    desk.say(
      sheet,
      { type: 'factsheet.approve', data: { proposal } },
      minutesAgo(clock),
      'liang-qiheng',
      'leader',
    )
  }
  const approval = { approver: 'liang-qiheng', authority: '带班领导', byPhone: true, readBack: true }
  desk.say(
    CRANE.replace('incident', 'response'),
    {
      type: 'response.start',
      data: {
        level: 3,
        matters: '塔吊倾覆救援',
        until: at('21:12') + 720 * MINUTE,
        measures: '搜救',
        ...approval,
      },
    },
    minutesAgo('21:12'),
    'liang-qiheng',
    'leader',
  )
  const template = builtinTemplates.find(({ key }) => key === 'city-four')
  if (template === undefined) throw new Error('no city-four')
  const four = CRANE.replace('incident', 'fourone')
  const { name, items } = template
  desk.say(
    four,
    {
      type: 'fourone.adopt',
      data: { template: 'template/city-four', version: 0, name, items: [...items], why: '' },
    },
    minutesAgo('21:08'),
  )
  const kinds = { lead: 'person', team: 'list', voice: 'factsheet' } as const
  for (const [item, type] of Object.entries(kinds)) {
    const proof = { type, text: '区住建局牵头', person: null, confirmed: true, at: at('21:31') }
    const person = type === 'person' ? 'liang-qiheng' : null
    const named = {
      ...(type === 'person' && { department: 'zhong-qiming' }),
      ...(type === 'list' && { people: ['zhong-qiming', 'li-chengyue'] }),
      ...(type === 'factsheet' && { version: 1 }),
    }
    const data = { item, proof: { ...proof, ...named, person, ref: type === 'factsheet' ? sheet : null } }
    desk.say(four, { type: 'fourone.prove', data }, minutesAgo('21:31'))
  }
}
