import { DAY } from '../time.ts'

/**
 * Personal data gathered for a response is destroyed after it (突发事件应对法 第八十五条: 应急处置工作结束后及时销毁); the law names no
 * number of days, this one is a default of the product: 未核验.
 */
export const PERSONAL_DATA_DAYS = 30

export const personalStates = ['running', 'kept', 'due', 'exempt', 'destroyed'] as const
export type PersonalState = (typeof personalStates)[number]
export const personalStateText: Record<PersonalState, string> = {
  running: '处置中保留',
  kept: '待到期',
  due: '应销毁',
  exempt: '豁免保留',
  destroyed: '已销毁',
}

/** Where the personal data of one stream stands at `now`. Times UTC ms; `ended` null while the incident is open. */
export function personalStateOf(
  { ended, destroyed, exemptUntil }: { ended: number | null; destroyed: boolean; exemptUntil: number | null },
  now: number,
): { state: PersonalState; dueAt: number | null } {
  if (destroyed) return { state: 'destroyed', dueAt: null }
  if (ended === null) return { state: 'running', dueAt: null }
  const dueAt = ended + PERSONAL_DATA_DAYS * DAY
  if (exemptUntil !== null && now < exemptUntil) {
    return { state: 'exempt', dueAt: Math.max(dueAt, exemptUntil) }
  }
  return { state: now < dueAt ? 'kept' : 'due', dueAt }
}
