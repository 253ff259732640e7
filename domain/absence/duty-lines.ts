import { firstOf, type LinesOf, named, type Place } from '../automatic/automatic.ts'
import { chineseMoment } from '../time.ts'
import type { AbsenceFact } from './absence.ts'

/** Lines of the duty log a leader's absence makes (外出报备). */
export const absenceLines: LinesOf<AbsenceFact> = {
  'absence.filed': ({ person, from, until, place, why, deputy }) => {
    const when = `${chineseMoment(from)} 至 ${chineseMoment(until)}`
    return {
      kind: 'note',
      text: `外出报备：${named(person)} 去${place}，${when}，${named(deputy)} 代；事由 ${why}`,
    }
  },
  'absence.approved': ({ note }, place) => of(place, `批准${note === '' ? '' : `：${note}`}`),
  'absence.refused': ({ why }, place) => of(place, `不批准：${why}`),
  'absence.returned': ({ at }, place) => ({ ...of(place, '已返回'), happenedAt: at }),
  'absence.extended': ({ until, why }, place) => of(place, `申请延到 ${chineseMoment(until)}：${why}`),
  'absence.contested': ({ why }, place) => of(place, `存疑：${why}`),
}

function of(place: Place<AbsenceFact>, what: string) {
  const filed = firstOf(place, 'absence.filed')
  return { kind: 'note' as const, text: `${filed === null ? '' : named(filed.data.person)} 外出报备${what}` }
}
