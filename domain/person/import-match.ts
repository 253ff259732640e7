import { personIdShape } from '../post.ts'
import type { ReadRow } from './import-cells.ts'
import { isSameNumber } from './phone.ts'
import type { PersonRow } from './rows.ts'

export type Match =
  | { readonly ok: true; readonly person: PersonRow | null; readonly id: string | null }
  | { readonly ok: false; readonly reason: string }

const found = (person: PersonRow): Match => ({ ok: true, person, id: person.id })
const refused = (reason: string): Match => ({ ok: false, reason })

/** Finds people of the address book by what a row says of them. */
export function matcherOf(people: readonly PersonRow[]): (row: ReadRow) => Match {
  const byId = new Map(people.map((person) => [person.id, person]))
  const byName = new Map<string, PersonRow[]>()
  for (const person of people) byName.set(person.name, [...(byName.get(person.name) ?? []), person])

  /** By id; else by name and unit; else by name and a number. More than one is nobody's guess. */
  return (row) => {
    const { name = '', unit = '' } = row.said
    const same = byName.get(name) ?? []
    const inUnit = same.filter((person) => person.unit === unit)
    if (row.id !== '') {
      const known = byId.get(row.id)
      if (known !== undefined) return found(known)
      if (!personIdShape.safeParse(row.id).success) return refused('编号只能用字母、数字和横线')
      if (inUnit.length > 0) return refused('编号不在通讯录里，却已有同单位同名的人，请核对编号')
      return { ok: true, person: null, id: row.id }
    }
    const numbers = [...row.phones.values()].flat()
    const shares = (person: PersonRow) =>
      person.phones.some(({ number }) => numbers.some((one) => isSameNumber(one.number, number)))
    for (const some of [inUnit, inUnit.filter(shares), same.filter(shares)]) {
      const active = some.filter((person) => person.active)
      const [only, ...more] = active.length > 0 ? active : some
      if (only !== undefined && more.length === 0) return found(only)
    }
    if (inUnit.length > 1) return refused('通讯录里有几个同单位同名的人，请加“编号”一列指明是谁')
    if (same.filter(shares).length > 1) return refused('有几个人同名又同号，请加“编号”一列指明是谁')
    if (same.length > 0 && unit === '' && numbers.length === 0) {
      return refused('通讯录里已有同名的人，表里没有单位和电话，分不清是不是同一人')
    }
    return { ok: true, person: null, id: null }
  }
}
