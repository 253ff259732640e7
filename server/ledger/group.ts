import type { Command } from '../../domain/envelope.ts'
import { kindOf } from '../../domain/envelope.ts'
import { type Audience, districtOnly, type Kind } from '../../domain/model.ts'
import { bodyText, digestOfText, type EventBody, hashAfter } from '../../engine/chain.ts'
import type { Seals } from '../../engine/seal/seals.ts'
import type { Fold, KindNamed } from './fold.ts'
import { foldOne, foldStream, noFold } from './fold.ts'
import type { FoldCache } from './fold-cache.ts'
import { type Followers, followersIn, rootOf, shownNow } from './follow.ts'
import { Need } from './need.ts'
import type { AudienceChange, KeptReceipt, LedgerHead, LedgerTx } from './store.ts'
import type { StoredEvent } from './stored-event.ts'
import { narrowed, passesOnAlike } from './visible.ts'

/**
 * What one group commit knows and has added so far. Folds changed here reach the cache only after the commit, so a
 * rolled back group leaves no trace.
 */
export class Group {
  readonly events: StoredEvent[] = []
  readonly newReceipts: KeptReceipt[] = []
  /** Audience of each event's stream behind it. */
  readonly shown: Audience[] = []
  readonly audiences: AudienceChange[] = []
  readonly series = new Map<string, number>()
  readonly folds = new Map<string, Fold>()
  readonly #receipts: Map<string, KeptReceipt>
  readonly #cache: FoldCache
  readonly #followers: Followers = new Map()
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

  /** Who may see a stream as things stand, null while it has no event. May throw `Need`. */
  audience(stream: string): Audience | null {
    return shownNow((one) => this.fold(one), stream)
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
    const shownBefore = this.audience(stream)
    const told = { at, by, command: command.id, number: number?.text ?? null, pending: false }
    this.folds.set(stream, foldOne(kind, stream, before, fact, told))
    this.shown.push(this.#show(kind, stream, seq, before, shownBefore))
    if (number) this.series.set(number.series, (this.series.get(number.series) ?? 0) + 1)
    this.events.push({ seq, stream, digest, hash: chained, body })
    this.head = { seq, hash: chained, recordedAt: this.#now }
  }

  /** Notes what event `seq` changed in who may see its stream and those that belong to it. */
  #show(kind: Kind, stream: string, seq: number, before: Fold, shown: Audience | null): Audience {
    const { audience: own, follows } = this.fold(stream)
    const audience = this.audience(stream)
    if (own === null || audience === null) throw new Error(`event ${seq} has no audience`)
    const isMoved = follows !== before.follows
    const root = rootOf((one) => this.fold(one), stream)
    if (isMoved || !isAlike(own, before.audience) || !isAlike(audience, shown)) {
      this.audiences.push({ stream, seq, audience, before: shown, follows: root, own })
    }
    const passed = shown ?? kind.audience(kind.initial)
    if (isMoved || (root === null && !passesOnAlike(audience, passed))) this.#passOn(stream, root, seq)
    return audience
  }

  /** What belongs to `stream`, perhaps longer than `stream` itself is known, shows no more than its root from `seq` on. */
  #passOn(stream: string, root: string | null, seq: number): void {
    const gate = this.audience(root ?? stream) ?? districtOnly
    for (const { stream: one, own, audience: before } of followersIn(
      this.#followers,
      this.audiences,
      stream,
    )) {
      const audience = narrowed(own, gate)
      if (one === stream || (root === null && isAlike(audience, before))) continue
      this.audiences.push({ stream: one, seq, audience, before, follows: root ?? stream, own })
    }
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
      this.shown.length = events
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
    if (need.what === 'followers') {
      this.#followers.set(need.name, await tx.followers(need.name))
      return
    }
    await this.load(tx, [need.name], kindNamed)
  }

  /** Folds the streams the cache has not, in one query. */
  async load(tx: LedgerTx, streams: readonly string[], kindNamed: KindNamed): Promise<void> {
    const missing = streams.filter((stream) => !this.folds.has(stream) && !this.#cache.get(stream))
    if (missing.length === 0) return
    const found = await tx.streams(missing)
    const fresh = missing.filter((stream) => found.get(stream)?.length === 0)
    const followed = fresh.length === 0 ? new Set() : await tx.followed(fresh)
    for (const stream of fresh) if (!followed.has(stream)) this.#followers.set(stream, [])
    for (const [stream, events] of found) {
      // What a stream says it belongs to may be of a kind that does not exist.
      const isKnown = kindNamed(kindOf(stream)) !== undefined
      this.#cache.set(stream, isKnown ? foldStream(kindNamed, stream, events, this.seals.open) : noFold)
    }
  }
}

function isAlike(one: Audience, other: Audience | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
