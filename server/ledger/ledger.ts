import type { Command, Head, Receipt } from '../../domain/envelope.ts'
import { kindNamed, kinds as productKinds } from '../../domain/index.ts'
import { districtOnly } from '../../domain/model.ts'
import type { KeyFile } from '../../engine/seal/key-file.ts'
import type { StreamKey } from '../../protocol/seal.ts'
import { MAX_BATCH_BYTES } from '../../protocol/wire.ts'
import { failureWords } from '../failure-words.ts'
import { type BatchNotice, type BatchText, batchText, type KeyedBatch, noticesOf } from './batch.ts'
import { Batches } from './batches.ts'
import { judgeGroup, type Submission } from './commit-group.ts'
import { findFollowed } from './find-followed.ts'
import type { KindNamed } from './fold.ts'
import { FoldCache } from './fold-cache.ts'
import type { Group } from './group.ts'
import type { Submitter } from './judge.ts'
import { openLedgerKeys } from './ledger-keys.ts'
import { publishedPage } from './published-page.ts'
import type { LedgerMeta, LedgerStore, Page } from './store.ts'
import type { StoredEvent } from './stored-event.ts'
import { verifyTail } from './verify-tail.ts'
import { sees, type Viewer } from './visible.ts'

const GROUP_COMMANDS = 256
const TAIL_CHECKED = 10_000
/** What could not be done behind a commit is tried again after this, in ms. */
const SETTLE_AGAIN = 5_000

export interface LedgerOptions {
  readonly store: LedgerStore
  readonly world: string
  /** Id of the log when it is born here; its own id where it exists. */
  readonly logId?: string
  /** The centre's clock, UTC ms. */
  readonly clock: () => number
  /** Keys of personal data; closed with the ledger. In memory unless given. */
  readonly keys?: KeyFile
  /** The product's kinds unless a test brings its own. */
  readonly kinds?: KindNamed
  /** What a person must look at, in Chinese. */
  readonly onTrouble?: (words: string) => void
}

/** The only writer of history. */
export interface Ledger {
  meta(): LedgerMeta
  /** Newest committed event this process knows. */
  head(): Head
  /**
   * Judges commands in order. Resolves after they are durable; a command left out of the receipts was not judged
   * (it stands on an unknown one, the disk failed, judging is stopped) and must be sent again. `keys` are those its
   * sealed fields open with.
   */
  submit(commands: readonly Command[], submitter: Submitter, keys?: readonly StreamKey[]): Promise<Receipt[]>
  /** True while keys are missing of what is held, as after a restore: each seat is asked for its own once. */
  lacksKeys(seat: string): boolean
  /** Takes keys of what the seat may see back from it; only those that open something held. */
  takeKeysBack(viewer: Viewer, keys: readonly StreamKey[]): Promise<void>
  /** Keys of those of the streams that the seat may see. */
  keysFor(viewer: Viewer, streams: readonly string[]): Promise<StreamKey[]>
  /** What a seat gets right behind `after`, in the order it must be given; empty when caught up. */
  batchFor(viewer: Viewer, after: number, maxBytes?: number): Promise<BatchNotice[]>
  /** The same as texts, at most 512 kB, shared by the seats that see the same at the same place; null when caught up. */
  nextBatch(viewer: Viewer, after: number): Promise<KeyedBatch | null>
  /** Hash of event `seq`, null when there is none. */
  hashAt(seq: number): Promise<string | null>
  /** Told after every commit with what it added. */
  subscribe(handler: (page: Page) => void): () => void
  /** Stops judging for everybody until a person resumes it. */
  stop(words: string): Promise<void>
  /** Told when judging stops (words) and when it goes on again (null). */
  onStopped(handler: (words: string | null) => void): () => void
  /** A person decided to go on from here: the next epoch begins. */
  resume(): Promise<void>
  /** Waits for the group being committed, then closes the store. */
  close(): Promise<void>
}

interface Unsettled {
  readonly group: Group
  /** Keys its events destroy may still be here. */
  hasKeys: boolean
  isUntold: boolean
}

