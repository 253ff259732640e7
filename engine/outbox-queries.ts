import type { Command } from '../domain/envelope.ts'
import type { RowOf } from '../domain/index.ts'
import type { WaitingRow } from '../domain/outbox-rows.ts'
import type { KindNamed } from './facts.ts'
import type { Folds } from './fold.ts'
import { judge } from './judge.ts'
import type { Outbox } from './outbox.ts'
import { statesWithPending } from './pending.ts'

/** Commands the centre has not taken: oldest first, refused ones last. */
export function waitingRows(outbox: Outbox, limit: number): WaitingRow[] {
  const rows: WaitingRow[] = []
  const refused: WaitingRow[] = []
  for (const { command, status, reason } of outbox.all()) {
    if (status === 'accepted') continue
    const { id: key, stream, type, at, data } = command
    const list = status === 'refused' ? refused : rows
    list.push({ key, stream, type, at, status, reason, data })
  }
  return [...rows, ...refused].slice(0, limit)
}

/** Would these commands be accepted now, each by itself? */
export function judgeRows(
  folds: Folds,
  outbox: Outbox,
  kindNamed: KindNamed,
  commands: readonly Command[],
): RowOf<'judge'>[] {
  const stateOf = statesWithPending(folds, outbox, kindNamed)
  return commands.map((command, index) => {
    const judged = judge(kindNamed, command, stateOf)
    return { key: String(index), ok: judged.ok, reason: judged.ok ? null : judged.reason }
  })
}
