import { dailyDocument, type Outgoing } from '../../../domain/document/daily.ts'
import type { Document } from '../../../domain/document/document.ts'
import { documentNumber, issueNumber } from '../../../domain/document/document-number.ts'
import { dutyLogDocument } from '../../../domain/document/duty-log.ts'
import { flashDocument } from '../../../domain/document/flash.ts'
import { monthlyDocument } from '../../../domain/document/monthly.ts'
import { marginLine, type PaperFrame, paperDay } from '../../../domain/document/paper-words.ts'
import { phoneLogDocument } from '../../../domain/document/phone-log.ts'
import type { DocumentRow } from '../../../domain/document/rows.ts'
import { unreachable } from '../../../domain/model.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import type { Choice } from './choice.ts'
import { text } from './text.ts'
import type { DutyDayState } from './useDutyDay.ts'
import { noMonth, useMonth } from './useMonth.ts'
import { useSteps } from './useSteps.ts'

/** The document of a choice with the number it has, and what was issued about the same day or month, newest first. */
export function usePaper(choice: Choice, day: DutyDayState): { paper: Document; issued: DocumentRow[] } {
  const who = useWho()
  const now = useMinute()
  const { type, about, words, chosen } = choice
  const issued = useQuery('document.about', { type, about }).rows
  const month = useMonth(type === 'monthly' ? about : null)
  const steps = useSteps(type === 'phone-log' ? day.rows.lines : [])

  const valid = issued.find(({ status }) => status === 'issued')
  const number = valid?.number ?? null
  const frame: PaperFrame = {
    district: who?.district ?? '',
    number: documentNumber(type, number, who?.alias ?? who?.seat ?? ''),
    margin: marginLine(who?.world ?? null, who?.head ?? null, now),
  }
  const outgoing: Outgoing = {
    to: words.to,
    editor: words.editor,
    reviewer: words.reviewer,
    copies: Math.max(1, Number(words.copies) || 1),
    issue: issueNumber(number),
  }
  const made = (): Document => {
    switch (type) {
      case 'duty-log':
        return dutyLogDocument(day.rows, words.weather, frame)
      case 'phone-log':
        return phoneLogDocument(day.rows, steps, frame)
      case 'daily':
        return dailyDocument(day.rows, words.weather, day.roster, outgoing, frame)
      case 'flash': {
        const lines = day.rows.lines.filter(({ key }) => chosen.has(key))
        const title = words.title.trim() || text.flashTitle(paperDay(about))
        return flashDocument(title, words.lead, lines, valid?.at ?? now, outgoing, frame)
      }
      case 'monthly':
        return monthlyDocument(month ?? noMonth(about), frame)
      default:
        return unreachable(type)
    }
  }
  return { paper: made(), issued }
}
