import * as z from 'zod'
import { timeShape } from './envelope.ts'
import type { By, KindRef, See } from './model.ts'
import type { Person } from './person/person.ts'
import { personIdShape } from './post.ts'

// A reference and not the kind itself: it may look at others.
const personRef: KindRef<Person> = { name: 'person', initial: { status: 'none' } }

/**
 * What a leader who is on the road decided by telephone, written down by the duty room. A phone decision is followed by his
 * own signature (电话报告后补书面签发); that it is read back is the rule of 《值班电话记录簿》 (肇庆).
 */
export const oralShape = z.object({
  /** Who decided. */
  approver: personIdShape,
  /** As he said it. */
  words: z.string().min(1).max(500),
  /** When he said it, UTC ms. */
  saidAt: timeShape,
  /** It was repeated to him and he said it was right (复述). */
  readBack: z.boolean(),
})
export type Oral = z.infer<typeof oralShape>

/** Clocks of two machines stand a little apart: what was said may lie this far ahead. Milliseconds. */
const AHEAD = 60_000

/** Why a decision by telephone is not taken down as it is told, with what to do; null where it is. `at`: UTC ms, the click. */
export function oralFault(
  { approver, saidAt, readBack }: Oral,
  { by, at, see }: { readonly by: By; readonly at: number; readonly see: See },
): string | null {
  if (by.person === null) return '请先登录再记录电话签批'
  const known = see(personRef, approver)
  if (known.status === 'none') return '签批人不在通讯录里，请先从通讯录选定'
  if (known.status === 'retired') return '签批人已经停用，请另选在任的领导'
  if (!known.card.posts.some((post) => post === 'leader' || post === 'commander')) {
    return '电话签批只能由带班领导或指挥长作出，请另选'
  }
  if (!readBack) return '电话签批要复述确认，请复述后再记录'
  return saidAt > at + AHEAD ? '电话签批的时间还没有到，请改正' : null
}
