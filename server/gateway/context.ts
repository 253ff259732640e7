import type { WireReplyOf } from '../../protocol/wire.ts'
import type { CentreKey } from '../identity/centre-key.ts'
import type { People } from '../identity/people.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { SeatBook } from '../ledger/seat-book.ts'
import type { RateByKey } from './rate.ts'

/** What a connection may ask of the centre it belongs to. */
export interface Context {
  readonly ledger: Ledger
  readonly book: SeatBook
  readonly key: CentreKey
  readonly people: People
  /** Name of the district or desk, as seats show it. */
  readonly name: string
  readonly bridges: WireReplyOf<'hello'>['bridges']
  /** UTC ms. */
  readonly clock: () => number
  readonly limits: Limits
  /** Tries of one-time codes by address. */
  readonly codeTries: RateByKey
  /** Secrets typed, by seat. */
  readonly secretTries: RateByKey
  readonly onTrouble: (words: string) => void
}

/** Counts are per session and second, a burst is twice as much; connections and codes are counted by address,
 * secrets by seat. */
export interface Limits {
  readonly commands: number
  readonly requests: number
  readonly connections: number
  readonly codes: number
  readonly secrets: number
  /** A seat is pinged after this many ms and is dead after as many again without an answer. */
  readonly silence: number
}

/** A seat that comes back after days sends some hundred commands; nobody writes a thousand lines a second. */
export const ordinaryLimits: Limits = {
  commands: 1000,
  requests: 100,
  connections: 50,
  codes: 0.2,
  secrets: 0.5,
  silence: 3000,
}
