import type { Command } from '../domain/envelope.ts'
import { importanceOf } from '../domain/importance.ts'
import type { Unsent } from './api.ts'
import type { Outbox, Waiting } from './outbox.ts'

const isWaiting = ({ status }: Waiting) => status === 'waiting'

/**
 * What may be sent, at most `limit`: by importance, then by age, but never before a command it stands on. A command
 * is as urgent as the most urgent one that stands on it, so that nobody waits behind a photo.
 */
export function toSend(outbox: Outbox, limit: number): Command[] {
  const rows = [...outbox.all()].filter(isWaiting)
  const urgency = new Map(rows.map(({ command }) => [command.id, importanceOf(command.type)]))
  for (const { command } of rows.toReversed()) {
    const own = urgency.get(command.id) ?? 0
    for (const id of command.after) {
      const before = urgency.get(id)
      if (before !== undefined && before > own) urgency.set(id, own)
    }
  }
  const urgencyOf = ({ command }: Waiting) => urgency.get(command.id) ?? 0
  return rows
    .sort((a, b) => urgencyOf(a) - urgencyOf(b) || a.place - b.place)
    .slice(0, limit)
    .map(({ sent }) => sent)
}

/** How many commands the centre has not answered, and since when the oldest waits. */
export function unsentOf(outbox: Outbox): Unsent {
  let count = 0
  let oldest: number | null = null
  for (const row of outbox.all()) {
    if (!isWaiting(row)) continue
    count += 1
    oldest = Math.min(oldest ?? row.command.at, row.command.at)
  }
  return { count, oldest }
}
