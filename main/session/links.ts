import type { LinkState } from '../../protocol/desk.ts'

export interface Links {
  set(service: string, name: string, state: LinkState['state'], words?: string | null): void
  roundTrip(service: string, ms: number): void
  drop(service: string): void
  all(): LinkState[]
}

/** Link states in words, one a service. `since` moves only when the state does. */
export function createLinks(onChange: (links: LinkState[]) => void, clock: () => number = Date.now): Links {
  const byService = new Map<string, LinkState>()
  const all = () => [...byService.values()]
  return {
    all,
    set: (service, name, state, words = null) => {
      const before = byService.get(service)
      if (before?.state === state && before.words === words && before.name === name) return
      const since = before?.state === state ? before.since : clock()
      const roundTrip = state === 'up' ? (before?.roundTrip ?? null) : null
      byService.set(service, { service, name, state, since, words, roundTrip })
      onChange(all())
    },
    roundTrip: (service, ms) => {
      const before = byService.get(service)
      if (before === undefined || before.roundTrip === ms) return
      byService.set(service, { ...before, roundTrip: ms })
      onChange(all())
    },
    drop: (service) => {
      if (byService.delete(service)) onChange(all())
    },
  }
}
