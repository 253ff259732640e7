import type { Database } from 'better-sqlite3'
import type { Happened, LinesOf } from '../domain/automatic/automatic.ts'
import type { CarriedItem } from '../domain/carried/carried.ts'
import type { ArgsOf, KindName, QueryName, RowOf } from '../domain/index.ts'
import type { Moment } from '../domain/timeline/moment.ts'

/** A fact as a view gets it: confirmed ones first by seq, then previews of waiting commands. Narrow `fact` with the kind's union. */
export type ToldFact = Happened

/** A question answered from tables. Pure SQL; runs on the read-only connection. */
export interface ViewQuery<Q extends QueryName> {
  /** Kinds whose change may change the answer (joins included). */
  readonly kinds: readonly KindName[]
  run(db: Database, args: ArgsOf<Q>): RowOf<Q>[]
  /**
   * The answer in two steps, for queries whose keys are streams of the view's own kind: keys in order (cheap, from
   * an index), then the rows of some keys. A watch asks again only for the rows of touched streams.
   */
  keys?(db: Database, args: ArgsOf<Q>): string[]
  rows?(db: Database, keys: readonly string[]): RowOf<Q>[]
  /** Besides both: the answer is the last `limit` rows by their places. Null where these arguments ask otherwise. */
  tail?(args: ArgsOf<Q>): Tail<RowOf<Q>> | null
}

export interface Tail<Row> {
  readonly limit: number
  /** Sorts a row by text comparison, told by the row alone; null where it does not belong. */
  place(row: Row): string | null
}

/**
 * Tables projected from the events of one stream at a time; disposable. Every table has a column `stream`:
 * the engine deletes a touched stream's rows and calls `project` with all facts of that stream.
 * `version` grows when tables or projection change: the view is rebuilt beside the old one.
 */
export interface View {
  readonly kind: KindName
  readonly version: number
  /** CREATE TABLE … STRICT and CREATE INDEX statements; names start with the kind: `log_entry`. */
  readonly schema: readonly string[]
  readonly tables: readonly string[]
  /** Prepared once per connection; returns the function that writes a stream's rows. */
  prepare(db: Database): (stream: string, facts: readonly ToldFact[]) => void
  /**
   * For streams that grow long, prepared once per connection: adds confirmed facts that came behind those the rows tell of, as
   * `prepare` would have with all of them, or answers false where that takes all of them. Used only while nothing waits.
   */
  prepareAppend?(
    db: Database,
  ): (stream: string, arrived: readonly ToldFact[], all: readonly ToldFact[]) => boolean
  readonly queries: { readonly [Q in QueryName]?: ViewQuery<Q> }
  /** What of this kind a shift leaves to the next at `now` (UTC ms): each view's part of `duty.carried`. */
  carried?(db: Database, now: number): CarriedItem[]
  /**
   * What of this kind happened to an incident (`incident/<id>`), in any order: each view's part of `timeline.of`. Two thousand
   * must come in some milliseconds: an index by the incident, no row parsed that need not be.
   */
  moments?(db: Database, incident: string): Moment[]
  /** Which of its facts are a line of the duty log: `lined` of views/automatic-lines.ts keeps them. */
  readonly lines?: LinesOf<ToldFact['fact']>
  /**
   * Text of a stream for full-text search and the time it stands at, indexed in the background; null for nothing,
   * absent where nothing is searched.
   */
  words?(facts: readonly ToldFact[]): { readonly at: number; readonly text: string } | null
}
