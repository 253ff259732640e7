import type { PlainHistory } from './plain-history.ts'

const BEIJING = 8 * 3_600_000

/** 一起事件只登记一次；登记之后、办结之前才核实；核实过才办结，只办结一次；同一街道不重复通报。 */
export function incidentFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const cases = new Map<string, { isVerified: boolean; isClosed: boolean; streets: Set<string> }>()
  for (const { seq, stream, type, data } of events) {
    if (!stream.startsWith('incident/')) continue
    const known = cases.get(stream)
    if (type === 'incident.reported') {
      if (known) faults.push(`第 ${seq} 条：同一起事件登记了两次`)
      const streets = new Set<string>(data.street === null ? [] : [data.street])
      cases.set(stream, { isVerified: false, isClosed: false, streets })
      continue
    }
    if (!known) {
      faults.push(`第 ${seq} 条：事件还没有登记`)
      continue
    }
    switch (type) {
      case 'incident.verified':
        if (known.isClosed) faults.push(`第 ${seq} 条：办结以后又核实`)
        known.isVerified = true
        break
      case 'incident.closed':
        if (!known.isVerified) faults.push(`第 ${seq} 条：没有核实就办结`)
        if (known.isClosed) faults.push(`第 ${seq} 条：办结了两次`)
        known.isClosed = true
        break
      case 'incident.shared':
        if (known.streets.has(data.street)) faults.push(`第 ${seq} 条：重复通报给 ${data.street}`)
        known.streets.add(data.street)
        break
      default:
        faults.push(`第 ${seq} 条：事件里不该有 ${type}`)
    }
  }
  return [...faults, ...numberFaults(events)]
}

/** 每一年的编号从 0001 起，按记录先后一个接一个；只有登记才编号。 */
function numberFaults(events: PlainHistory['events']): string[] {
  const faults: string[] = []
  const lastByYear = new Map<number, number>()
  for (const { seq, type, number, at } of events) {
    if (type !== 'incident.reported') {
      if (number !== undefined) faults.push(`第 ${seq} 条不该有编号 ${number}`)
      continue
    }
    const year = new Date(at + BEIJING).getUTCFullYear()
    const next = (lastByYear.get(year) ?? 0) + 1
    lastByYear.set(year, next)
    const expected = `incident/${year}-${String(next).padStart(4, '0')}`
    if (number !== expected) faults.push(`第 ${seq} 条的编号是 ${number}，应为 ${expected}`)
  }
  return faults
}
