import { calendarDay } from '../../domain/time.ts'
import { createStore } from './store.ts'
import { currentWho } from './useWho.ts'

/** Centre time in UTC ms: this machine's clock plus its measured offset. */
export function centreNow(): number {
  return Date.now() + Math.round(currentWho()?.offset?.offset ?? 0)
}

const now = createStore(Date.now(), (set) => {
  const tick = () => {
    const at = centreNow()
    set(at)
    setTimeout(tick, 1000 - (at % 1000))
  }
  tick()
})

/** `2026-11-21`, the calendar day of the centre; renewed at midnight. */
export function useToday(): string {
  return now.useAs(calendarDay)
}

/** Centre time in UTC ms, renewed when its second changes. */
export const useNow = now.use

/** The beginning of the running minute, UTC ms: for what need not follow every second. */
export function useMinute(): number {
  return now.useAs((at) => at - (at % 60_000))
}
