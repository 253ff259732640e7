import { KEPT_FROM } from '../domain/incident/restriction.ts'
import { haveOf } from './have.ts'
import type { Memory } from './memory.ts'
import { projectStreams } from './project-streams.ts'
import type { Taken } from './receive.ts'
import { rejudge } from './rejudge.ts'
import { orTellTrouble } from './seal/destroy.ts'
import { forgetWords, indexedWordsOf } from './search/forget-words.ts'
import { type Touched, untouched } from './take-in.ts'
import { forgetUnreadable } from './unreadable.ts'

/**
 * Forgets streams that are not for this seat any longer: rows, bodies, full text and keys go, the stubs stay, so that the
 * chain still verifies. What waits in the outbox is the seat's own and is judged again without them. A repeat does nothing.
 */
export function conceal(memory: Memory, streams: readonly string[]): Taken {
  const { log, keys, outbox } = memory
  const held = streams.filter((stream) => log.hasStream(stream))
  const isWaiting = (stream: string) => !outbox.ofStream(stream)[Symbol.iterator]().next().done
  // What waits sealed still has to be opened by the centre.
  keys.forget(streams.filter((stream) => !isWaiting(stream)))
  if (held.length === 0) return { received: { ok: true, have: haveOf(memory) }, touched: untouched }
  const indexed = indexedWordsOf(memory, held)
  const touched = blank(memory, held)
  orTellTrouble(memory, () => forgetWords(memory, indexed))
  return { received: { ok: true, have: haveOf(memory) }, touched }
}

/** All in one durable transaction or not at all. Throws what SQLite throws. */
function blank(memory: Memory, held: readonly string[]): Touched {
  const { db, log, outbox, folds, owed, previewed } = memory
  const streams = new Set(held)
  const owedBefore = [...owed]
  const waiting = [...outbox.all()].filter(({ status }) => status === 'waiting')
  try {
    const isRejudged = memory.write(true, () => {
      for (const stream of held) {
        log.conceal(stream)
        folds.forget(stream)
        forgetUnreadable(db, stream)
        // Without an event a stream counts as new: its rows are told to be behind.
        owed.add(stream)
      }
      const isChanged = rejudge(memory, streams)
      for (const row of waiting) if (row.status === 'refused') outbox.change(row, { reason: KEPT_FROM })
      projectStreams(memory, streams)
      return isChanged
    })
    outbox.flush()
    return { streams, outbox: isRejudged }
  } catch (error) {
    folds.clear()
    outbox.reload()
    previewed.reload()
    owed.clear()
    for (const stream of owedBefore) owed.add(stream)
    throw error
  }
}
