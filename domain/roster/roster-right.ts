import type { By, See } from '../model.ts'
import { person } from '../person/person.ts'
import { type Post, postText } from '../post.ts'

/** Posts whose holder makes the roster (顶岗须经批准：值班值守制度「不得擅自顶岗、换班」). */
const makers: readonly Post[] = ['leader', 'chief', 'commander']
const isMaker = (post: string | null) => makers.some((one) => one === post)

/**
 * Whether somebody may make the roster: who holds 带班领导, 值班长 or 指挥长 by his card, whatever he acts as at this moment. Where
 * his card is not known or is retired the act stands with a doubt for a leader to look at (补录待核): the log may simply not have
 * it yet.
 */
export function rosterRight(by: By, see: See): { refused: string } | { doubt: string | null } {
  const ask = { refused: '请由带班领导或值班长登录后办理排班' }
  if (by.person === null) return ask
  const known = see(person, by.person)
  if (known.status === 'active') return known.card.posts.some(isMaker) ? { doubt: null } : ask
  if (!isMaker(by.post)) return ask
  const acted = postText[by.post as Post] ?? ''
  return known.status === 'none'
    ? { doubt: `通讯录里没有办理人，无法核对他是不是${acted}` }
    : { doubt: `办理人${known.card.name}已停用，无法核对他当时是不是${acted}` }
}
