import { addDays, calendarDay, HOUR, MINUTE, startOfDay } from '../time.ts'
import { type FaultKind, faultKindText, type PlanFault } from './health.ts'

/**
 * 夜间体检: when the centre looks through every plan, in minutes after midnight in the district, and until when it makes up for a
 * night it slept through. Own rule, 未核验: late enough to be quiet, early enough for the handover at eight.
 */
export const nightCheck = { at: 150, until: 480 } as const

/** The night that is to be looked through at `now` (UTC ms), `2026-09-16`; null while none is. And when the next one begins. */
export function nightAt(now: number): { day: string | null; next: number } {
  const today = calendarDay(now)
  const begins = startOfDay(today) + nightCheck.at * MINUTE
  if (now < begins) return { day: null, next: begins }
  const next = startOfDay(addDays(today, 1)) + nightCheck.at * MINUTE
  return { day: now < startOfDay(today) + nightCheck.until * MINUTE ? today : null, next }
}

/** How long a draft that got no receipt waits, within the night, in ms. */
export const ASK_AGAIN = HOUR / 12

const NAMED = 12

/** What the night found, for the duty log; null where every plan is sound. What is only 未核验 wakes nobody. */
export function nightWords(plans: readonly { name: string; faults: readonly PlanFault[] }[]): string | null {
  const sick = plans
    .map(({ name, faults }) => ({ name, kinds: kindsOf(faults) }))
    .filter(({ kinds }) => kinds.length > 0)
  if (sick.length === 0) return null
  const named = sick
    .slice(0, NAMED)
    .map(({ name, kinds }) => `《${name}》${kinds.map((kind) => faultKindText[kind]).join('、')}`)
  const more = sick.length > NAMED ? `；另有 ${sick.length - NAMED} 个` : ''
  return `预案夜间体检：${sick.length} 个预案有问题，请今天内修好。${named.join('；')}${more}。`
}

function kindsOf(faults: readonly PlanFault[]): FaultKind[] {
  return [...new Set(faults.map(({ kind }) => kind))].filter((kind) => kind !== 'unchecked')
}