/** Opens the log in `store` and checks its tail; a broken one is served but not judged. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { store, clock, kinds = kindNamed, onTrouble = () => {} } = options
  let meta = await store.open({ world: options.world, ...(options.logId && { logId: options.logId }) })
  let head: Head = await store.head()
  await findFollowed(store, kinds, Object.keys(productKinds))
  const broken = await verifyTail(store, TAIL_CHECKED)
  if (broken !== null) onTrouble(`${broken}。已停止受理，请用 tools/verify-log 核对并恢复备份`)

  const keys = openLedgerKeys(options.keys ?? null, kinds)
  // Finishes what a crash left undone between a commit and its keys.
  for (const stream of await store.streamsOf('seal')) keys.destroyBy(await store.streamUpTo(stream, head.seq))
  const keyed = (batch: BatchText): KeyedBatch => ({ ...batch, keys: keys.notices(batch.sealed) })
  const visible = async (viewer: Viewer, streams: readonly string[]) => {
    const audiences = await store.audiencesOf(streams)
    return streams.filter((stream) => sees(viewer, audiences.get(stream) ?? districtOnly))
  }
  // The key file was lost or left out of a restore, as it must be: the seats have the keys.
  if (keys.isNew && head.seq > 0) keys.want(await store.sealedStreams())
  const askedForKeys = new Set<string>()
  const cache = new FoldCache()
  const batches = new Batches(store, MAX_BATCH_BYTES)
  const waiting: (Submission & { answer: (receipts: Receipt[]) => void })[] = []
  const subscribers = new Set<(page: Page) => void>()
  const stopHandlers = new Set<(words: string | null) => void>()
  /** Committed groups of which something is still to be done. */
  let unsettled: Unsettled[] = []
  let again: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null
  let isClosed = false

  const stoppedWords = () => (broken === null ? meta.stopped : broken)

  function takeGroup() {
    let count = 0
    let submissions = 0
    for (const { commands } of waiting) {
      if (submissions > 0 && count + commands.length > GROUP_COMMANDS) break
      count += commands.length
      submissions += 1
    }
    return waiting.splice(0, submissions)
  }

  async function commit(submissions: ReturnType<typeof takeGroup>): Promise<void> {
    let written: Awaited<ReturnType<typeof judgeGroup>>
    try {
      const bench = { kinds, cache, seals: keys.seals, now: clock(), foldedTo: head.seq, onBug }
      written = await store.transact((tx) => judgeGroup(tx, submissions, bench))
    } catch (error) {
      // Nothing of the group is in the log: every seat sends its commands again.
      onTrouble(`记录没有写入磁盘，各席位会自动重发。${failureWords(error, '中心')}`)
      for (const { answer } of submissions) answer([])
      return
    }
    // It is in the log: whatever fails from here on, the receipts stand.
    const { group, receipts } = written
    const hasMoved = group.head.seq !== head.seq
    head = { seq: group.head.seq, hash: group.head.hash }
    for (const [stream, fold] of group.folds) cache.set(stream, fold)
    submissions.forEach(({ answer }, index) => {
      answer(receipts[index] ?? [])
    })
    if (hasMoved) unsettled.push({ group, hasKeys: true, isUntold: true })
    settle()
  }

  /** What follows from a commit, tried again until it is done: keys end, seats are told. Neither holds up the other. */
  function settle(): void {
    clearTimeout(again)
    for (const entry of unsettled) {
      try {
        if (entry.hasKeys) for (const stream of keys.destroyBy(entry.group.events)) cache.delete(stream)
        entry.hasKeys = false
      } catch (error) {
        onTrouble(`该销毁的钥匙还没有销毁，稍后自动再试。${failureWords(error, '中心')}`)
      }
      try {
        if (entry.isUntold) publish(publishedPage(entry.group))
        entry.isUntold = false
      } catch (error) {
        onTrouble(`新的记录还没有通知各席位，稍后自动再试。${failureWords(error, '中心')}`)
      }
    }
    unsettled = unsettled.filter(({ hasKeys, isUntold }) => hasKeys || isUntold)
    if (unsettled.length > 0 && !isClosed) again = setTimeout(settle, SETTLE_AGAIN)
  }

  async function work(): Promise<void> {
    try {
      while (waiting.length > 0) {
        // Lets the sockets be read, so that everything that arrived during the last commit joins this group.
        await new Promise((resolve) => setImmediate(resolve))
        if (stoppedWords() !== null) {
          for (const { answer } of waiting.splice(0)) answer([])
          break
        }
        await commit(takeGroup())
      }
    } finally {
      working = null
    }
  }

  function publish(page: Page): void {
    batches.publish(page)
    tellAll(subscribers, page)
  }

  /** Nobody who stumbles over the news keeps it from the others, or stops the judging. */
  function tellAll<T>(handlers: ReadonlySet<(news: T) => void>, news: T): void {
    for (const handler of handlers) {
      try {
        handler(news)
      } catch (error) {
        onTrouble(`记录已写下，但中心的一个部分没有跟上，请联系开发人员：${(error as Error).message}`)
      }
    }
  }

  function onBug(command: Command, error: unknown): void {
    onTrouble(`${command.type} 未能受理，请联系开发人员：${(error as Error).message}`)
  }

  return {
    meta: () => ({ ...meta, stopped: stoppedWords() }),
    head: () => head,
    submit: (commands, submitter, given = []) => {
      if (isClosed || stoppedWords() !== null || commands.length === 0) return Promise.resolve([])
      for (const stream of keys.takeWith(commands, given)) cache.delete(stream)
      return new Promise((answer) => {
        waiting.push({ commands, submitter, answer })
        working ??= work()
      })
    },
    batchFor: async (viewer, after, maxBytes = MAX_BATCH_BYTES) => {
      const batch = await batchText(await store.pageAfter(after, maxBytes), viewer, store, maxBytes)
      return batch ? noticesOf(keyed(batch)) : []
    },
    nextBatch: async (viewer, after) => {
      const batch = await batches.next(viewer, after)
      return batch && keyed(batch)
    },
    lacksKeys: (seat) => {
      if (askedForKeys.has(seat) || !keys.isLacking()) return false
      askedForKeys.add(seat)
      return true
    },
    takeKeysBack: async (viewer, given) => {
      const streams = await visible(viewer, [...new Set(given.map(({ stream }) => stream))])
      const stored = new Map<string, readonly StoredEvent[]>()
      for (const stream of streams) stored.set(stream, await store.streamUpTo(stream, head.seq))
      for (const stream of keys.takeBack(given, (one) => stored.get(one) ?? [])) cache.delete(stream)
    },
    keysFor: async (viewer, streams) => keys.of(await visible(viewer, streams)),
    hashAt: (seq) => store.hashAt(seq),
    subscribe: (handler) => {
      subscribers.add(handler)
      return () => subscribers.delete(handler)
    },
    stop: async (words) => {
      meta = { ...meta, stopped: words }
      await store.setStopped(words)
      tellAll(stopHandlers, words)
    },
    onStopped: (handler) => {
      stopHandlers.add(handler)
      return () => stopHandlers.delete(handler)
    },
    resume: async () => {
      meta = await store.nextEpoch()
      tellAll(stopHandlers, stoppedWords())
    },
    close: async () => {
      isClosed = true
      clearTimeout(again)
      await working
      await store.close()
      keys.close()
    },
  }
}
