import type { Command } from '../../domain/envelope.ts'
import { type IncidentCommand, incident } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import type { LogCommand } from '../../domain/log/log.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import type { WaitingRow } from '../../domain/outbox-rows.ts'

/** Rows of the test double: what the engine would have projected. */
export interface Memory {
  logs: Map<string, LogRow>
  incidents: Map<string, IncidentRow>
  waiting: WaitingRow[]
}

export const emptyMemory = (): Memory => ({ logs: new Map(), incidents: new Map(), waiting: [] })

/** Why the command would be refused, by the rules of the domain; null when it would be accepted. */
export function refusalOf(memory: Memory, command: Command): string | null {
  if (!command.type.startsWith('incident.')) return null
  const row = memory.incidents.get(command.stream)
  const state =
    row === undefined
      ? { status: 'none' as const }
      : {
          status: row.status,
          title: row.title,
          streets: [...(row.street ? [row.street] : []), ...row.sharedWith],
        }
  const { type, data, by, at } = command
  const decision = incident.decide(state, { type, data } as IncidentCommand, {
    id: command.stream,
    by,
    at,
    see: (kind) => kind.initial,
  })
  return decision.ok ? null : decision.reason
}

/** Applies an accepted command to the rows. */
export function apply(memory: Memory, command: Command, pending: boolean): void {
  const said = { type: command.type, data: command.data } as LogCommand | IncidentCommand
  const { seat, person } = command.by
  const { stream, at } = command
  const line = memory.logs.get(stream)
  const kept = memory.incidents.get(stream)
  if (said.type === 'log.write') {
    const title =
      said.data.incident === null ? null : (memory.incidents.get(said.data.incident)?.title ?? null)
    const { call = null, caller = null, phone = null, source = null, attachments = [] } = said.data
    const more = { corrections: [], original: null, contested: false, incidentTitle: title }
    const added = {
      call,
      caller,
      phone,
      source,
      attachments,
      handling: 'none' as const,
      count: 1,
      lastAt: at,
    }
    const row = {
      key: stream,
      at,
      recordedAt: pending ? null : at,
      seat,
      person,
      pending,
      ...said.data,
      ...more,
      ...added,
    }
    memory.logs.set(stream, row)
  } else if (said.type === 'log.correct' && line !== undefined) {
    const corrections = [...line.corrections, { ...said.data, at, seat, person }]
    const original = line.original ?? line.text
    memory.logs.set(stream, {
      ...line,
      text: said.data.text,
      original,
      corrections,
      pending: line.pending || pending,
    })
  } else if (said.type === 'incident.report') {
    const year = new Date(at).getFullYear()
    const number = pending ? null : `incident/${year}-${String(memory.incidents.size + 1).padStart(4, '0')}`
    memory.incidents.set(stream, {
      ...said.data,
      ...{ key: stream, number, status: 'reported', reportedAt: at, seat, verified: null, closed: null },
      ...{ sharedWith: [], lastAt: at, pending },
    })
  } else if (kept !== undefined) {
    memory.incidents.set(stream, { ...kept, ...incidentChange(kept, said, at, seat), lastAt: at })
  }
}

function incidentChange(row: IncidentRow, said: { type: string; data: object }, at: number, seat: string) {
  const command = said as IncidentCommand
  if (command.type === 'incident.verify') {
    const { outcome, note, level } = command.data
    return { status: 'verified' as const, level: level ?? row.level, verified: { outcome, note, at, seat } }
  }
  if (command.type === 'incident.share') return { sharedWith: [...row.sharedWith, command.data.street] }
  if (command.type === 'incident.close')
    return { status: 'closed' as const, closed: { ...command.data, at, seat } }
  return {}
}
