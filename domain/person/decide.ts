import { canonical } from '../canonical.ts'
import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import type { Person, PersonCommand, PersonFact } from './person.ts'

/** Writing the same card twice is one writing: an import may be repeated. */
export function decidePerson(
  state: Person,
  command: PersonCommand,
  { id }: Circumstances,
): Decision<PersonFact> {
  switch (command.type) {
    case 'person.put':
      if (!personIdShape.safeParse(id).success) return reject('人员编号只能用字母、数字和横线，请改正编号')
      if (state.status === 'retired') return reject('此人已停用，请先恢复再修改')
      if (command.data.name.trim() === '') return reject('请填写姓名')
      if (state.status === 'active' && canonical(state.card) === canonical(command.data)) return accept([])
      return accept({ type: 'person.put', data: command.data })
    case 'person.retire':
      if (state.status === 'none') return reject('通讯录里没有这个人，请核对')
      if (state.status === 'retired') return reject('此人已经停用，不必再停用')
      return accept({ type: 'person.retired', data: command.data })
    case 'person.restore':
      if (state.status === 'none') return reject('通讯录里没有这个人，请核对')
      if (state.status === 'active') return reject('此人没有停用，不必恢复')
      return accept({ type: 'person.restored', data: command.data })
    default:
      return unreachable(command)
  }
}
