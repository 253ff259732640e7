import { canonical } from '../../../domain/canonical.ts'
import { digestOfText, hashAfter } from '../../../engine/chain.ts'
import type { Append, LedgerStore } from '../../../server/ledger/store.ts'
import type { Decorations } from '../world-parts.ts'
import { withTransact } from './with-transact.ts'

/** A group of events is written twice, the second time with new seqs and a chain that fits. */
export const appendedTwice: Decorations = {
  store: (real: LedgerStore) =>
    withTransact(real, (work) =>
      real.transact((tx) => work({ ...tx, append: (rows) => tx.append(doubled(rows)) })),
    ),
}

function doubled(rows: Append): Append {
  let { head } = rows
  const again = rows.events.map(({ stream, body }) => {
    const seq = head.seq + 1
    const moved = canonical({ ...JSON.parse(body), seq })
    const digest = digestOfText(moved)
    head = { ...head, seq, hash: hashAfter(head.hash, seq, digest) }
    return { seq, stream, digest, hash: head.hash, body: moved }
  })
  return { ...rows, events: [...rows.events, ...again], head }
}
