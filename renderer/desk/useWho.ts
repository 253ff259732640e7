import type { Who } from '../../protocol/desk.ts'
import { createStore } from './store.ts'

const REFRESH_MS = 30_000
/** While the machine opens its data, or has not measured the clock yet, the answer changes soon. */
const OPENING_MS = 1_000

const who = createStore<Who | null>(null, () => {
  const ask = async () => {
    const answer = await refreshWho().catch(() => null)
    const settled = answer !== null && answer.seat !== null && answer.offset !== null
    setTimeout(() => void ask(), settled ? REFRESH_MS : OPENING_MS)
  }
  void ask()
  window.desk.onFeed((notice) => {
    if (notice.type === 'presence') void refreshWho().catch(() => {})
  })
})

/** Who and where this seat is; null until the machine has answered once. */
export const useWho = who.use

/** The last answer, for code outside a component. */
export const currentWho = who.get

/** Asks again, e.g. after first start; the clock offset in it is measured anew all day. */
export async function refreshWho(): Promise<Who> {
  const answer = await window.desk.shell({ type: 'who' })
  if (JSON.stringify(answer) !== JSON.stringify(who.get())) who.set(answer)
  return answer
}
