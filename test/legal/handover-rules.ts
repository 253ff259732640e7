import type { PlainEvent, PlainHistory } from './plain-history.ts'

interface Sheet {
  readonly items: readonly string[]
  /** 表上写明接班人逐项打开留时间 */
  readonly eachOpened: boolean
}
interface Signature {
  readonly side: string
  readonly sheet: string
  readonly person: string
}
interface Line {
  readonly sheets: Map<string, Sheet>
  readonly ticked: Set<string>
  /** 打开过再打勾的 */
  readonly opened: Set<string>
  readonly signatures: Signature[]
  readonly reliefs: Set<string>
  isContested: boolean
}

/**
 * 签字以前，所签的表上每一项都由那一方打过勾，接班人打勾以前逐项打开过；三方都签了同一张表、是三个人，才算交接完；同一个接班人不会接两次；
 * 两个人分别接了同一班，一定列为存疑。
 */
export function handoverFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const lines = new Map<string, Line>()
  events.forEach((event, index) => {
    const { stream, type, seq, data, command, by } = event
    if (!stream.startsWith('handover/')) return
    const line = lines.get(stream) ?? newLine()
    lines.set(stream, line)
    const person = by.person ?? ''
    switch (type) {
      case 'handover.opened':
      case 'handover.refreshed':
        line.sheets.set(command, {
          items: data.items.map(({ key }: { key: string }) => key),
          eachOpened: data.eachOpened === true,
        })
        break
      case 'handover.ticked':
        line.ticked.add(`${data.side} ${data.item}`)
        if (typeof data.opened === 'number') line.opened.add(`${data.side} ${data.item}`)
        break
      case 'handover.signed': {
        const { side, sheet } = data
        const signedSheet = line.sheets.get(sheet)
        const items = signedSheet?.items
        if (items === undefined) faults.push(`第 ${seq} 条：签的不是任何一张交接班表`)
        const open = items?.filter((key) => side !== 'leader' && !line.ticked.has(`${side} ${key}`)) ?? []
        if (open.length > 0) faults.push(`第 ${seq} 条：还有 ${open.length} 项没有打勾就签字`)
        const unread = items?.filter((key) => !line.opened.has(`in ${key}`)) ?? []
        if (side === 'in' && signedSheet?.eachOpened && unread.length > 0) {
          faults.push(`第 ${seq} 条：还有 ${unread.length} 项没有打开就接班签字`)
        }
        const again = line.signatures.some(
          (one) => one.side === side && one.sheet === sheet && one.person === person,
        )
        if (again) faults.push(`第 ${seq} 条：同一个人在同一张表上签了两次`)
        line.signatures.push({ side, sheet, person })
        break
      }
      case 'handover.completed':
        faults.push(...completionFaults(event, line))
        line.reliefs.add(data.in)
        line.isContested ||= events.slice(index).some((one) => {
          return one.command === command && one.type === 'handover.contested'
        })
        if (line.reliefs.size > 1 && !line.isContested) {
          faults.push(`第 ${seq} 条：两个人接了同一班，没有列为存疑`)
        }
        break
      case 'handover.contested':
        line.isContested = true
    }
  })
  return faults
}

function newLine(): Line {
  return {
    sheets: new Map(),
    ticked: new Set(),
    opened: new Set(),
    signatures: [],
    reliefs: new Set(),
    isContested: false,
  }
}

function completionFaults({ seq, data }: PlainEvent, { signatures, reliefs }: Line): string[] {
  const faults: string[] = []
  for (const side of ['out', 'in', 'leader']) {
    const signed = signatures.some(
      (one) => one.side === side && one.sheet === data.sheet && one.person === data[side],
    )
    if (!signed) faults.push(`第 ${seq} 条：没有三方签字就算交接完`)
  }
  if (new Set([data.out, data.in, data.leader]).size < 3) faults.push(`第 ${seq} 条：三方不是三个人`)
  if (reliefs.has(data.in)) faults.push(`第 ${seq} 条：同一个人接了两次`)
  return faults
}
