import type { Command } from '../../domain/envelope.ts'
import type { Post } from '../../domain/post.ts'

/** Somebody who may be named in `by` at this seat now. */
export interface Here {
  readonly person: string
  readonly posts: readonly Post[]
}
export interface Desk {
  readonly seat: string
  readonly signedIn: Here | null
  readonly locked: boolean
  /** Persons who have just signed with their own secret, and how many commands each may still submit. */
  readonly justSigned: ReadonlyMap<string, Here & { readonly left: number }>
}

/**
 * What nobody may be kept from writing down, whoever sits there: lines and calls of the log and the report of an
 * incident. They bear the seat alone.
 */
const whileLocked: readonly string[] = ['log.write', 'log.attach', 'incident.report']

/** Why these commands may not be submitted from this desk together, in Chinese; null when they may. */
export function mayWrite(desk: Desk, commands: readonly Command[]): string | null {
  const used = new Map<string, number>()
  for (const { by, type } of commands) {
    if (by.seat !== desk.seat) return '这项操作署名别的席位，不能从本席位送出'
    if (desk.locked) {
      if (by.person !== null) return '本席位已锁定，请先解锁再以本人名义操作'
      if (!whileLocked.includes(type)) return '本席位已锁定，只能记事、登记来电和报告事件，请先解锁'
    }
    if (by.person === null) {
      if (by.post !== null) return '没有签到不能以岗位名义操作，请先签到'
      continue
    }
    if (desk.signedIn?.person === by.person && mayActAs(desk.signedIn, by.post)) continue
    const signer = desk.justSigned.get(by.person)
    if (signer === undefined) {
      return desk.signedIn?.person === by.person
        ? '签到人没有这个岗位，请换一个岗位'
        : '署名的人没有在本席位签到，也没有刚签字，请先签到或签字'
    }
    if (!mayActAs(signer, by.post)) return '签字的人没有这个岗位，请换一个岗位'
    const count = (used.get(by.person) ?? 0) + 1
    if (count > signer.left) return '一次签字只能办一件事，请再签一次'
    used.set(by.person, count)
  }
  return null
}

function mayActAs({ posts }: Here, post: string | null): boolean {
  return post === null || posts.some((one) => one === post)
}
