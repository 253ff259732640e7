import type { SeatCore } from './api.ts'
import { fingerprintOf } from './fingerprint.ts'
import { adoptLog, haveOf } from './have.ts'
import { type Memory, type MemoryOptions, openMemory } from './memory.ts'
import { runQuery } from './query.ts'
import { rebuild } from './rebuild.ts'
import { receive } from './receive.ts'
import { reveal } from './reveal.ts'
import { settle } from './settle.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import type { Touched } from './take-in.ts'
import { toSend, unsentOf } from './to-send.ts'
import { verify } from './verify.ts'

export interface SeatOptions extends MemoryOptions {
  /** Told after each commit what it touched, so that watchers may ask again. */
  readonly onTouched?: (touched: Touched) => void
}

/**
 * Opens a seat's memory in `dir` (`:memory:` for tests): synchronous, without threads. Throws, in words, where the
 * files cannot be used.
 */
export function openSeat(options: SeatOptions): SeatCore {
  const memory = openMemory(options)
  start(memory)
  return coreOf(memory, options.onTouched ?? (() => {}))
}

function coreOf(memory: Memory, onTouched: (touched: Touched) => void): SeatCore {
  const { outbox, db, views } = memory
  const tell = (touched: Touched) => {
    if (touched.outbox || touched.streams.size > 0) onTouched(touched)
  }
  return {
    submit(command) {
      const submitted = submit(memory, command)
      if (submitted.ok && submitted.pending) tell({ streams: new Set([command.stream]), outbox: true })
      return submitted
    },
    toSend: (limit) => toSend(outbox, limit),
    settle: (receipts) => tell(settle(memory, receipts)),
    receive(notice) {
      const { received, touched } = receive(memory, notice)
      tell(touched)
      return received
    },
    reveal(items) {
      const { received, touched } = reveal(memory, items)
      tell(touched)
      return received
    },
    have: () => haveOf(memory),
    adopt: (logId, epoch) => adoptLog(memory, logId, epoch),
    query: (name, args) => runQuery(memory, name, args),
    unsent: () => unsentOf(outbox),
    dismiss(id) {
      const row = outbox.get(id)
      if (row === undefined || (row.status !== 'refused' && row.status !== 'held')) return
      outbox.drop(id)
      outbox.flush()
      tell({ streams: new Set(), outbox: true })
    },
    draft: (key, text) => outbox.draft(key, text),
    drafts: () => outbox.drafts(),
    rebuild: () => rebuild(memory),
    fingerprint: () => fingerprintOf(db, views),
    verify: () => verify(db),
    close: () => memory.close(),
  }
}
