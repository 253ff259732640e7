import type { Head, Receipt } from '../../domain/envelope.ts'
import type { Audience } from '../../domain/model.ts'
import type { SeatBook } from './seat-book.ts'
import type { StoredEvent } from './stored-event.ts'

/** Which log this is. `stopped` holds the words why nobody is judged, null in ordinary times. */
export interface LedgerMeta {
  readonly logId: string
  readonly epoch: number
  readonly world: string
  readonly alg: 'sha256'
  readonly stopped: string | null
}

export interface LedgerHead extends Head {
  /** `recordedAt` of the newest event, UTC ms; the next one is never below it. */
  readonly recordedAt: number
}

/** A receipt and the digest of the command it answers: the same id with other content is another command. */
export interface KeptReceipt {
  readonly receipt: Receipt
  readonly digest: string
}

/** From event `seq` on the stream has this audience. */
export interface AudienceChange {
  readonly stream: string
  readonly seq: number
  readonly audience: Audience
  /** What it was until then, null where the stream begins. */
  readonly before: Audience | null
  /** The stream that narrows it, and what it would be without; null for a stream that stands alone. */
  readonly follows: string | null
  readonly own: Audience
}

/** A stream that belongs to another one, as it stands. */
export type Follower = Pick<AudienceChange, 'stream' | 'audience' | 'own'>

export interface Append {
  readonly events: readonly StoredEvent[]
  readonly receipts: readonly KeptReceipt[]
  /** Last number given, by series. */
  readonly series: ReadonlyMap<string, number>
  readonly audiences: readonly AudienceChange[]
  readonly head: LedgerHead
}

/** What a judging transaction may ask and write. The one head row is locked for as long as it lives. */
export interface LedgerTx {
  head(): Promise<LedgerHead>
  /** Receipts by command id; ids never judged are missing. */
  receipts(ids: readonly string[]): Promise<Map<string, KeptReceipt>>
  /** Events by stream, ascending; a stream without events is an empty list. */
  streams(names: readonly string[]): Promise<Map<string, StoredEvent[]>>
  /** Last number given of a series, 0 for a new one. */
  lastNumber(series: string): Promise<number>
  /** Streams that belong to this one. */
  followers(stream: string): Promise<Follower[]>
  /** Those of the streams that others belong to. */
  followed(streams: readonly string[]): Promise<Set<string>>
  append(rows: Append): Promise<void>
}

/** A run of events right behind `after`, with who may see them as things stand when the page is read. */
export interface Page {
  readonly after: number
  /** Hash of event `after`. */
  readonly prev: string
  /** Size of it for a seat that sees everything. */
  readonly bytes: number
  readonly rows: readonly { readonly stored: StoredEvent; readonly audience: Audience }[]
  /** Audiences that changed inside the page, streams that begin in it left out. */
  readonly changes: readonly {
    readonly stream: string
    readonly before: Audience
    readonly now: Audience
  }[]
  readonly head: Head
}

/**
 * The ledger's memory. Asynchronous throughout, and nothing above it assumes one process or one database: whoever
 * judges does so inside `transact`, which holds the head for the whole district.
 */
export interface LedgerStore extends SeatBook {
  /**
   * Opens the log, or lets it be born as told (with a new id unless one is given). Throws Chinese words when there is
   * a log of another world or id already, or none and nothing is told.
   */
  open(birth: { readonly world: string; readonly logId?: string } | null): Promise<LedgerMeta>
  /** Commits when `fn` resolves (durable when this resolves), rolls back when it throws. */
  transact<T>(fn: (tx: LedgerTx) => Promise<T>): Promise<T>
  head(): Promise<LedgerHead>
  /** Hash of event `seq`; of 0 the empty head's; null when there is none. */
  hashAt(seq: number): Promise<string | null>
  /** At most `maxBytes` of bodies, at least one event; no rows when caught up. */
  pageAfter(seq: number, maxBytes: number): Promise<Page>
  /** Events of a stream up to seq `last`, ascending. */
  streamUpTo(stream: string, last: number): Promise<StoredEvent[]>
  /** Streams of one kind, ascending. */
  streamsOf(kind: string): Promise<string[]>
  /** Streams with something sealed in them. Reads the whole log. */
  sealedStreams(): Promise<string[]>
  /** Audiences of these streams as they stand; a stream without events is missing. */
  audiencesOf(streams: readonly string[]): Promise<Map<string, Audience>>
  /** False for a log of an earlier version until `noteFollowed` has told which stream belongs to which. */
  knowsFollowed(): Promise<boolean>
  /** Notes the stream that each of these belongs to. */
  noteFollowed(followed: ReadonlyMap<string, string>): Promise<void>
  setStopped(words: string | null): Promise<void>
  /** Begins the next epoch and forgets why judging stopped. */
  nextEpoch(): Promise<LedgerMeta>
  close(): Promise<void>
}
