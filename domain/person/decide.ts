import { canonical } from '../canonical.ts'
import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import type { Card, Person, PersonCommand, PersonFact } from './person.ts'
import { grantFault, postsFault } from './posts-rule.ts'

/** Writing the same card twice is one writing: an import may be repeated. */
export function decidePerson(
  state: Person,
  command: PersonCommand,
  { id, by, see }: Circumstances,
): Decision<PersonFact> {
  // Whoever holds a post may be the one on duty: out of use he cannot sign in.
  const standingFault = (card: Card) => (card.posts.length === 0 ? null : grantFault(by, id, see))
  switch (command.type) {
    case 'person.put':
      if (!personIdShape.safeParse(id).success) return reject('人员编号只能用字母、数字和横线，请改正编号')
      if (state.status === 'retired') return reject('此人已停用，请先恢复再修改')
      if (command.data.name.trim() === '') return reject('请填写姓名')
      if (state.status === 'active' && canonical(state.card) === canonical(command.data)) return accept([])
      return unless(
        postsFault(command.data.posts) ??
          (state.status === 'none' || samePosts(state.card, command.data) ? null : grantFault(by, id, see)),
        { type: 'person.put', data: command.data },
      )
    case 'person.retire':
      if (state.status === 'none') return reject('通讯录里没有这个人，请核对')
      if (state.status === 'retired') return reject('此人已经停用，不必再停用')
      return unless(standingFault(state.card), { type: 'person.retired', data: command.data })
    case 'person.restore':
      if (state.status === 'none') return reject('通讯录里没有这个人，请核对')
      if (state.status === 'active') return reject('此人没有停用，不必恢复')
      return unless(standingFault(state.card), { type: 'person.restored', data: command.data })
    default:
      return unreachable(command)
  }
}

function unless(fault: string | null, fact: PersonFact): Decision<PersonFact> {
  return fault === null ? accept(fact) : reject(fault)
}

/** The order of posts and a post said twice give nobody a right. */
function samePosts(a: Card, b: Card): boolean {
  return canonical([...new Set(a.posts)].sort()) === canonical([...new Set(b.posts)].sort())
}
