import { useEffect, useRef } from 'react'
import type { Draft } from '../desk/build-command.ts'
import { createStore } from '../desk/store.ts'
import type { IconName } from '../ui/icon-paths.ts'

/** Something a person may do now, as the palette lists it. */
export interface Action {
  id: string
  label: string
  /** Second text: what it is about, how old it is. */
  note?: string
  icon: IconName
  /** Printed beside it; who binds the key is the screen. */
  keys?: readonly string[]
  /** `go` leads somewhere, `do` changes something. */
  section: 'do' | 'go'
  /** Asked of `judge`: a refused one is listed grey with the reason. */
  draft?: Draft
  /** Why this desk may never do it, in words; listed grey with it. */
  refused?: string | null
  run: () => void
}

const offers = createStore<readonly (readonly Action[])[]>([])

/** Everything the mounted parts of the window offer. */
export function useActions(): Action[] {
  return offers.use().flat()
}

/** Offers actions while the component is mounted. Their `run` may close over fresh values at every render. */
export function useOffer(actions: readonly Action[]): void {
  const latest = useRef(actions)
  latest.current = actions
  const seen = JSON.stringify(actions.map(({ run: _run, ...shown }) => shown))

  useEffect(() => {
    const shown = JSON.parse(seen) as Omit<Action, 'run'>[]
    const mine = shown.map((action) => ({
      ...action,
      run: () => latest.current.find((one) => one.id === action.id)?.run(),
    }))
    offers.set([...offers.get(), mine])
    return () => offers.set(offers.get().filter((one) => one !== mine))
  }, [seen])
}
