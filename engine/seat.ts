import type { Command } from '../domain/envelope.ts'
import type { Submitted } from '../protocol/desk.ts'
import type { Received, SeatCore } from './api.ts'
import { chores } from './chores.ts'
import { conceal } from './conceal.ts'
import { fingerprintOf } from './fingerprint.ts'
import { adoptLog, haveOf } from './have.ts'
import { type Memory, type MemoryOptions, openMemory, pathIn, seatFiles } from './memory.ts'
import { runQuery } from './query.ts'
import { isRebuilding, rebuild } from './rebuild.ts'
import { receive, type Taken } from './receive.ts'
import { reveal } from './reveal.ts'
import { searchBehind } from './search/progress.ts'
import { settle } from './settle.ts'
import { suspect } from './sound-files.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import type { Touched } from './take-in.ts'
import { takeKeys } from './take-keys.ts'
import { toSend, unsentOf } from './to-send.ts'
import { verify } from './verify.ts'
import { isCorrupt, wordsOfError } from './words-of-error.ts'

export interface SeatOptions extends MemoryOptions {
  /** Told after each commit what it touched, so that watchers may ask again. */
  readonly onTouched?: (touched: Touched) => void
  /** What went wrong on this machine, in words. */
  readonly onTrouble?: (words: string) => void
  /** A file was found damaged while in use: close and open again, the start salvages what can be read. */
  readonly onCorrupt?: () => void
}

/** The core and its chores, for whoever gives it time. */
export interface Seat extends SeatCore {
  /** One slice of work nobody waits for: full text, checkpoint. True while there is more. */
  chores(): boolean
}

/**
 * Opens a seat's memory in `dir` (`:memory:` for tests): synchronous, without threads. Throws, in words, where the
 * files cannot be used; afterwards errors of the disk are answers in words.
 */
export function openSeat(options: SeatOptions): Seat {
  const memory = openMemory(options)
  memory.onTrouble = (error) => options.onTrouble?.(wordsOfError(error))
  start(memory)
  for (const words of memory.troubles) options.onTrouble?.(words)
  if (isRebuilding(memory)) options.onTrouble?.('程序已升级，正在后台重新整理记录，较早的记录稍后才显示')
  return coreOf(memory, options)
}

function coreOf(memory: Memory, options: SeatOptions): Seat {
  const { dir, onTouched = () => {}, onTrouble = () => {}, onCorrupt = () => {} } = options
  const { outbox, db, keys, views } = memory
  const tell = (touched: Touched) => {
    if (touched.outbox || touched.streams.size > 0) onTouched(touched)
  }
  const explain = (error: unknown): string => {
    if (isCorrupt(error)) {
      suspect(pathIn(dir, seatFiles.seat))
      onCorrupt()
    }
    // Not the disk's fault: the program's. The sentence for the user names no cause, the maintainer needs it.
    if (error instanceof Error && !('code' in error))
      onTrouble(`程序内部错误，请告知维护人员：${error.message}`)
    return wordsOfError(error)
  }
  memory.onTrouble = (error) => onTrouble(explain(error))
  const take = (work: () => Taken): Received => {
    try {
      const { received, touched } = work()
      tell(touched)
      return received
    } catch (error) {
      return { ok: false, why: 'disk', words: explain(error), have: haveOf(memory) }
    }
  }
  const keep = (commands: readonly Command[]): Submitted => {
    try {
      const submitted = submit(memory, commands, (streams) => tell({ streams, outbox: false }))
      if (submitted.ok && submitted.pending) tell({ streams: new Set(), outbox: true })
      return submitted
    } catch (error) {
      return { ok: false, reason: explain(error) }
    }
  }
  return {
    submit: (command) => keep([command]),
    submitAll: keep,
    toSend: (limit) => toSend(outbox, limit),
    settle: (receipts) => tell(settle(memory, receipts)),
    receive: (notice) => take(() => receive(memory, notice)),
    reveal: (items) => take(() => reveal(memory, items)),
    conceal: (streams) => take(() => conceal(memory, streams)),
    takeKeys: (given) => tell(takeKeys(memory, given)),
    keysFor: (commands) =>
      keys.of([...new Set(commands.flatMap(({ sealed, stream }) => (sealed === undefined ? [] : [stream])))]),
    keysWanted: (limit, after = '') => keys.wanted(limit, after),
    keysHeld: (limit, after) => keys.held(limit, after),
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
    draft(key, text) {
      try {
        outbox.draft(key, text)
      } catch (error) {
        onTrouble(explain(error))
      }
    },
    drafts: () => outbox.drafts(),
    rebuild: () => rebuild(memory),
    fingerprint: () => fingerprintOf(db, views),
    verify: () => verify(db),
    searchBehind: () => searchBehind(db),
    chores: () => chores(memory),
    close: () => memory.close(),
  }
}
