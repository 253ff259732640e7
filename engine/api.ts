import type { Command, Event, Head, Receipt } from '../domain/envelope.ts'
import type { ArgsOf, QueryName, RowOf } from '../domain/index.ts'
import type { RowChange, Submitted, Unsubscribe } from '../protocol/desk.ts'
import type { StreamKey } from '../protocol/seal.ts'
import type { WireNoticeOf } from '../protocol/wire.ts'

/** Which log this memory copies, and how far. */
export interface Have {
  readonly logId: string | null
  readonly epoch: number | null
  /** Newest event or stub held; `emptyHead` when none. */
  readonly head: Head
}

export type Received =
  | { readonly ok: true; readonly have: Have }
  /**
   * `gap`: send again from `have`. `broken`: the chain does not verify; a person must decide. `disk`: this machine
   * could not write, send again later. Nothing was kept.
   */
  | {
      readonly ok: false
      readonly why: 'gap' | 'broken' | 'disk'
      readonly words: string
      readonly have: Have
    }

export interface Unsent {
  readonly count: number
  /** `at` of the oldest command the centre has not answered, UTC ms. */
  readonly oldest: number | null
}

export interface Verified {
  readonly ok: boolean
  readonly checked: number
  /** First seq that does not fit and what is wrong with it, in Chinese. */
  readonly fault: { readonly seq: number; readonly words: string } | null
}

/** A seat's memory: log copy, outbox and views. The thread-less core is synchronous; the threaded one wraps it. */
export interface SeatCore {
  /** Judges on local state, keeps the command in the outbox (durable), projects its preview. */
  submit(command: Command): Submitted
  /** The same for several, each on the state after those before it: one transaction, all or none. */
  submitAll(commands: readonly Command[]): Submitted
  /** Commands ready to send: `after` first, then by importance, then by age; never a refused one's dependants. */
  toSend(limit: number): Command[]
  /** Receipts of the centre. Accepted: dropped once its events or stubs are here. Refused: kept with its reason. */
  settle(receipts: readonly Receipt[]): void
  /** Events and stubs behind `have`: chain verified, inserted by seq, repeats ignored, all or nothing. */
  receive(notice: WireNoticeOf<'events'>): Received
  /** Events held as stubs so far, with their old seqs. */
  reveal(items: readonly Event[]): Received
  /** Streams that are not for this seat any longer: what is held of them becomes stubs, rows and keys go. */
  conceal(streams: readonly string[]): Received
  /** Keys the centre gave, before or after the events they open. Those of destroyed data are refused. */
  takeKeys(keys: readonly StreamKey[]): void
  /** Keys of the streams of these sealed commands, to go along with them. */
  keysFor(commands: readonly Command[]): StreamKey[]
  /** Streams behind `after` with personal data no key here opens, at most `limit`; the centre is asked for them. */
  keysWanted(limit: number, after?: string): string[]
  /** Keys held here, by their id behind `after`, for a centre that lost its own. */
  keysHeld(limit: number, after: string): StreamKey[]
  have(): Have
  /** Binds an empty memory to a log, or a known log to a new epoch. */
  adopt(logId: string, epoch: number): void
  query<Q extends QueryName>(name: Q, args: ArgsOf<Q>): RowOf<Q>[]
  unsent(): Unsent
  /** Forgets a refused command its writer has read. */
  dismiss(command: string): void
  draft(key: string, text: string): void
  drafts(): Record<string, string>
  /** Projects every stream anew from log and outbox. */
  rebuild(): void
  /** Every table of the views as text, sorted: two seats that agree give equal texts. For tests. */
  fingerprint(): string
  verify(): Verified
  /** Events the full text does not hold yet; 0 when searching finds everything. */
  searchBehind(): number
  close(): void
}

type Async<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
}

export interface Engine extends Omit<Async<SeatCore>, 'query'> {
  query<Q extends QueryName>(name: Q, args: ArgsOf<Q>): Promise<RowOf<Q>[]>
  watch<Q extends QueryName>(
    name: Q,
    args: ArgsOf<Q>,
    onRows: (change: RowChange<RowOf<Q>>) => void,
  ): Unsubscribe
  /** Told whenever the outbox changed; wakes the sender. */
  onUnsent(handler: (unsent: Unsent) => void): Unsubscribe
  /** Both threads' deaths: the engine restarts them itself and says so. */
  onTrouble(handler: (words: string) => void): Unsubscribe
}
