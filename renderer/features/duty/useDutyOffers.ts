import { isDerived } from '../../../domain/automatic/automatic.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { addDays, clockTime } from '../../../domain/time.ts'
import { type Action, useOffer } from '../../shell/actions.ts'
import { askFor } from '../../ui/wishes.ts'
import { declareFrom } from './declare-line.ts'
import { text } from './text.ts'

/** What the palette lists while the duty screen is open. */
export function useDutyOffers({
  selected,
  day,
  onCorrect,
  onOpen,
  onDay,
}: {
  selected: LogRow | null
  day: string
  onCorrect: (key: string) => void
  onOpen: (key: string) => void
  onDay: (day: string) => void
}): void {
  const line = selected === null ? null : `${clockTime(selected.at)} ${selected.text.slice(0, 40)}`
  useOffer([
    ...(selected === null || line === null
      ? []
      : ([
          {
            id: 'duty.correct',
            label: text.offerCorrect,
            note: line,
            icon: 'edit',
            keys: ['E'],
            section: 'do',
            ...correction(selected),
            run: () => onCorrect(selected.key),
          },
          {
            id: 'duty.detail',
            label: text.offerDetail,
            note: line,
            icon: 'log',
            keys: ['Enter'],
            section: 'do',
            run: () => onOpen(selected.key),
          },
          {
            id: 'duty.declare',
            label: text.offerDeclare,
            note: line,
            icon: 'incident',
            keys: ['!'],
            section: 'do',
            run: () => declareFrom(selected),
          },
        ] as const)),
    {
      id: 'duty.search',
      label: text.search,
      note: text.searchHint,
      icon: 'search',
      keys: ['/'],
      section: 'do',
      run: () => askFor('search'),
    },
    {
      id: 'duty.before',
      label: text.seeDayBefore,
      icon: 'log',
      keys: ['Alt', '←'],
      section: 'do',
      run: () => onDay(addDays(day, -1)),
    },
  ])
}

/** What another stream tells is not corrected in the log. */
function correction({ key, text: words }: LogRow): Pick<Action, 'draft' | 'refused'> {
  if (isDerived(key)) return { refused: text.toldElsewhere }
  return { draft: { stream: key, type: 'log.correct', data: { text: words, why: text.correct } } }
}
