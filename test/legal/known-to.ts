import type { PlainEvent } from './plain-history.ts'

/** Whether the wall may show an incident, and which district seats may know of it; null for all. */
interface Known {
  wall: boolean
  seats: readonly string[] | null
}

/** Kinds whose stream bears the id of the incident. */
const BY_ID = ['response', 'fourone', 'timeline', 'headquarters', 'deadline', 'factsheet', 'review', 'scheme']
/** Facts that say to what their stream belongs, and in which member. */
const BY_FACT: Record<string, string> = {
  ...{ 'order.issued': 'incident', 'report.drafted': 'incident', 'report.phoned': 'incident' },
  ...{
    'log.written': 'incident',
    'log.joined': 'incident',
    'meeting.convened': 'incident',
    'decision.recorded': 'incident',
  },
  ...{ 'document.issued': 'about', 'reminder.set': 'source', 'standing.raised': 'source' },
  ...{ 'alarm.acknowledged': 'source', 'alarm.silenced': 'source' },
}

/** 限知，按全部经过的最后一句算：给一条记录所属的事件，没有所属事件的是 null。 */
export function knownTo(events: readonly PlainEvent[]): (stream: string) => Known | null {
  const incidents = new Map<string, Known>()
  const above = new Map<string, string | null>()
  for (const { stream, type, data } of events) {
    const member = BY_FACT[type]
    if (member !== undefined) above.set(stream, data[member])
    if (type === 'incident.reported')
      incidents.set(stream, { wall: !data.restricted, seats: data.seats ?? null })
    if (type === 'incident.restricted') incidents.set(stream, { wall: false, seats: data.seats })
    if (type === 'incident.amended' && data.restricted === false)
      incidents.set(stream, { wall: true, seats: null })
  }
  const aboveOf = (stream: string): string | null => {
    const [kind = '', id = ''] = stream.split('/')
    if (BY_ID.includes(kind)) return `incident/${id}`
    if (kind === 'activation') return `incident/${id.slice(0, id.lastIndexOf('.'))}`
    return above.get(stream) ?? null
  }
  return (stream) => {
    let top: string | null = stream
    for (let steps = 0; top !== null && !top.startsWith('incident/') && steps < 4; steps++) top = aboveOf(top)
    return top === null ? null : (incidents.get(top) ?? null)
  }
}
