import type { MessagePort } from 'node:worker_threads'
import { openSeat, type Seat } from './seat.ts'
import type { FromThread, ThreadData, ToThread, TouchedMessage } from './thread-messages.ts'
import { wordsOfError } from './words-of-error.ts'

/** How long nobody must have asked for anything before the thread does its own chores. */
const QUIET_MS = 150
/** The same after the start, when windows open and ask. */
const QUIET_AT_START_MS = 2000
/** However much is asked, chores get a slice so often. */
const AT_LEAST_EVERY_MS = 3000

/**
 * The writing thread: runs the seat's core, tells the reader what each commit touched, and indexes full text and
 * checkpoints in small slices while nobody asks.
 */
export function serveWriter(host: MessagePort, data: ThreadData): void {
  const tell = (message: FromThread) => host.postMessage(message)
  let peer: MessagePort | null = null
  let seat: Seat
  try {
    seat = openSeat({
      ...data,
      onTouched({ streams, outbox }) {
        // Rows are waited for by somebody; the outbox can be told after the answer of this turn.
        if (streams.size > 0) tellReader([...streams], false)
        if (outbox) tellOutboxSoon()
      },
      onTrouble: (words) => tell({ type: 'trouble', words }),
      // The host starts the thread again; opening salvages. The answer of this turn leaves first.
      onCorrupt: () => setImmediate(() => process.exit(1)),
    })
  } catch (error) {
    tell({ type: 'unusable', words: wordsOfError(error) })
    host.close()
    return
  }

  function tellReader(streams: readonly string[], outbox: boolean): void {
    peer?.postMessage({ streams, outbox } satisfies TouchedMessage)
  }

  let isTelling = false
  /** After the answers of this turn, once for all of them. */
  function tellOutboxSoon(): void {
    if (isTelling) return
    isTelling = true
    setImmediate(() => {
      isTelling = false
      tellReader([], true)
      tell({ type: 'unsent', unsent: seat.unsent() })
    })
  }

  let timer: NodeJS.Timeout | undefined
  let rested = performance.now()
  const restSoon = (quiet = QUIET_MS) => {
    clearTimeout(timer)
    const left = rested + AT_LEAST_EVERY_MS - performance.now()
    timer = setTimeout(chores, Math.max(0, Math.min(quiet, left)))
  }
  const chores = () => {
    rested = performance.now()
    try {
      if (seat.chores()) timer = setTimeout(chores, 0)
    } catch (error) {
      tell({ type: 'trouble', words: wordsOfError(error) })
    }
  }

  host.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'open':
        peer?.close()
        peer = message.peer
        return
      case 'call': {
        const { id, method, args } = message
        try {
          const act = seat[method] as (...args: readonly unknown[]) => unknown
          tell({ type: 'answer', id, value: act(...args) })
        } catch (error) {
          tell({ type: 'failed', id, words: wordsOfError(error) })
        }
        restSoon()
        return
      }
      case 'close':
        clearTimeout(timer)
        seat.close()
        peer?.close()
        host.close()
        return
      case 'watch':
      case 'unwatch':
        return
    }
  })
  tell({ type: 'ready' })
  restSoon(QUIET_AT_START_MS)
}
