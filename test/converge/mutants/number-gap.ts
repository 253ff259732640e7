import type { Append } from '../../../server/ledger/store.ts'
import type { Decorations } from '../world-parts.ts'
import { withTransact } from './with-transact.ts'

/** A group that was rolled back has nevertheless used its numbers up. */
export const numberGap: Decorations = {
  store: (real) =>
    withTransact(real, async (work) => {
      let used: Append['series'] = new Map()
      try {
        return await real.transact((tx) =>
          work({
            ...tx,
            append: (rows) => {
              used = rows.series
              return tx.append(rows)
            },
          }),
        )
      } catch (error) {
        await real.transact(async (tx) =>
          tx.append({ events: [], receipts: [], audiences: [], series: used, head: await tx.head() }),
        )
        throw error
      }
    }),
}
