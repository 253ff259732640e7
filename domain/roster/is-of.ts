import type { ShiftPost } from '../post.ts'

/** One post of one shift. */
export interface Place {
  readonly day: string
  readonly n: number
  readonly post: ShiftPost
}

/** Whether both stand for the same post of the same shift. */
export function isOf(one: Place, place: Place): boolean {
  return one.day === place.day && one.n === place.n && one.post === place.post
}
