import type { DutyDay, Incidents } from '../../domain/district.ts'
import type { Command } from '../../domain/envelope.ts'
import { logKinds, logKindText } from '../../domain/log/log.ts'
import { calendarDay, startOfDay } from '../../domain/time.ts'
import { craneCall } from './duty-answers.ts'
import { apply, emptyMemory, type Memory } from './memory.ts'

const categories: Record<string, string> = { 自然灾害: 'natural', 事故灾难: 'accident' }

/** The scripted duty day, laid on the day of `now`; one line waits and one was refused. */
export function demoMemory(now: number, dutyDay: DutyDay, incidentData: Incidents): Memory {
  const memory = emptyMemory()
  const day = startOfDay(calendarDay(now))
  const at = (time: string) => day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000
  let serial = 0
  const say = (stream: string, type: string, when: number, who: string, data: object, pending = false) => {
    serial += 1
    const id = `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`
    const by = { seat: 'seat-1', person: who, post: null }
    const command = { id, stream, type, v: 1, data, by, at: when, clock: null, after: [] } as Command
    apply(memory, command, pending)
    return command
  }
  for (const one of incidentData.incidents) {
    const data = {
      title: one.title,
      place: one.place,
      street: one.street,
      category: categories[one.category] ?? null,
      level: one.level,
      occurredAt: at(one.occurred),
      from: null,
    }
    say(`incident/${one.key}`, 'incident.report', at(one.reported), '黄子骞', data)
  }
  dutyDay.entries.forEach((entry, place) => {
    const kind = logKinds.find((one) => logKindText[one] === entry.kind) ?? 'note'
    const incident = entry.incident === undefined ? null : `incident/${entry.incident}`
    const stream = `log/${String(place).padStart(4, '0')}`
    const data = { kind, text: entry.text, occurredAt: null, incident }
    const waits = place >= dutyDay.entries.length - 2
    const command = say(stream, 'log.write', at(entry.time), entry.who, data, waits)
    if (waits) {
      const { type, data: words } = command
      memory.waiting.push({
        ...{ key: command.id, stream, type, at: command.at, status: 'waiting', reason: null, data: words },
      })
    }
    const line = memory.logs.get(stream)
    if (entry.time === '20:58' && line !== undefined) {
      memory.logs.set(stream, { ...line, ...craneCall(line.at) })
    }
    if (entry.correction === undefined) return
    const { time, who, text, why } = entry.correction
    say(stream, 'log.correct', at(time), who, { text, why })
  })
  memory.waiting.push({
    key: '00000000-0000-7000-8000-0000000fffff',
    stream: 'log/refused',
    type: 'log.write',
    at: at('21:42'),
    status: 'refused',
    reason: '席位 2 已于 21:22 记录同一来电。',
    data: { kind: 'call', text: '滨江街道：倒树占道', occurredAt: null, incident: null },
  })
  return memory
}
