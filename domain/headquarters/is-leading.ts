import type { By, See } from '../model.ts'
import { holdsPost } from '../shift/on-duty.ts'

/** 带班领导 on duty or 指挥长: who settles what others contest, and answers for it. */
export function isLeading({ person, post }: By, at: number, see: See): boolean {
  if (person === null) return false
  return post === 'leader' || post === 'commander' || holdsPost(see, person, 'leader', at)
}
