import { type LinesOf, named, type Place } from '../automatic/automatic.ts'
import { postText } from '../post.ts'
import { clockTime } from '../time.ts'
import { evolveShift } from './evolve.ts'
import { type Presence, periodWords, unattendedNow } from './presence.ts'
import type { ShiftFact } from './shapes.ts'
import { noShift } from './state.ts'

/** Lines of the duty log a shift makes: who came, went, took over, and when nobody sat at the desk. */
export const shiftLines: LinesOf<ShiftFact> = {
  'shift.signedIn': ({ post, doubt }, { told }) => ({
    kind: 'note',
    text: `${named(told.by.person)} 签到，${postText[post]}${doubt === null ? '' : `（补录待核：${doubt}）`}`,
  }),
  'shift.signedOut': ({ post, why }, { told }) => ({
    kind: 'note',
    text: `${named(told.by.person)} 签退，${postText[post]}${why === '' ? '' : `：${why}`}`,
  }),
  'shift.released': ({ person, post, why }) => ({
    kind: 'note',
    text: `准许 ${named(person)} 离岗，${postText[post]}：${why}`,
  }),
  'shift.arrived': ({ post }, { told }) => ({
    kind: 'note',
    text: `${named(told.by.person)} 到岗等待接班，${postText[post]}`,
  }),
  'shift.tookOver': () => ({ kind: 'note', text: '本班已接班' }),
  // A desk beside which somebody else works is no line, nor is its return.
  'shift.unattended': (_, place) => {
    const period = unattendedNow(presenceAfter(place, 1))
    if (period === null || unattendedNow(presenceAfter(place, 0)) !== null) return null
    const { since, gone } = period
    const what = gone ? '值班席位断开，没有别人在岗' : '值班席位无人操作'
    return { kind: 'alarm', text: `${clockTime(since)} 起${what}，已告警带班领导`, happenedAt: since }
  },
  'shift.attended': (_, place) => {
    if (unattendedNow(presenceAfter(place, 0)) === null) return null
    const ended = presenceAfter(place, 1).periods.at(-1)
    return ended === undefined
      ? null
      : { kind: 'alarm', text: `有人回到值班席位，无人操作 ${periodWords(ended)}` }
  },
  'shift.contested': ({ post, people, why }) => ({
    kind: 'alarm',
    text: `值班存疑：${post === null ? '' : `${postText[post]} `}${people.map(named).join('、')}，${why}`,
  }),
  'shift.settled': ({ keep, why }) => ({
    kind: 'note',
    text: `值班存疑已认定：以 ${named(keep)} 为准，${why}`,
  }),
}

/** How the shift's desks stood before (`more` 0) or after (1) the fact at that place. */
function presenceAfter({ facts, index }: Pick<Place<ShiftFact>, 'facts' | 'index'>, more: 0 | 1): Presence {
  return facts
    .slice(0, index + more)
    .reduce((state, { fact, told }) => evolveShift(state, fact, told), noShift).presence
}
