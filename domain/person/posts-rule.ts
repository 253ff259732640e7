import type { By, KindRef, See } from '../model.ts'
import type { Post } from '../post.ts'
import type { Person } from './person.ts'

/** 三员: never one person (GB/T 22239-2019; how the posts are named in a district is 未核验). */
const admins: readonly Post[] = ['system-admin', 'security-admin', 'audit-admin']
/** Who may say what posts others may hold: posts open doors (a system administrator gives out codes). 未核验, local rule. */
const mayGrant: readonly Post[] = ['leader', 'system-admin', 'security-admin']

// Named here and not imported: the kind imports its decide, a cycle would leave one of them undefined.
const person: KindRef<Person> = { name: 'person', initial: { status: 'none' } }

/** Why one person may not hold these posts together, in Chinese; null when he may. */
export function postsFault(posts: readonly Post[]): string | null {
  return posts.filter((post) => admins.includes(post)).length > 1
    ? '系统管理员、安全管理员、审计管理员不能由一人兼任，请只留一个'
    : null
}

/**
 * Why `by` may not change the posts of somebody in the book, or retire or restore one who holds any, in Chinese; null
 * when he may. Judged by what his own card says, as the log knows it. A new card needs no such right: nobody has a
 * secret yet who is new.
 */
export function grantFault(by: By, of: string, see: See): string | null {
  if (by.person === null) return '改可任岗位、停用或恢复能当班的人，要由带班领导或系统管理员先登录再做'
  if (by.person === of) return '不能改自己的可任岗位，也不能停用自己，请由别的带班领导来做'
  const actor = see(person, by.person)
  const held = actor.status === 'active' ? actor.card.posts : []
  const acts = mayGrant.some((post) => post === by.post && held.includes(post))
  return acts ? null : '改可任岗位、停用或恢复能当班的人，要由带班领导、系统管理员或安全管理员来做'
}
