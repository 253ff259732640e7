import type { PlainHistory } from './plain-history.ts'

/** 停用的人不改名片，先恢复；一样的名片不记第二次；停用和恢复交替，且先要有这个人。 */
export function personFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const people = new Map<string, { card: string; inUse: boolean }>()
  for (const { seq, stream, type, data } of events) {
    if (!stream.startsWith('person/')) continue
    const known = people.get(stream)
    if (type === 'person.put') {
      const card = JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)))
      if (known && !known.inUse) faults.push(`第 ${seq} 条：停用以后改了名片`)
      if (known?.card === card) faults.push(`第 ${seq} 条：一样的名片记了两次`)
      people.set(stream, { card, inUse: true })
      continue
    }
    if (!known) {
      faults.push(`第 ${seq} 条：还没有这个人`)
      continue
    }
    const retires = type === 'person.retired'
    if (!retires && type !== 'person.restored') faults.push(`第 ${seq} 条：人员里不该有 ${type}`)
    else if (retires !== known.inUse) faults.push(`第 ${seq} 条：${retires ? '停用' : '恢复'}了两次`)
    known.inUse = !retires
  }
  return faults
}
