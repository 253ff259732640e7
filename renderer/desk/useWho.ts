import type { Who } from '../../protocol/desk.ts'
import { createStore } from './store.ts'

const REFRESH_MS = 30_000

const who = createStore<Who | null>(null, () => {
  void refreshWho()
  setInterval(() => void refreshWho(), REFRESH_MS)
})

/** Who and where this seat is; null until the machine has answered once. */
export const useWho = who.use

/** The last answer, for code outside a component. */
export const currentWho = who.get

/** Asks again, e.g. after first start; the clock offset in it is measured anew all day. */
export async function refreshWho(): Promise<Who> {
  const answer = await window.desk.shell({ type: 'who' })
  who.set(answer)
  return answer
}
