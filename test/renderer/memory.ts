import { type Command, idOf } from '../../domain/envelope.ts'
import {
  type Incident,
  type IncidentCommand,
  type IncidentFact,
  incident,
} from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { amendLine } from '../../domain/log/amend.ts'
import type { LogCommand } from '../../domain/log/log.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import type { KindRef } from '../../domain/model.ts'
import type { WaitingRow } from '../../domain/outbox-rows.ts'
import type { ToldFact } from '../../engine/view.ts'
import { caseOf } from '../../engine/views/incident-case.ts'

/** Rows of the test double: what the engine would have projected. */
export interface Memory {
  logs: Map<string, LogRow>
  incidents: Map<string, IncidentRow>
  /** Facts of each incident, folded by the domain's own rules. */
  facts: Map<string, ToldFact[]>
  waiting: WaitingRow[]
}

export const emptyMemory = (): Memory => ({
  logs: new Map(),
  incidents: new Map(),
  facts: new Map(),
  waiting: [],
})

function decided(memory: Memory, { stream, type, data, by, at }: Command) {
  const facts = memory.facts.get(stream) ?? []
  const state = facts.reduce<Incident>(
    (folded, { fact, told }) => incident.evolve(folded, fact as IncidentFact, told),
    incident.initial,
  )
  const see = <S>(kind: KindRef<S>): S => kind.initial
  return incident.decide(state, { type, data } as IncidentCommand, { id: idOf(stream), by, at, see })
}

/** Why the command would be refused, by the rules of the domain; null when it would be accepted. */
export function refusalOf(memory: Memory, command: Command): string | null {
  if (!command.type.startsWith('incident.')) return null
  const decision = decided(memory, command)
  return decision.ok ? null : decision.reason
}

/** Applies an accepted command to the rows. */
export function apply(memory: Memory, command: Command, pending: boolean): void {
  const said = { type: command.type, data: command.data } as LogCommand | IncidentCommand
  const { seat, person } = command.by
  const { stream, at } = command
  const line = memory.logs.get(stream)
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
  } else if (said.type === 'log.amend' && line !== undefined) {
    const { line: next, changes } = amendLine(line, said.data, line.at)
    const { why } = said.data
    const correction = { text: next.text, why: why ?? '补记', at, seat, person, changes }
    memory.logs.set(stream, {
      ...line,
      ...next,
      original: line.original ?? (next.text === line.text ? null : line.text),
      corrections: [...line.corrections, correction],
      pending: line.pending || pending,
    })
  } else if (said.type.startsWith('incident.')) {
    applyIncident(memory, command, pending)
  }
}

function applyIncident(memory: Memory, command: Command, pending: boolean): void {
  const { stream, at, by, id } = command
  const decision = decided(memory, command)
  if (!decision.ok) return
  const series = decision.facts.find((one) => one.series !== null)?.series ?? null
  const count = String(memory.incidents.size + 1).padStart(4, '0')
  const number = series === null || pending ? null : `${series}-${count}`
  const told = { at, by, command: id, number, pending }
  const facts = decision.facts.map(({ fact }) => ({ fact, told, seq: null, recordedAt: pending ? null : at }))
  const all = [...(memory.facts.get(stream) ?? []), ...facts]
  memory.facts.set(stream, all)
  const known = caseOf(all)
  if (known !== null) memory.incidents.set(stream, { key: stream, ...known })
}
