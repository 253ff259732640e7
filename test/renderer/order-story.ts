import { readFileSync } from 'node:fs'
import { districtShape, peopleShape } from '../../domain/district.ts'
import type { AnyCommand } from '../../domain/index.ts'
import { type Recipient, recipientKey } from '../../domain/order/recipient.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { demoCards } from '../../main/demo-people.ts'
import { realDesk, type WhoPart } from './real-desk.ts'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))
const people = peopleShape.parse(read('district/haizhu/people.json'))
const district = districtShape.parse(read('district/haizhu/district.json'))

/** 2026-09-16 21:46 in the district. */
export const ORDER_TIME = Date.UTC(2026, 8, 16, 13, 46, 18)
export const INCIDENT = 'incident/crane'
const streets = district.streets.map(({ code, name }) => ({ code, name }))
/** A time of the evening, `21:01`. */
export const at = (clock: string) => Date.parse(`2026-09-16T${clock}:00+08:00`)
export const unit = (name: string, phone: string | null = null): Recipient => ({
  ...{ key: `unit:${name}`, type: 'unit', id: null, name, phone },
})
export function street(name: string): Recipient {
  const id = streets.find((one) => one.name === name)?.code ?? ''
  return { key: recipientKey({ type: 'street', id, name }), type: 'street', id, name, phone: '020-89000000' }
}
type Issue = Extract<AnyCommand, { type: 'order.issue' }>['data']
export const issue = (recipients: Recipient[], words: string, more: Partial<Issue> = {}): AnyCommand => ({
  type: 'order.issue',
  data: {
    ...{ incident: INCIDENT, text: words, recipients, place: '', point: null, attachments: [] },
    ...{ from: null, replaces: null, needs: { arrive: false, complete: true } },
    deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
    ...more,
  },
})

/** A desk with the address book of the demo and the orders of the crane's night. */
export function orderDesk(who: WhoPart = {}) {
  const desk = realDesk({
    person: { person: 'chen-yanqiu', name: '陈砚秋', post: 'chief', since: 0, locked: false },
    streets,
    ...who,
  })
  const say = (stream: string, said: AnyCommand, when: number, seat = 'seat-1', leader = false) =>
    desk.record(stream, said, when, {
      seat,
      ...(leader ? { person: 'liang-qiheng', post: 'leader' } : { person: null, post: null }),
    })
  for (const { id, card } of demoCards(people)) {
    say(`person/${id}`, { type: 'person.put', data: card }, ORDER_TIME - 90 * DAY)
  }
  return { ...desk, say }
}

/** The night as it stands at 21:46: everybody has reached something else. */
export function craneNight(desk: ReturnType<typeof orderDesk>): void {
  const { say } = desk
  const report: Extract<AnyCommand, { type: 'incident.report' }>['data'] = {
    ...{ title: '琶洲振兴大街 16 号塔吊倾覆', place: '振兴大街 16 号', street: '440105012' },
    ...{ category: 'accident', level: 3, occurredAt: at('20:52'), from: null },
  }
  say(INCIDENT, { type: 'incident.report', data: report }, at('20:58'))
  const [fire, ambulance, police, crew, power] = [
    unit('消防救援大队 琶洲站'),
    unit('120 急救指挥中心'),
    unit('公安海珠分局'),
    unit('应急抢险队 1 组', '13800000001'),
    unit('供电局', '95598'),
  ]
  const pazhou = street('琶洲街道')
  say(
    'order/31',
    issue(
      [fire, ambulance, police, pazhou, crew],
      '立即赶赴振兴大街 16 号工地，搜救被困人员，封控 300 米。',
      {
        needs: { arrive: true, complete: true },
        deadlines: { acknowledge: 5, arriveBy: at('21:40'), feedbackBy: null, completeBy: null },
        place: '振兴大街 16 号',
      },
    ),
    at('21:01'),
  )
  const step = (verb: string, to: Recipient, clock: string, more: object = {}, stream = 'order/31') => {
    const data = { recipient: to.key, byPhone: false, name: '', at: null, ...more }
    say(stream, { type: `order.${verb}`, data } as AnyCommand, at(clock), 'seat-7')
  }
  const words = (text: string) => ({ text, attachments: [] })
  for (const to of [fire, ambulance, police, pazhou, crew]) step('deliver', to, '21:01')
  step('acknowledge', fire, '21:01', { repeat: '振兴大街 16 号，搜救、封控' })
  step('acknowledge', ambulance, '21:02', { repeat: '' })
  step('acknowledge', police, '21:02', { repeat: '' })
  step('acknowledge', pazhou, '21:01', { repeat: '疏散围观人员' })
  step('acknowledge', crew, '21:05', { repeat: '', byPhone: true, name: '组长老周' })
  step('arrive', fire, '21:15')
  step('arrive', ambulance, '21:17')
  step('arrive', police, '21:13')
  step('arrive', pazhou, '21:05')
  step('feedback', fire, '21:44', words('搜救 B 区，救出 4 人'))
  step('feedback', ambulance, '21:39', words('4 台车，2 人已送医'))
  step('feedback', police, '21:30', words('警戒 300 米，涉事 3 人控制'))
  step('feedback', pazhou, '21:44', words('疏散 46 户 113 人'))
  say('order/36', issue([street('凤阳街道')], '组织凤阳泵站周边低洼路段巡查，每 30 分钟反馈。'), at('21:40'))
  say('order/37', issue([power], '切断 B 区外电，确认后反馈，未经现场指挥同意不得恢复。'), at('21:43'))
  step('deliver', power, '21:43', {}, 'order/37')
  say(
    'order/38',
    issue([unit('区城管局')], '组织照明车 2 台到振兴大街，设置围挡。', { incident: null }),
    at('21:30'),
  )
  step('deliver', unit('区城管局'), '21:30', {}, 'order/38')
  step('refuse', unit('区城管局'), '21:33', { why: '照明车在维修，请另派' }, 'order/38')
}
export { MINUTE }
