import { DAY, HOUR, MINUTE } from '../../domain/time.ts'

/** T+ clock: `00:54` with seconds apart; after two days the days are said: `3 天 05:12`. */
export function elapsed(ms: number): { clock: string; seconds: string } {
  const time = Math.max(0, ms)
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = two(Math.floor((time % HOUR) / MINUTE))
  const seconds = two(Math.floor((time % MINUTE) / 1000))
  if (time < 2 * DAY) return { clock: `${two(Math.floor(time / HOUR))}:${minutes}`, seconds }
  const hours = two(Math.floor((time % DAY) / HOUR))
  return { clock: `${Math.floor(time / DAY)} 天 ${hours}:${minutes}`, seconds }
}
