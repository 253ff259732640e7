import { firstOf, type LinesOf, type Place } from '../automatic/automatic.ts'
import { type IncidentFact, levelText, outcomeText } from './incident.ts'

/** Lines of the duty log an incident makes: declared, verified, levelled, merged, closed, opened again, known to fewer. */
export const incidentLines: LinesOf<IncidentFact> = {
  'incident.reported'({ title, place, level, occurredAt }, { stream }) {
    const where = place === '' || title.includes(place) ? '' : `，${place}`
    const judged = level === null ? '，未定级' : `，初判${levelText[level]}`
    return {
      kind: 'incident',
      text: `登记事件「${title}」${where}${judged}`,
      incident: stream,
      happenedAt: occurredAt,
    }
  },
  'incident.verified'({ outcome, note, level }, place) {
    const judged = level === null ? '' : `，${levelText[level]}`
    return of(place, (title) => `核实「${title}」：${outcomeText[outcome]}${judged}${sentence(note)}`)
  },
  'incident.assessed'({ level, clause, why, judgedAt }, place) {
    const name = level === null ? '未定级' : levelText[level]
    const reason = [clause, why].filter((one) => one !== '').join('；')
    const text = (title: string) => `「${title}」定级：${name}${reason === '' ? '' : `（${reason}）`}`
    return { ...of(place, text), happenedAt: judgedAt }
  },
  'incident.amended': ({ why }, place) => of(place, (title) => `更正「${title}」的登记：${why}`),
  'incident.restricted': ({ why }, place) => of(place, (title) => `「${title}」限知：${why}`),
  'incident.merged': ({ why }, place) => of(place, (title) => `「${title}」并入另一起事件：${why}`),
  'incident.unmerged': ({ why }, place) => of(place, (title) => `「${title}」撤销合并：${why}`),
  'incident.closed': ({ why }, place) => of(place, (title) => `办结「${title}」：${why}`),
  'incident.reopened': ({ why }, place) => of(place, (title) => `重新打开「${title}」：${why}`),
}

function of(place: Place<IncidentFact>, text: (title: string) => string) {
  return { kind: 'incident' as const, text: text(titleIn(place)), incident: place.stream }
}

/** As it was called then. */
function titleIn({ facts, index }: Place<IncidentFact>): string {
  for (let at = index; at >= 0; at--) {
    const fact = facts[at]?.fact
    if (fact?.type === 'incident.reported') return fact.data.title
    if (fact?.type === 'incident.amended' && fact.data.title !== undefined) return fact.data.title
  }
  return firstOf({ facts }, 'incident.reported')?.data.title ?? '事件'
}

function sentence(note: string): string {
  return note === '' ? '' : `。${note}`
}
