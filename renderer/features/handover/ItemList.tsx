import { useRef, useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { selfChecks } from '../../../domain/handover/shapes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Filter, groupsOf, itemsShown } from './groups-of.ts'
import screen from './HandoverScreen.module.css'
import type { Acts } from './handover-acts.ts'
import styles from './ItemList.module.css'
import rowStyles from './ItemRow.module.css'
import { ItemRow } from './ItemRow.tsx'
import { OneLine } from './OneLine.tsx'
import { Questions } from './Questions.tsx'
import { SelfChecks } from './SelfChecks.tsx'
import { text } from './text.ts'
import type { ActingSide } from './useActors.ts'
import type { Reading } from './useReading.ts'

/** 逐项对读: every item in turn; J and K or the arrows move, Enter opens beside the list, space ticks, Q asks. */
export function ItemList({
  row,
  side,
  acts,
  reading,
  filter,
  onFilter,
}: {
  row: HandoverRow
  side: ActingSide
  /** Null where nothing can be said any more, or nobody is there to say it. */
  acts: Acts | null
  reading: Reading
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const [asking, setAsking] = useState<string | null>(null)
  const { item, shown } = reading
  const list = useRef<HTMLElement>(null)

  useShortcut(['J'], () => reading.move(1))
  useShortcut(['K'], () => reading.move(-1))
  useShortcut(['↓'], () => reading.move(1))
  useShortcut(['↑'], () => reading.move(-1))
  useShortcut(item === undefined ? null : ['Enter'], () => {
    // Enter presses the button that has the focus, as everywhere; on the list and on nothing it opens the item.
    const focus = document.activeElement
    const isOther = focus instanceof HTMLButtonElement && !list.current?.contains(focus)
    if (isOther && focus.getAttribute('role') !== 'radio') focus.click()
    else reading.open()
  })
  useShortcut(acts === null ? null : [' '], reading.tick)
  useShortcut(acts === null || item === undefined ? null : ['Q'], () => {
    if (item !== undefined) setAsking(item.key)
  })
  const count = (one: Filter) => itemsShown(row, one, side).length
  const filters = Object.entries(text.filters) as [Filter, string][]
  const hints = [
    { keys: ['J', 'K'], words: text.move },
    { keys: ['回车'], words: text.open },
    { keys: ['空格'], words: text.tickIt },
    { keys: ['Q'], words: text.ask },
  ]
  return (
    <>
      <header className={screen.head}>
        <h2>{text.itemsName}</h2>
        <Segmented
          label={text.filterName}
          segments={filters.map(([value, label]) => ({ value, label, count: count(value) }))}
          value={filter}
          onChoose={onFilter}
        />
        <span className={screen.grow} />
        {hints.map(({ keys, words }) => (
          <span key={words} className={styles.hint}>
            <KeyCap keys={keys} /> {words}
          </span>
        ))}
      </header>
      {reading.refused !== null && (
        <p className={styles.refused} role="alert">
          {reading.refused}
        </p>
      )}
      <section ref={list} className={styles.list} aria-label={text.itemsName}>
        {row.sheet.items.length === 0 && <EmptyState>{text.noItems}</EmptyState>}
        {row.sheet.items.length > 0 && shown.length === 0 && <EmptyState>{text.filterNone}</EmptyState>}
        {shown.map((one) => (
          <ItemRow
            key={one.key}
            row={row}
            item={one}
            here={one === item}
            onChoose={() => reading.choose(one.key)}
            box={reading.boxOf(one)}
          >
            <Questions
              questions={row.questions.filter((question) => question.item === one.key)}
              onAnswer={acts === null ? null : acts.answer}
            />
            {asking === one.key && one === item && acts !== null && (
              <div className={rowStyles.ask}>
                <OneLine
                  autoFocus
                  label={text.askLabel}
                  onSay={(words) => acts.ask(one.key, words)}
                  onLeave={() => setAsking(null)}
                />
              </div>
            )}
          </ItemRow>
        ))}
        {(filter === 'all' || (filter === 'open' && row.checks.length < selfChecks.length)) && (
          <SelfChecks row={row} number={String(groupsOf(row).length)} onCheck={acts?.check ?? null} />
        )}
      </section>
    </>
  )
}
