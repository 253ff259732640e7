import type { Command } from '../../domain/envelope.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { By } from '../../domain/model.ts'
import { type Recipient, recipientKey } from '../../domain/order/recipient.ts'
import { MINUTE } from '../../domain/time.ts'
import { idNumber } from '../../engine/testing/commands.ts'

export interface IncidentSize {
  lines: number
  orders: number
}

const UNITS = [
  '消防救援大队 琶洲站',
  '120 急救指挥中心',
  '公安海珠分局',
  '区住建局',
  '琶洲街道',
  '区卫健局',
  '区供电局',
]
const MORE_UNITS = ['应急抢险队 1 组', '区城管局', '凤阳街道', '应急抢险队 2 组']
const all = [...UNITS, ...MORE_UNITS]
/** One line in so many is let onto the line everybody looks at. */
const APPROVED = 8
const desk: By = { seat: '甲-01', person: null, post: null }
const leader: By = { seat: '甲-01', person: 'liang-qiheng', post: 'leader' }
/** Receivers of one order. */
const RECEIVERS = 3
const SAID = [
  '现场情况正常，继续搜救。',
  '救出 1 人，送省二医。',
  '吊臂已固定，进入 B 区搜救，请求增派破拆设备 2 套。',
]

const receiver = (nth: number): Recipient => {
  const name = all[nth % all.length] ?? ''
  return { key: recipientKey({ type: 'unit', id: null, name }), type: 'unit', id: null, name, phone: null }
}

/**
 * Commands of an incident that began at `start` (UTC ms) with that many log lines and orders, spread over ten hours;
 * its last line is `last`. `space` keeps the ids of two incidents apart.
 */
export function bigIncident(
  start: number,
  { title, last, space }: { title: string; last: string; space: number },
  { lines, orders }: IncidentSize,
): Command[] {
  const commands: Command[] = []
  const add = (stream: string, at: number, { type, data }: AnyCommand, v = 1, by: By = desk) => {
    const id = idNumber(space * 1_000_000 + commands.length + 1)
    commands.push({ id, stream, type, v, data, by, at, clock: null, after: [] })
  }
  const incident = `incident/big-${space}`
  add(incident, start, {
    type: 'incident.report',
    data: {
      ...{ title, place: '振兴大街 16 号', street: '440105015', category: 'accident', level: 3 },
      ...{ occurredAt: start - 6 * MINUTE, from: null },
    },
  })
  const span = 600 * MINUTE
  for (let nth = 0; nth < lines; nth++) {
    const isLast = nth === lines - 1
    const text = isLast ? last : `第 ${nth + 1} 条，${SAID[nth % SAID.length]}`
    const at = isLast ? start + span + MINUTE : start + Math.floor(((nth + 1) * span) / (lines + 1))
    const data = { kind: 'note', text, occurredAt: null, incident } as const
    const line = `log/big-${space}-${nth}`
    add(line, at, { type: 'log.write', data }, 2)
    if (isLast || nth % APPROVED === 0) {
      const approved = { item: line, at, kind: 'log', text, source: line } as const
      add(`timeline/big-${space}`, at + 1, { type: 'timeline.approve', data: approved }, 1, leader)
    }
  }
  for (let nth = 0; nth < orders; nth++) {
    const at = start + Math.floor(((nth + 1) * span) / (orders + 1))
    order(nth, at)
  }
  return commands.sort((a, b) => a.at - b.at)

  /** Every third of its receivers has not answered, every second has arrived. */
  function order(nth: number, at: number): void {
    const stream = `order/big-${space}-${nth}`
    const recipients = Array.from({ length: RECEIVERS }, (_, n) => receiver(nth + n))
    const data = {
      ...{
        incident,
        text: `第 ${nth + 1} 号：${SAID[nth % SAID.length]}`,
        recipients,
        place: '',
        point: null,
      },
      ...{ attachments: [], from: null, replaces: null, needs: { arrive: true, complete: false } },
      deadlines: { acknowledge: 15, arriveBy: at + 30 * MINUTE, feedbackBy: null, completeBy: null },
    }
    add(stream, at, { type: 'order.issue', data })
    for (const [n, { key }] of recipients.entries()) {
      const said = { recipient: key, byPhone: true, name: '值班员', at: null }
      add(stream, at + MINUTE, { type: 'order.deliver', data: said })
      if ((nth + n) % 3 === 0) continue
      add(stream, at + 3 * MINUTE, { type: 'order.acknowledge', data: { ...said, repeat: '收到' } })
      if ((nth + n) % 2 === 0) add(stream, at + 20 * MINUTE, { type: 'order.arrive', data: said })
    }
  }
}
