import { v7 as uuid } from 'uuid'
import type { Command } from '../../domain/envelope.ts'

const lines = [
  '接街道来电：江南大道中路面积水约 20 厘米，车辆缓行',
  '通知区排水抢险队前往，15 分钟后到场',
  '气象台发布暴雨橙色预警信号，已转发 18 个街道',
  '点名：各街道值班室均在位',
]

/** An endless duty day of one seat: lines, corrections, incidents, verifications, switches. */
export function dutyCommands(seat: string, clock: () => number = Date.now): () => Command {
  let made = 0
  let lastLine = ''
  let lastIncident = ''
  const envelope = (stream: string, type: string, data: Record<string, unknown>): Command => ({
    ...{ id: uuid(), stream, type, v: 1, data, by: { seat, person: null, post: null } },
    ...{ at: clock(), clock: null, after: [] },
  })
  const text = () => lines[made % lines.length] ?? ''
  const write = () => {
    lastLine = `log/${uuid()}`
    return envelope(lastLine, 'log.write', { kind: 'note', text: text(), occurredAt: null, incident: null })
  }
  const report = () => {
    lastIncident = `incident/${uuid()}`
    const where = { place: '新滘中路', street: null, category: 'natural', level: 4 }
    const data = { title: `内涝 ${made}`, ...where, occurredAt: null, from: lastLine || null }
    return envelope(lastIncident, 'incident.report', data)
  }
  const verify = () => ({ outcome: 'confirmed', note: '现场已核', level: 4 })
  return () => {
    made += 1
    switch (made % 6) {
      case 2:
        return envelope(lastLine, 'log.correct', { text: `${text()}（更正）`, why: '现场复核' })
      case 3:
        return report()
      case 4:
        return envelope(lastIncident, 'incident.verify', verify())
      case 5:
        return envelope(lastIncident, 'incident.close', { why: '积水已退' })
      default:
        return write()
    }
  }
}
