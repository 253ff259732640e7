import type { SeatCore } from '../../engine/api.ts'
import type { View } from '../../engine/view.ts'
import type { Role } from '../../protocol/identity.ts'
import type { Ledger } from '../../server/ledger/ledger.ts'
import type { LedgerStore } from '../../server/ledger/store.ts'
import { streetOfSeat } from './drafts.ts'

/** Real parts, possibly with one injected fault: the ordinary world decorates nothing. */
export interface Decorations {
  readonly store?: (store: LedgerStore, file: string) => LedgerStore
  readonly ledger?: (ledger: Ledger, file: string) => Ledger
  readonly core?: (core: SeatCore) => SeatCore
  readonly views?: readonly View[]
}

/** How one simulated world is set up. */
export interface Setup {
  /** The third seat's role; the other two are of the district. */
  readonly third: 'street' | 'wall'
  /** Clock errors of the seats, ms. */
  readonly skews: readonly [number, number, number]
  /** Every projection is made twice and compared: slow, so only in some worlds. */
  readonly checkProjections: boolean
}

export const roleOfThird: Record<Setup['third'], Role> = { street: `street/${streetOfSeat}`, wall: 'wall' }
