import { useState } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { sideText } from '../../../domain/handover/shapes.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { ArrivedRow, HolderRow } from '../../../domain/shift/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupNav } from './GroupNav.tsx'
import type { Filter } from './groups-of.ts'
import styles from './HandoverScreen.module.css'
import { actsOn } from './handover-acts.ts'
import { ItemList } from './ItemList.tsx'
import { ItemPane } from './ItemPane.tsx'
import { dayWords } from './next-shift.ts'
import { SheetBanner } from './SheetBanner.tsx'
import { SignPanel } from './SignPanel.tsx'
import { text } from './text.ts'
import { useActors } from './useActors.ts'
import { useReading } from './useReading.ts'
import { changesSince, useSheetItems } from './useSheetItems.ts'

/** One handover: its parts, its items, its signatures. */
export function Sheet({
  row,
  holders,
  arrivals,
  roster,
  onLeave,
}: {
  row: HandoverRow
  holders: readonly HolderRow[]
  arrivals: readonly ArrivedRow[]
  roster: readonly RosterDayRow[]
  onLeave: () => void
}) {
  const [group, setGroup] = useState<{ id: string; wish: number } | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const actors = useActors(row, holders)
  const items = useSheetItems(row.sheet.items)
  const running = row.stage === 'running'
  const changes = running ? changesSince(row.sheet, items) : 0
  const acts = running && actors.acting !== null ? actsOn(row, actors.acting) : null
  const { side } = actors
  const reading = useReading({
    row,
    side,
    person: actors.acting?.person ?? null,
    acts,
    filter,
    group,
    onItem: (item) => setShown(item.group),
  })
  const { item } = reading
  return (
    <div className={styles.screen}>
      <aside className={styles.side}>
        <header className={styles.head}>
          <h2>{text.title}</h2>
          <span className={styles.note}>{text.span(dayWords(row.outgoing), dayWords(row.incoming))}</span>
        </header>
        <GroupNav
          row={row}
          here={shown}
          onGroup={(id) => {
            setShown(id)
            setFilter('all')
            setGroup({ id, wish: (group?.wish ?? 0) + 1 })
          }}
        />
        <span className={styles.grow} />
        <footer className={styles.foot}>
          <Button small look="quiet" label={text.back} onPress={onLeave} />
        </footer>
      </aside>
      <div className={styles.middle}>
        <SheetBanner
          row={row}
          actors={actors}
          holders={holders}
          arrivals={arrivals}
          roster={roster}
          items={items}
          changes={changes}
        />
        <ItemList row={row} side={side} acts={acts} reading={reading} filter={filter} onFilter={setFilter} />
      </div>
      {reading.pane !== 'shut' && item !== undefined ? (
        <aside className={styles.side} aria-label={text.pane.name}>
          <ItemPane
            item={item}
            openedAt={reading.openedAt(item)}
            isOpen={reading.pane === 'open'}
            items={items}
            onOpen={reading.open}
            onTick={acts === null ? null : reading.tick}
            onClose={reading.close}
          />
        </aside>
      ) : (
        <aside className={styles.side} aria-label={text.signName}>
          <header className={styles.head}>
            <h2>{text.signName}</h2>
            <span className={styles.note}>
              {row.done === null
                ? text.sides(sideText.out, sideText.in, sideText.leader)
                : text.doneAt(clockTime(row.done.at))}
            </span>
          </header>
          <SignPanel
            row={row}
            actors={actors}
            acts={acts}
            holders={holders}
            arrivals={arrivals}
            roster={roster}
            changes={changes}
          />
        </aside>
      )}
    </div>
  )
}
