import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isDerived, sourceOf } from '../../../domain/automatic/automatic.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useCallSheet } from '../../shell/call-sheet.ts'
import { openTold } from '../../shell/open-source.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { focusQuickLine } from '../../shell/quick-text.ts'
import { askFor } from '../../ui/wishes.ts'
import { CorrectionEditor } from './CorrectionEditor.tsx'
import { DutyActions } from './DutyActions.tsx'
import { DutyHead, type Filter } from './DutyHead.tsx'
import styles from './DutyScreen.module.css'
import { declareFrom } from './declare-line.ts'
import { EmptyLog } from './EmptyLog.tsx'
import { LineDrawer } from './LineDrawer.tsx'
import { LogLine } from './LogLine.tsx'
import { LogList } from './LogList.tsx'
import { logItems } from './log-items.ts'
import { MustPanel } from './MustPanel.tsx'
import { RefusedLine } from './RefusedLine.tsx'
import { SearchResults } from './SearchResults.tsx'
import { text } from './text.ts'
import { useDutyOffers } from './useDutyOffers.ts'
import { useLogDay } from './useLogDay.ts'

/** 值守台: the log of the day as one stream, and to the right what must not be forgotten. */
export function DutyScreen() {
  const today = useToday()
  // Null is today: the screen turns the page at midnight by itself.
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  // Searching without words: by person and time.
  const [wide, setWide] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [found, setFound] = useState<LogRow | null>(null)
  const [correcting, setCorrecting] = useState<string | null>(null)

  const day = chosenDay ?? today
  const kinds = useMemo(() => (filter === 'all' ? [] : [filter]), [filter])
  const log = useLogDay(day, kinds)
  const { rows: waiting } = useQuery('outbox.waiting', { limit: 200 })
  const items = useMemo(() => logItems(log.rows, waiting, day, kinds), [log.rows, waiting, day, kinds])
  const { open: asked } = usePlace()
  // The form of a call lies over the sheet of a line and takes what is pasted.
  const { open: calling } = useCallSheet()
  // Another screen, or the form of a call, asks for a line: its sheet opens, whatever day it is of.
  useEffect(() => {
    if (asked?.startsWith('log/') === true) setOpened(asked)
  }, [asked])
  const { rows: openedRows } = useQuery('log.one', opened === null ? null : { stream: opened })
  const openedRow =
    openedRows[0] ?? log.rows.find((row) => row.key === opened) ?? (found?.key === opened ? found : undefined)
  const selectedRow = log.rows.find((row) => row.key === selected)

  const choose = useCallback((next: string) => setChosenDay(next >= today ? null : next), [today])
  const correct = useCallback((key: string) => {
    setSelected(key)
    setOpened(null)
    setCorrecting(key)
  }, [])
  const declare = (key: string) => {
    const row = log.rows.find((one) => one.key === key)
    if (row !== undefined) declareFrom(row)
  }
  const shown = useRef<readonly LogRow[]>([])
  shown.current = log.rows
  // What another stream tells is looked up there.
  const openRow = useCallback((key: string, row: LogRow | undefined) => {
    if (row !== undefined && isDerived(key)) openTold(sourceOf(key), row.incident)
    else setOpened(key)
  }, [])
  const open = useCallback(
    (key: string) =>
      openRow(
        key,
        shown.current.find((row) => row.key === key),
      ),
    [openRow],
  )
  const select = useCallback((key: string | null) => setSelected(key), [])
  useDutyOffers({ selected: selectedRow ?? null, day, onCorrect: correct, onOpen: open, onDay: choose })

  const searching = wide || words.trim() !== ''
  const endCorrecting = () => {
    setCorrecting(null)
    askFor('list')
  }
  const editor = (row: LogRow) => {
    if (row.key !== correcting) return false
    if (isDerived(row.key)) return <p role="alert">{text.toldElsewhere}</p>
    return <CorrectionEditor row={row} onClose={endCorrecting} />
  }
  return (
    <div className={styles.screen}>
      <section className={styles.log}>
        <DutyHead
          day={day}
          today={today}
          filter={filter}
          words={words}
          searching={searching}
          onDay={choose}
          onFilter={setFilter}
          onWords={setWords}
          onWide={setWide}
        >
          <DutyActions />
        </DutyHead>
        {searching ? (
          <SearchResults
            words={words}
            kinds={kinds}
            selected={selected}
            onSelect={select}
            onOpen={(row) => {
              setFound(row)
              openRow(row.key, row)
            }}
            onCorrect={correct}
            below={editor}
            onWords={(next) => {
              setWords(next)
              // A search kept without words goes by person and time.
              if (next.trim() === '') setWide(true)
            }}
            onKinds={([kind]) => setFilter(kind ?? 'all')}
            onBack={() => {
              setWide(false)
              setWords('')
              focusQuickLine()
            }}
          />
        ) : items.length === 0 ? (
          <EmptyLog
            day={day}
            today={today}
            filter={filter}
            loading={log.loading}
            failed={log.failed}
            onDay={choose}
          />
        ) : (
          <LogList
            key={`${day} ${filter}`}
            items={items}
            selected={selected}
            onSelect={select}
            onOpen={open}
            onCorrect={correct}
            onDeclare={declare}
            onOlder={log.older}
          >
            {(item) =>
              item.type === 'refused' ? (
                <RefusedLine row={item.row} selected={item.key === selected} />
              ) : (
                <LogLine
                  row={item.row}
                  selected={item.key === selected}
                  onSelect={select}
                  onOpen={open}
                  below={editor(item.row)}
                />
              )
            }
          </LogList>
        )}
        {openedRow !== undefined && !calling && (
          <LineDrawer
            key={openedRow.key}
            row={openedRow}
            onClose={() => {
              setOpened(null)
              if (asked !== null) goTo('duty')
            }}
          />
        )}
      </section>
      <MustPanel />
    </div>
  )
}
