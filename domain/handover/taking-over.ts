import { neededByPost, postText, type ShiftPost } from '../post.ts'

/** Somebody who may enter the shift that begins. */
export interface Entering {
  readonly person: string
  readonly name: string
  readonly post: ShiftPost
  /** Why he stands on the list: he signed for it, he came for it, he led before and goes on, or he confirms it. */
  readonly as: 'signed' | 'arrived' | 'goesOn' | 'confirms'
  /** Whether he enters unless somebody says otherwise. */
  readonly enters: boolean
}
interface Known {
  readonly person: string
  readonly name: string
  readonly post: ShiftPost
}

/**
 * Who enters the shift when the leader confirms (接班人签字后上岗): who signed, everybody else who came for it, and the leader who
 * confirms it: where he led the shift that ends he goes on until another leader has come. A post for one person (带班领导,
 * 值班长) is entered by the first of those named for it.
 */
export function whoEnters(
  { signed, arrived, leader }: { signed: readonly Known[]; arrived: readonly Known[]; leader: Known | null },
  outgoing: readonly string[],
): Entering[] {
  const named: Omit<Entering, 'enters'>[] = [
    ...signed.map((one) => ({ ...one, as: 'signed' as const })),
    ...arrived.map((one) => ({ ...one, as: 'arrived' as const })),
  ]
  if (leader !== null) {
    named.push({ ...leader, as: outgoing.includes(leader.person) ? 'goesOn' : 'confirms' })
  }
  const seen = new Set<string>()
  const full = new Map<ShiftPost, number>()
  return named
    .filter(({ person }) => !seen.has(person) && seen.add(person))
    .map((one) => {
      const held = full.get(one.post) ?? 0
      const enters = neededByPost[one.post] !== 1 || held === 0
      if (enters) full.set(one.post, held + 1)
      return { ...one, enters }
    })
}

/** What is wrong with a chosen list, in words; null for nothing. It is said, not refused: a clash becomes contested. */
export function enteringDoubt(chosen: readonly Entering[]): string | null {
  for (const post of ['leader', 'chief'] as const) {
    const count = chosen.filter((one) => one.post === post).length
    if (count > 1) return `${postText[post]}只有一个岗位，选了 ${count} 人，会列为争议；请只留一人`
  }
  const short = (['leader', 'chief', 'officer'] as const).filter(
    (post) => !chosen.some((one) => one.post === post),
  )
  if (short.length === 0) return null
  return `${short.map((post) => postText[post]).join('、')}还没有人接，接班后请他到「交接班」页签到`
}
