import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(value: T): void
  /** Subscribes a component to the value. */
  use(): T
  /** Subscribes to something plain made of it; the component hears only when that changes. */
  useAs<S extends string | number | boolean | null>(select: (value: T) => S): S
}

/** One value outside React. `start` runs at the first subscription, once for the life of the window. */
export function createStore<T>(initial: T, start: (set: (value: T) => void) => void = () => {}): Store<T> {
  let value = initial
  let started = false
  const listeners = new Set<() => void>()

  const get = () => value
  const set = (next: T) => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    if (!started) {
      started = true
      start(set)
    }
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    get,
    set,
    use: () => useSyncExternalStore(subscribe, get),
    useAs: (select) => useSyncExternalStore(subscribe, () => select(value)),
  }
}
