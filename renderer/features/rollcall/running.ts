import { createStore } from '../../desk/store.ts'

/**
 * The roll call (stream) that this window is calling. Only looking at one that another seat holds must not call
 * anybody: whoever wants to take it over says so.
 */
export const running = createStore<string | null>(null)
