import { firstOf, type LinesOf, type Place } from '../automatic/automatic.ts'
import { romanLevel } from '../plan/fits.ts'
import type { ActivationFact } from './activation.ts'

/** Lines of the duty log a plan makes that is carried out: started, at another level, ended. Its steps are orders and stand there. */
export const activationLines: LinesOf<ActivationFact> = {
  'activation.activated': ({ frozen, version, level, fault, why }, place) => {
    const known = fault === null ? '' : `（${fault}：${why}）`
    return of(place, `启动预案《${frozen.name}》第 ${version} 版，按${romanLevel[level]}${known}`)
  },
  'activation.relevelled': ({ level, why }, place) =>
    of(place, `预案《${nameIn(place)}》改按${romanLevel[level]}：${why}`),
  'activation.ended': ({ why }, place) => of(place, `结束预案《${nameIn(place)}》：${why}`),
  'activation.contested': ({ why, text }, place) =>
    of(place, `预案《${nameIn(place)}》存疑：${why}，${text}`),
}

function of(place: Place<ActivationFact>, text: string) {
  const incident = firstOf(place, 'activation.activated')?.data.incident ?? null
  return { kind: 'incident' as const, text, incident }
}

function nameIn(place: Place<ActivationFact>): string {
  return firstOf(place, 'activation.activated')?.data.frozen.name ?? ''
}
