import { useState } from 'react'
import type { CountedFigure } from '../../../domain/document/document.ts'
import { tablesOf } from '../../../domain/document/tables-of.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { useMinute, useToday } from '../../desk/useNow.ts'
import { useSteady } from '../../desk/useSteady.ts'
import { PaperPreview } from '../../paper/PaperPreview.tsx'
import { FigureLink } from '../../paper/RunText.tsx'
import { openTold } from '../../shell/open-source.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import type { Choice } from './choice.ts'
import styles from './DocumentScreen.module.css'
import { FigureEntries } from './FigureEntries.tsx'
import { FlashLines } from './FlashLines.tsx'
import { IssuedList } from './IssuedList.tsx'
import { IssuePanel } from './IssuePanel.tsx'
import { PaperChoice } from './PaperChoice.tsx'
import { text } from './text.ts'
import { currentDutyDay, MOST_LINES, useDutyDay } from './useDutyDay.ts'
import { useNames } from './useNames.ts'
import { usePaper } from './usePaper.ts'
import { useQuotedNumbers } from './useQuotedNumbers.ts'
import { useWords } from './useWords.ts'

/** 文书: the papers of the duty room, as they will be printed; issued with a number of the centre. */
export function DocumentScreen() {
  const today = useToday()
  const now = useMinute()
  const [asked, setAsked] = useState<Pick<Choice, 'type' | 'about'> | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [figure, setFigure] = useState<CountedFigure | null>(null)
  const day = currentDutyDay(now, today)
  const { type, about } = asked ?? { type: 'duty-log', about: day }
  const [words, setWords] = useWords(about)
  const rows = useDutyDay(type === 'monthly' ? day : about)
  const incidentOf = (stream: string) =>
    rows.rows.lines.find(({ source }) => source === stream)?.incident ?? null
  const names = useNames(rows.rows)
  const editor = words.editor || names.editor
  const reviewer = words.reviewer || names.reviewer
  const choice: Choice = { type, about, chosen, words: { ...words, editor, reviewer } }
  const { paper, issued } = usePaper(choice, rows)
  const steady = useSteady(paper)
  const quoting = type === 'flash' ? rows.rows.lines.filter(({ key }) => chosen.has(key)) : []
  const marks = useQuotedNumbers(quoting, words.lead)

  return (
    <div className={styles.screen}>
      <section className={styles.desk} aria-label={text.preview}>
        {rows.failed !== null && <p className={styles.notice}>{text.failed(rows.failed)}</p>}
        {rows.cut && type !== 'monthly' && <p className={styles.notice}>{text.cut(MOST_LINES)}</p>}
        {rows.loading ? (
          <EmptyState>{text.loading}</EmptyState>
        ) : (
          <FigureLink value={setFigure}>
            <PaperPreview document={steady} onSource={(stream) => openTold(stream, incidentOf(stream))} />
          </FigureLink>
        )}
        {figure !== null && <FigureEntries figure={figure} onClose={() => setFigure(null)} />}
      </section>
      <aside className={styles.side}>
        <PaperChoice
          choice={{ ...choice, words }}
          names={names}
          today={today}
          onChoose={(next) => {
            setAsked(next)
            if (next.about !== about) setChosen(new Set())
          }}
          onWords={setWords}
        />
        {type === 'flash' && <FlashLines lines={rows.rows.lines} chosen={chosen} onChoose={setChosen} />}
        <IssuePanel choice={choice} paper={steady} issued={issued} marks={marks} />
        <div className={styles.actions}>
          <PaperButtons document={steady} title={text.fileTitle(type, about)} tables={tablesOf(steady)} />
        </div>
        <PanelHead title={text.list} />
        <IssuedList here={choice} onOpen={setAsked} />
      </aside>
    </div>
  )
}
