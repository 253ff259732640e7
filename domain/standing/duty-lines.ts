import { firstOf, type LinesOf, type Place } from '../automatic/automatic.ts'
import type { StandingFact } from './standing.ts'

/** Lines of the duty log a standing abnormal makes: raised, looked at, handed on, ended. */
export const standingLines: LinesOf<StandingFact> = {
  'standing.raised': ({ title, text, since, silenced, source }) => ({
    kind: 'alarm',
    text: `${silenced === true ? '静音告警' : '持续异常'}「${title}」${text === '' ? '' : `：${text}`}`,
    happenedAt: since,
    incident: source?.startsWith('incident/') ? source : null,
  }),
  'standing.checked': ({ finding }, place) => of(place, `复查：${finding}`),
  'standing.handed': ({ to, why }, place) => of(place, `转交 ${to}${why === '' ? '' : `：${why}`}`),
  'standing.ended': ({ result }, place) => of(place, `解除：${result}`),
  'standing.contested': ({ text, why }, place) => of(place, `存疑：${why}，${text}`),
}

function of(place: Place<StandingFact>, what: string) {
  const raised = firstOf(place, 'standing.raised')?.data
  const incident = raised?.source?.startsWith('incident/') ? raised.source : null
  return { kind: 'alarm' as const, text: `持续异常「${raised?.title ?? ''}」${what}`, incident }
}
