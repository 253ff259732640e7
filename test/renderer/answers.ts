import type { Command } from '../../domain/envelope.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay } from '../../domain/time.ts'
import { dutyAnswer } from './duty-answers.ts'
import { type Memory, refusalOf } from './memory.ts'
import { statisticsAnswer } from './statistics-answers.ts'

type Args = Record<string, never> & { [name: string]: unknown }

const byTime = (a: LogRow, b: LogRow) => a.at - b.at || (a.key < b.key ? -1 : 1)
const worstFirst = (a: IncidentRow, b: IncidentRow) =>
  (a.level ?? 9) - (b.level ?? 9) || b.reportedAt - a.reportedAt

/** Rows of one query of the test double, from its memory. */
export function answer(memory: Memory, name: string, args: Args): { key: string }[] {
  const logs = [...memory.logs.values()].sort(byTime)
  const incidents = [...memory.incidents.values()]
  const kinds = (args.kinds ?? []) as string[]
  const wanted = (row: LogRow) => kinds.length === 0 || kinds.includes(row.kind)
  const limit = Number(args.limit ?? 1000)
  switch (name) {
    case 'log.day': {
      const rows = logs.filter((row) => calendarDay(row.at) === args.day && wanted(row))
      const end = args.before === null ? rows.length : rows.findIndex((row) => row.key === args.before)
      return rows.slice(0, Math.max(0, end)).slice(-limit)
    }
    case 'log.incident':
      return logs.filter((row) => row.incident === args.incident).slice(-limit)
    case 'log.counts': {
      const counts = new Map<string, number>()
      for (const row of logs) {
        if (calendarDay(row.at) === args.day) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1)
      }
      return [...counts].map(([key, count]) => ({ key, count }))
    }
    case 'log.search': {
      const words = String(args.words).split(/\s+/)
      const hit = (row: LogRow) => wanted(row) && words.every((word) => row.text.includes(word))
      return logs.filter(hit).reverse().slice(0, limit)
    }
    case 'incident.open':
      return incidents.filter((row) => row.status !== 'closed' && row.mergedInto === null).sort(worstFirst)
    case 'incident.all':
      return incidents.sort((a, b) => b.reportedAt - a.reportedAt)
    case 'incident.one':
      return incidents.filter((row) => row.key === args.stream)
    case 'outbox.waiting':
      return memory.waiting
    case 'judge':
      return (args.commands as unknown as Command[]).map((command, place) => {
        const reason = refusalOf(memory, command)
        return { key: String(place), ok: reason === null, reason }
      })
    default:
      return (
        dutyAnswer(memory, name, args) ?? statisticsAnswer(logs, name, Number(args.from), Number(args.to))
      )
  }
}
