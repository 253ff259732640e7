import type { ShiftPost } from '../post.ts'
import type { Pattern } from './pattern.ts'

/** Posts that may be left out of a month: nobody is named for them and nobody is missed. 双值守 needs the others. */
export function mayBeLeft(post: ShiftPost): boolean {
  return post === 'backup' || post === 'tech' || post === 'wall'
}

/** The pattern with those posts left out for which nobody is named and nobody need be. */
export function staffed(
  pattern: Pattern,
  people: Readonly<Partial<Record<ShiftPost, readonly string[]>>>,
): Pattern {
  const posts = pattern.posts.filter(({ post }) => !mayBeLeft(post) || (people[post] ?? []).length > 0)
  return { ...pattern, posts }
}
