import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { calendarDay } from '../time.ts'
import type { Incident, IncidentCommand, IncidentFact } from './incident.ts'

const UNKNOWN = '没有这起事件，请先登记事件再操作'
const CLOSED = '事件已办结，如有新情况请另行登记并注明关联'

/** Report → verify → close. Sharing adds a street to the audience and may happen until the end. */
export function decideIncident(
  state: Incident,
  command: IncidentCommand,
  { at }: Circumstances,
): Decision<IncidentFact> {
  switch (command.type) {
    case 'incident.report':
      if (state.status !== 'none') return reject('这起事件已经登记过，请打开原事件补充')
      return accept(
        { type: 'incident.reported', data: command.data },
        { number: `incident/${calendarDay(at).slice(0, 4)}` },
      )
    case 'incident.verify':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'closed') return reject(CLOSED)
      return accept({ type: 'incident.verified', data: command.data })
    case 'incident.share':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.streets.includes(command.data.street)) return reject('该街道已能看到这起事件，不必再次通报')
      return accept({ type: 'incident.shared', data: command.data })
    case 'incident.close':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'closed') return reject(CLOSED)
      if (state.status === 'reported') return reject('事件还没有核实，请先核实再办结')
      return accept({ type: 'incident.closed', data: command.data })
    default:
      return unreachable(command)
  }
}
