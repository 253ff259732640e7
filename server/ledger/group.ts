import type { Command } from '../../domain/envelope.ts'
import { kindOf } from '../../domain/envelope.ts'
import { bodyText, digestOfText, type EventBody, hashAfter } from '../../engine/chain.ts'
import type { Seals } from '../../engine/seal/seals.ts'
import type { Fold, KindNamed } from './fold.ts'
import { foldOne, foldStream } from './fold.ts'
import type { FoldCache } from './fold-cache.ts'
import { Need } from './need.ts'
import type { AudienceChange, KeptReceipt, LedgerHead, LedgerTx } from './store.ts'
import type { StoredEvent } from './stored-event.ts'

/**
 * What one group commit knows and has added so far. Folds changed here reach the cache only after the commit, so a
 * rolled back group leaves no trace.
 */
export class Group {
  readonly events: StoredEvent[] = []
  readonly newReceipts: KeptReceipt[] = []
  readonly audiences: AudienceChange[] = []
  readonly series = new Map<string, number>()
  readonly folds = new Map<string, Fold>()
  readonly #receipts: Map<string, KeptReceipt>
  readonly #cache: FoldCache
  readonly #now: number
  readonly seals: Seals
  readonly start: LedgerHead
  head: LedgerHead

  constructor(
    head: LedgerHead,
    receipts: Map<string, KeptReceipt>,
    cache: FoldCache,
    now: number,
    seals: Seals,
  ) {
    this.seals = seals
    this.start = head
    this.head = head
    this.#receipts = receipts
    this.#cache = cache
    this.#now = Math.max(now, head.recordedAt)
  }

  /** Folded stream, or a thrown `Need`. */
  fold(stream: string): Fold {
    const fold = this.folds.get(stream) ?? this.#cache.get(stream)
    if (!fold) throw new Need('stream', stream)
    return fold
  }

  receipt(command: string): KeptReceipt | undefined {
    return this.#receipts.get(command)
  }

  keep(kept: KeptReceipt): void {
    this.#receipts.set(kept.receipt.command, kept)
    this.newReceipts.push(kept)
  }

  /** Next number of a series, or a thrown `Need`. Taken only by `take`. */
  nextNumber(series: string): string {
    const last = this.series.get(series)
    if (last === undefined) throw new Need('series', series)
    return `${series}-${String(last + 1).padStart(4, '0')}`
  }

  /** Appends one fact of an accepted command: sealed, chained, timed, folded. */
  take(
    kindNamed: KindNamed,
    command: Command,
    n: number,
    fact: { type: string; data: unknown },
    number: { series: string; text: string } | null,
  ): void {
    const kind = kindNamed(kindOf(command.stream))
    if (!kind) throw new Error(`unknown kind of ${command.stream}`)
    const { by, at, clock, stream } = command
    const closed = this.seals.sealFact({ stream, command: command.id }, fact)
    const sealed = closed.sealed ?? this.seals.carriedBy(command, fact)
    const seq = this.head.seq + 1
    const event: EventBody = {
      seq,
      command: command.id,
      n,
      stream,
      type: fact.type,
      v: kind.v,
      data: closed.data,
      ...(sealed !== undefined && { sealed }),
      ...(number && { number: number.text }),
      by,
      at,
      clock,
      recordedAt: this.#now,
      alg: 'sha256',
    }
    const body = bodyText(event)
    const digest = digestOfText(body)
    const chained = hashAfter(this.head.hash, seq, digest)

    const before = this.fold(stream)
    const told = { at, by, command: command.id, number: number?.text ?? null, pending: false }
    const after = foldOne(kind, before, fact, told)
    this.folds.set(stream, after)
    if (after.audience && JSON.stringify(after.audience) !== JSON.stringify(before.audience)) {
      this.audiences.push({ stream, seq, audience: after.audience, before: before.audience })
    }
    if (number) this.series.set(number.series, (this.series.get(number.series) ?? 0) + 1)
    this.events.push({ seq, stream, digest, hash: chained, body })
    this.head = { seq, hash: chained, recordedAt: this.#now }
  }

  /** Runs `fn` for one command of `stream`; a throw leaves the group as it was before. */
  attempt<T>(stream: string, fn: () => T): T {
    const { head } = this
    const events = this.events.length
    const audiences = this.audiences.length
    const fold = this.folds.get(stream)
    const series = [...this.series]
    try {
      return fn()
    } catch (error) {
      this.head = head
      this.events.length = events
      this.audiences.length = audiences
      if (fold) this.folds.set(stream, fold)
      else this.folds.delete(stream)
      for (const [name, last] of series) this.series.set(name, last)
      throw error
    }
  }

  /** Fetches what was missing. Streams read here are committed, so the cache may have them. */
  async supply(tx: LedgerTx, need: Need, kindNamed: KindNamed): Promise<void> {
    if (need.what === 'series') {
      this.series.set(need.name, await tx.lastNumber(need.name))
      return
    }
    await this.load(tx, [need.name], kindNamed)
  }

  /** Folds the streams the cache has not, in one query. */
  async load(tx: LedgerTx, streams: readonly string[], kindNamed: KindNamed): Promise<void> {
    const missing = streams.filter((stream) => !this.folds.has(stream) && !this.#cache.get(stream))
    if (missing.length === 0) return
    for (const [stream, events] of await tx.streams(missing)) {
      this.#cache.set(stream, foldStream(kindNamed, stream, events, this.seals.open))
    }
  }
}
