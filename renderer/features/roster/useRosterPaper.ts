import { marginLine } from '../../../domain/document/paper-words.ts'
import { postText } from '../../../domain/post.ts'
import { rosterDocument, rosterTables } from '../../../domain/roster/roster-document.ts'
import { rosterIcs } from '../../../domain/roster/roster-ics.ts'
import type { RosterDayRow, RosterMonthRow } from '../../../domain/roster/rows.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useSaving } from '../../desk/useSaving.ts'
import { useWho } from '../../desk/useWho.ts'
import { text } from './text.ts'

/** Printing the month and saving it as a spreadsheet or a calendar; `words` is what became of it. */
export function useRosterPaper(known: RosterMonthRow | null, rows: readonly RosterDayRow[]) {
  const who = useWho()
  const { words, save } = useSaving()
  const days = known?.days ?? []
  const range = { from: days[0]?.day ?? '2000-01-01', to: days.at(-1)?.day ?? '2000-01-01' }
  const { rows: counts } = useQuery('roster.counts', known === null ? null : range)
  if (known === null) return { words, print: nothing, table: nothing, calendar: nothing }

  const { month } = known
  const title = `${text.monthName(month)}值班表`
  const paper = {
    month,
    district: who?.district ?? '',
    days,
    rows,
    counts,
    patternName: known.pattern.name,
    publishedAt: known.publishedAt,
    publishedBy: known.byName ?? '',
    margin: marginLine(who?.world ?? null, who?.head ?? null, centreNow()),
  }
  return {
    words,
    print: () => void save({ type: 'print', document: rosterDocument(paper), title }),
    table: () => void save({ type: 'saveTable', tables: rosterTables(paper), format: 'xlsx', title }),
    calendar: () => {
      const me = who?.person?.person
      // Somebody with turns of his own takes those home; anybody else the whole month.
      const own = rows.filter(({ person }) => person === me)
      const ics = rosterIcs(title, (own.length > 0 ? own : rows).map(turnFrom(rows)), centreNow())
      void save({ type: 'saveText', text: ics, ending: 'ics', title })
    },
  }
}

function nothing(): void {
  // The buttons are refused while there is no roster.
}

function turnFrom(rows: readonly RosterDayRow[]) {
  return (row: RosterDayRow) => ({
    ...row,
    others: rows
      .filter(({ day, n, key }) => day === row.day && n === row.n && key !== row.key)
      .map(({ post, name }) => `${postText[post]} ${name}`)
      .join('；'),
  })
}
