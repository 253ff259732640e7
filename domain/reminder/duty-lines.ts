import { firstOf, type LinesOf, type Place, type Said } from '../automatic/automatic.ts'
import { chineseMoment, clockTime, howLong, MINUTE } from '../time.ts'
import { type ReminderFact, reminderUseText } from './reminder.ts'

/** A check done within this time was done when it fell due. Own rule, 未核验: no text found that fixes it. */
export const IN_TIME = 10 * MINUTE

/** Lines of the duty log a check or a report at a fixed time makes: what was found and how late, and what was put off or dropped. */
export const reminderLines: LinesOf<ReminderFact> = {
  'reminder.done'({ occurrence, finding }, place) {
    const late = place.told.at - occurrence
    const delay = late > IN_TIME ? `（迟 ${howLong(late)}）` : ''
    const found = finding === '' ? '' : `：${finding}`
    return of(place, late > IN_TIME ? 'alarm' : 'note', `${clockTime(occurrence)} 的已办${delay}${found}`)
  },
  'reminder.snoozed': ({ occurrence, until, why }, place) =>
    of(place, 'note', `${clockTime(occurrence)} 的推到 ${chineseMoment(until)}：${why}`),
  'reminder.cancelled': ({ why }, place) => of(place, 'note', `取消：${why}`),
  'reminder.contested': ({ text, why }, place) => of(place, 'alarm', `存疑：${why}，${text}`),
}

/** A private reminder and a message are between people; what the shift has to do is the shift's. */
function of(place: Place<ReminderFact>, kind: Said['kind'], what: string): Said | null {
  const set = firstOf(place, 'reminder.set')?.data
  if (set === undefined || set.use === 'reminder' || set.use === 'message') return null
  const incident = set.source?.startsWith('incident/') ? set.source : null
  return { kind, text: `${reminderUseText[set.use]}「${set.title}」${what}`, incident }
}
