import { useEffect, useRef, useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { selfChecks } from '../../../domain/handover/shapes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Filter, groupsOf, type Item, itemsShown, tickOf } from './groups-of.ts'
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

/** 逐项对读: every item in turn; J and K move, space opens and ticks, Q asks. */
export function ItemList({
  row,
  side,
  acts,
  group,
  onGroup,
}: {
  row: HandoverRow
  side: ActingSide
  /** Null where nothing can be said any more, or nobody is there to say it. */
  acts: Acts | null
  /** Part of the sheet asked for from outside. */
  group: { id: string; wish: number } | null
  onGroup: (group: string) => void
}) {
  const [filter, setFilter] = useState<Filter>('all')
  const [here, setHere] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const shown = itemsShown(row, filter, side)
  const place = shown.findIndex(({ key }) => key === here)
  const item = shown[place] ?? shown[0]

  const choose = (key: string | undefined) => {
    if (key === undefined) return
    setHere(key)
    setAsking(false)
    const next = row.sheet.items.find((one) => one.key === key)
    if (next !== undefined) onGroup(next.group)
  }
  const sheet = useRef(row.sheet)
  sheet.current = row.sheet
  useEffect(() => {
    if (group === null) return
    setFilter('all')
    const first = sheet.current.items.find((one) => one.group === group.id)
    if (first !== undefined) setHere(first.key)
    else document.querySelector('[data-group="check"]')?.scrollIntoView({ block: 'nearest' })
  }, [group])

  const move = (by: number) =>
    choose(shown[Math.min(Math.max(Math.max(place, 0) + by, 0), shown.length - 1)]?.key)
  const press = async (one: Item) => {
    const answer = await acts?.tick(one, side)
    setRefused(answer?.ok === false ? answer.reason : null)
  }
  const tick = () => {
    if (acts === null || item === undefined) return
    const fresh = tickOf(row, item.key, side) === undefined
    void press(item)
    if (fresh) choose(shown[shown.indexOf(item) + 1]?.key ?? item.key)
  }
  useShortcut(['J'], () => move(place < 0 ? 0 : 1))
  useShortcut(['K'], () => move(-1))
  useShortcut(acts === null ? null : [' '], tick)
  useShortcut(acts === null || item === undefined ? null : ['Q'], () => {
    setHere(item?.key ?? null)
    setAsking(true)
  })
  const count = (one: Filter) => itemsShown(row, one, side).length
  const filters = Object.entries(text.filters) as [Filter, string][]
  return (
    <>
      <header className={screen.head}>
        <h2>{text.itemsName}</h2>
        <Segmented
          label={text.filterName}
          segments={filters.map(([value, label]) => ({ value, label, count: count(value) }))}
          value={filter}
          onChoose={setFilter}
        />
        <span className={screen.grow} />
        <span className={styles.hint}>
          <KeyCap keys={['J', 'K']} /> {text.move}
        </span>
        <span className={styles.hint}>
          <KeyCap keys={['空格']} /> {text.openAndTick}
        </span>
        <span className={styles.hint}>
          <KeyCap keys={['Q']} /> {text.ask}
        </span>
      </header>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <section className={styles.list} aria-label={text.itemsName}>
        {row.sheet.items.length === 0 && <EmptyState>{text.noItems}</EmptyState>}
        {row.sheet.items.length > 0 && shown.length === 0 && <EmptyState>{text.filterNone}</EmptyState>}
        {shown.map((one) => (
          <ItemRow
            key={one.key}
            row={row}
            item={one}
            here={one === item}
            onChoose={() => choose(one.key)}
            onTick={acts === null ? null : () => void press(one)}
          >
            <Questions
              questions={row.questions.filter((question) => question.item === one.key)}
              onAnswer={acts === null ? null : acts.answer}
            />
            {asking && one === item && acts !== null && (
              <div className={rowStyles.ask}>
                <OneLine
                  autoFocus
                  label={text.askLabel}
                  onSay={(words) => acts.ask(one.key, words)}
                  onLeave={() => setAsking(false)}
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
