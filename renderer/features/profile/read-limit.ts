import type { Limit } from '../../../domain/profile/step.ts'

const units: Record<string, number> = { 分钟: 1, 分: 1, 小时: 60, 时: 60, 天: 1440, 日: 1440 }

/** Reads a limit as people write it: `30 分钟`, `2 小时`, `每 2 小时`, `每天 8:00、17:00`, `2 个工作日`, `立即（按 15 分钟计）`; null for what is none. */
export function readLimit(said: string): Limit | null {
  const text = said.replaceAll(/\s+/gu, ' ').trim().replaceAll('：', ':')
  const workdays = /^(\d{1,2}) ?个?工作日$/u.exec(text)
  if (workdays !== null) {
    const days = Number(workdays[1])
    return days >= 1 && days <= 60 ? { every: 'workdays', days } : null
  }
  const atOnce = /^立即 ?(?:（?按? ?(\d{1,3}) ?(分钟|分|小时|时)计?）?)?$/u.exec(text)
  if (atOnce !== null) {
    const minutes = atOnce[1] === undefined ? 15 : Number(atOnce[1]) * (units[atOnce[2] ?? ''] ?? 0)
    return minutes >= 1 && minutes <= 240 ? { every: 'atOnce', minutes } : null
  }
  const daily = /^每[天日] ?(.+)$/u.exec(text)
  if (daily !== null) {
    const times = (daily[1] ?? '').split(/[、，, ]+/u).map(padded)
    const known = times.filter((time) => time !== null)
    return known.length === times.length && known.length <= 12
      ? { every: 'day', times: [...new Set(known)].sort() }
      : null
  }
  const span = /^(每)? ?(\d{1,5}) ?(分钟|分|小时|时|天|日)$/u.exec(text)
  if (span === null) return null
  const minutes = Number(span[2]) * (units[span[3] ?? ''] ?? 0)
  if (minutes > 100_000) return null
  if (span[1] === undefined) return minutes >= 1 ? { every: 'once', minutes } : null
  return minutes >= 10 ? { every: 'minutes', minutes } : null
}

/** `8:00` → `08:00`; null for no time of the day. */
function padded(time: string): string | null {
  const found = /^(\d{1,2}):(\d{2})$/u.exec(time)
  if (found === null || Number(found[1]) > 23 || Number(found[2]) > 59) return null
  return `${String(found[1]).padStart(2, '0')}:${found[2]}`
}
