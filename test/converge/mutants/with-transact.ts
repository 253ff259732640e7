import type { LedgerStore } from '../../../server/ledger/store.ts'

/** The store with another `transact`; everything else goes to the real one. */
export function withTransact(
  real: LedgerStore,
  transact: (work: Parameters<LedgerStore['transact']>[0]) => Promise<unknown>,
): LedgerStore {
  return new Proxy(real, {
    get: (target, name) => {
      if (name === 'transact') return transact
      const member = Reflect.get(target, name) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
