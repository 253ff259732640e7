import type { PlainHistory } from './plain-history.ts'

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
  return faults
}
