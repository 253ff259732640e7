import type { LinesOf } from '../automatic/automatic.ts'
import { clockTime } from '../time.ts'
import type { AlarmFact } from './shapes.ts'

/** Lines of the duty log people make of an alarm: who knew of it, who silenced it until when and why, who gave it its sound again. */
export const alarmLines: LinesOf<AlarmFact> = {
  'alarm.acknowledged': ({ title, source }) => ({
    kind: 'alarm',
    text: `知道了告警：${title}`,
    incident: incidentOf(source),
  }),
  'alarm.silenced': ({ title, source, until, why }) => ({
    kind: 'alarm',
    text: `静音告警到 ${clockTime(until)}：${title}；原因：${why}`,
    incident: incidentOf(source),
  }),
  'alarm.restored': (_, { facts, index }) => {
    const told = facts.slice(0, index).findLast(({ fact }) => fact.type !== 'alarm.restored')
    if (told === undefined || told.fact.type === 'alarm.restored') return null
    const { title, source } = told.fact.data
    return { kind: 'alarm', text: `恢复告警声响：${title}`, incident: incidentOf(source) }
  },
}

function incidentOf(source: string | null): string | null {
  return source?.startsWith('incident/') === true ? source : null
}
