import type { HandoverRow } from '../../../domain/handover/rows.ts'
import type { SelfCheck } from '../../../domain/handover/shapes.ts'
import type { Submitted } from '../../../protocol/desk.ts'
import type { Draft, Speaker } from '../../desk/build-command.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { type Item, tickOf } from './groups-of.ts'
import type { ActingSide } from './useActors.ts'

/** What is said at the sheet, as whoever acts. */
export function actsOn(row: HandoverRow, as: Speaker | null) {
  const say = (draft: Draft): Promise<Submitted> => submitDraft(draft, as ?? undefined)
  const stream = row.key
  return {
    /** Ticks what was opened then; pressed again it takes the tick back. */
    tick(item: Item, side: ActingSide, opened: number | null) {
      const data = { item: item.key, v: item.v, side }
      if (tickOf(row, item.key, side) !== undefined) return say({ stream, type: 'handover.untick', data })
      return say({ stream, type: 'handover.tick', data: opened === null ? data : { ...data, opened } })
    },
    ask: (item: string, text: string) => say({ stream, type: 'handover.ask', data: { item, text } }),
    answer: (question: string, text: string) =>
      say({ stream, type: 'handover.answer', data: { question, text } }),
    remind: (text: string) => say({ stream, type: 'handover.remind', data: { text } }),
    check: (what: SelfCheck, ok: boolean, note: string) =>
      say({ stream, type: 'handover.check', data: { what, ok, note } }),
    withdraw: (why: string) =>
      say({ stream, type: 'handover.withdraw', data: { root: row.sheet.root, why } }),
    settle: (keep: string, why: string) => say({ stream, type: 'handover.settle', data: { keep, why } }),
  }
}
export type Acts = ReturnType<typeof actsOn>
