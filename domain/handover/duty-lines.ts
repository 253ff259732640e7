import { type LinesOf, named } from '../automatic/automatic.ts'
import { faceText, type HandoverFact, sideText } from './shapes.ts'

/** Lines of the duty log a handover makes: begun, what rang not, who signed, done. Ticks and questions stand on the sheet. */
export const handoverLines: LinesOf<HandoverFact> = {
  'handover.opened': ({ items }) => ({ kind: 'note', text: `开始交接班，移交 ${items.length} 项` }),
  'handover.withdrawn': ({ why }) => ({ kind: 'note', text: `交接班撤回：${why}` }),
  'handover.checked': ({ what, ok, note }) =>
    ok ? null : { kind: 'alarm', text: `交接自检：${what}不正常${note === '' ? '' : `，${note}`}` },
  'handover.signed': ({ side, face, doubt }, { told }) => {
    const marked = doubt === null ? '' : `（补录待核：${doubt}）`
    return {
      kind: 'note',
      text: `交接班签字：${sideText[side]} ${named(told.by.person)}，${faceText[face]}${marked}`,
    }
  },
  'handover.completed': (data) => ({
    kind: 'note',
    text: `交接班完成：交班 ${named(data.out)}，接班 ${named(data.in)}，带班领导 ${named(data.leader)}`,
  }),
  'handover.contested': ({ people, why }) => ({
    kind: 'alarm',
    text: `交接班存疑：${people.map(named).join('、')}，${why}`,
  }),
  'handover.settled': ({ why }) => ({ kind: 'note', text: `交接班存疑已认定：${why}` }),
}
