import type { Call } from '../../domain/log/call.ts'
import { occurredTime } from './occurred-time.ts'

/** `街道值班室 21:50；社区书记` → whom and when, as far as a time is named. `now`: UTC ms. */
export function readTold(said: string, now: number): Call['alreadyTold'] {
  return said
    .split(/[;；\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 20)
    .map((one) => {
      const time = /(?<clock>\d{1,2}[:：]\d{2})/u.exec(one)?.groups?.clock
      return { whom: one.slice(0, 200), at: time === undefined ? null : occurredTime(time, now) }
    })
}
