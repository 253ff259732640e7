import type { PlainEvent, PlainHistory } from './plain-history.ts'

const LEADERS = ['leader', 'chief', 'commander']

interface Case {
  isVerified: boolean
  isClosed: boolean
  streets: Set<string>
  mergedInto: string | null
  relations: Map<string, string>
}

/**
 * 一起事件只登记一次；登记之后、办结之前才核实；核实过才办结，办结了才重新打开；同一街道不重复通报；并入了的不再核实、定级、办结，
 * 也不再并；只并入另一起登记过、没有并走的事件；关联过的才取消；限知和解除由领导办，知悉范围里有办的席位。
 */
export function incidentFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const cases = new Map<string, Case>()
  for (const event of events) {
    const { seq, stream, type, data } = event
    if (!stream.startsWith('incident/')) continue
    const known = cases.get(stream)
    if (type === 'incident.reported') {
      if (known) faults.push(`第 ${seq} 条：同一起事件登记了两次`)
      if (data.seats?.includes(event.by.seat) === false) faults.push(`第 ${seq} 条：知悉范围里没有登记的席位`)
      if (data.seats && !data.restricted) faults.push(`第 ${seq} 条：没有限知却写了知悉席位`)
      cases.set(stream, newCase(data))
    } else if (!known) faults.push(`第 ${seq} 条：事件还没有登记`)
    else faults.push(...stepFaults(event, known, cases).map((fault) => `第 ${seq} 条：${fault}`))
  }
  return faults
}

function newCase(data: PlainEvent['data']): Case {
  const relations = new Map<string, string>(data.parent ? [[data.parent, 'parent']] : [])
  const streets = new Set<string>(data.street === null ? [] : [data.street])
  return { isVerified: false, isClosed: false, streets, mergedInto: null, relations }
}

function stepFaults({ stream, type, data, by }: PlainEvent, known: Case, cases: Map<string, Case>): string[] {
  const faults: string[] = []
  const isMerged = known.mergedInto !== null
  switch (type) {
    case 'incident.verified':
      if (known.isClosed) faults.push('办结以后又核实')
      if (isMerged) faults.push('并入以后又核实')
      known.isVerified = true
      break
    case 'incident.closed':
      if (!known.isVerified) faults.push('没有核实就办结')
      if (known.isClosed) faults.push('办结了两次')
      if (isMerged) faults.push('并入以后又办结')
      known.isClosed = true
      break
    case 'incident.reopened':
      if (!known.isClosed) faults.push('没有办结就重新打开')
      known.isClosed = false
      break
    case 'incident.shared':
      if (known.streets.has(data.street)) faults.push(`重复通报给 ${data.street}`)
      known.streets.add(data.street)
      break
    case 'incident.amended':
      if (Object.keys(data).every((name) => name === 'why')) faults.push('改正而没有改什么')
      if (data.street) known.streets.add(data.street)
      if (data.restricted === false && !LEADERS.includes(by.post ?? '')) faults.push('不是领导解除的限知')
      break
    case 'incident.restricted':
      if (!LEADERS.includes(by.post ?? '')) faults.push('不是领导办的限知')
      if (data.seats?.includes(by.seat) === false) faults.push('知悉范围里没有办的席位')
      break
    case 'incident.assessed':
      if (isMerged) faults.push('并入以后又定级')
      break
    case 'incident.related':
      if (data.to === stream) faults.push('和自己关联')
      known.relations.set(data.to, data.how)
      break
    case 'incident.unrelated':
      if (!known.relations.delete(data.to)) faults.push('没有关联就取消')
      break
    case 'incident.merged': {
      const into = cases.get(data.into)
      if (isMerged) faults.push('并入了两次')
      if (data.into === stream || into === undefined) faults.push('并入没有的事件')
      else if (into.mergedInto !== null) faults.push('并入已经并走的事件')
      known.mergedInto = data.into
      break
    }
    case 'incident.unmerged':
      if (!isMerged) faults.push('没有并入就取消')
      known.mergedInto = null
      break
    default:
      faults.push(`事件里不该有 ${type}`)
  }
  return faults
}
