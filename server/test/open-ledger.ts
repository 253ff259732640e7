import { type Ledger, type LedgerOptions, openLedger } from '../ledger/ledger.ts'
import { SqliteLedgerStore } from '../ledger/sqlite-store.ts'
import { NOON } from './commands.ts'

export const district = { seat: '甲-01', role: 'district' } as const

/** A ledger in memory (or in the file `path`) of the demo world, its clock one millisecond further at each look. */
export async function ledgerForTest(
  options: Partial<LedgerOptions> & { path?: string } = {},
): Promise<{ ledger: Ledger; troubles: string[] }> {
  let now = NOON
  const troubles: string[] = []
  const ledger = await openLedger({
    store: new SqliteLedgerStore(options.path ?? ':memory:'),
    world: 'demo',
    clock: () => now++,
    onTrouble: (words) => troubles.push(words),
    ...options,
  })
  return { ledger, troubles }
}
