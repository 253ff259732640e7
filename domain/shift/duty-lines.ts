import { type LinesOf, named } from '../automatic/automatic.ts'
import { postText } from '../post.ts'
import { clockTime } from '../time.ts'
import type { ShiftFact } from './shapes.ts'

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
  'shift.unattended': ({ since }) => ({
    kind: 'alarm',
    text: `值班席自 ${clockTime(since)} 起无人操作`,
    happenedAt: since,
  }),
  'shift.attended': () => ({ kind: 'alarm', text: '值班席恢复值守' }),
  'shift.contested': ({ post, people, why }) => ({
    kind: 'alarm',
    text: `值班存疑：${post === null ? '' : `${postText[post]} `}${people.map(named).join('、')}，${why}`,
  }),
  'shift.settled': ({ keep, why }) => ({
    kind: 'note',
    text: `值班存疑已认定：以 ${named(keep)} 为准，${why}`,
  }),
}
