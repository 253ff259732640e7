import { useEffect, useRef, useState } from 'react'
import { emptyHead } from '../../../domain/envelope.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { ArrivedRow, HolderRow } from '../../../domain/shift/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { currentWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { dayWords, shiftAfter, shiftOf } from './next-shift.ts'
import { PostList } from './PostList.tsx'
import styles from './Room.module.css'
import { text } from './text.ts'
import { useSheetItems } from './useSheetItems.ts'

/** Nothing is being handed over: who is on duty, who comes next, and the sheets of before. */
export function Room({
  holders,
  arrivals,
  roster,
}: {
  holders: readonly HolderRow[]
  arrivals: readonly ArrivedRow[]
  roster: readonly RosterDayRow[]
}) {
  const now = useNow()
  const items = useSheetItems()
  const [refused, setRefused] = useState<string | null>(null)
  const on = holders.at(-1)?.shift.slice('shift/'.length) ?? null
  const here = on ?? shiftOf(now, roster)
  const next = shiftAfter(here, roster)
  const { rows: before, loading } = useQuery(
    'handover.sheet',
    on === null ? null : { handover: `handover/${on}` },
  )
  const isOpen = before[0]?.stage === 'running'
  // Asked for before everything was read: it opens as soon as it is.
  const [wanted, setWanted] = useState(false)
  const isReady = items !== null && !loading
  const ask = () => (isOpen ? goTo('handover') : setWanted(true))
  const open = async () => {
    if (items === null || on === null) return
    const head = currentWho()?.head ?? emptyHead
    const saw = before[0]?.facts ?? 0
    const data = { incoming: next, items: [...items], head, eachOpened: true, saw }
    const answer = await submitDraft({ stream: `handover/${on}`, type: 'handover.open', data })
    setRefused(answer.ok ? null : answer.reason)
    if (answer.ok) goTo('handover')
  }
  const openNow = useRef(open)
  openNow.current = open
  useEffect(() => {
    if (!wanted || !isReady) return
    setWanted(false)
    void openNow.current()
  }, [wanted, isReady])
  useOffer(
    on === null
      ? []
      : [
          {
            id: 'handover.open',
            label: text.running.open,
            note: text.title,
            icon: 'report',
            keys: ['F8'],
            section: 'do',
            run: ask,
          },
        ],
  )
  return (
    <div className={styles.room}>
      <section className={styles.column}>
        <PanelHead
          title={on === null ? text.start.title : text.running.title}
          count={text.start.shift(dayWords(here))}
        />
        {on === null && <p className={styles.note}>{text.start.first}</p>}
        <PostList shift={here} holders={holders.filter(({ shift }) => shift === `shift/${here}`)} />
        {on !== null && (
          <div className={styles.act}>
            <p className={styles.note}>{text.running.note}</p>
            <Button
              look="primary"
              label={isOpen ? text.running.back : text.running.open}
              keys={['F8']}
              busy={wanted}
              onPress={ask}
            />
            {refused !== null && <p role="alert">{refused}</p>}
          </div>
        )}
      </section>
      <section className={styles.column}>
        <PanelHead title={text.running.next} count={text.start.shift(dayWords(next))} />
        <NextShift next={next} arrivals={arrivals} roster={roster} />
        <Earlier />
      </section>
    </div>
  )
}

function NextShift({
  next,
  arrivals,
  roster,
}: {
  next: string
  arrivals: readonly ArrivedRow[]
  roster: readonly RosterDayRow[]
}) {
  const planned = roster.filter(({ day, n }) => `${day}.${n}` === next)
  const come = arrivals.filter(({ shift }) => shift === `shift/${next}`)
  if (planned.length === 0 && come.length === 0) return <EmptyState>{text.running.noRoster}</EmptyState>
  return (
    <ul>
      {[...planned, ...come.filter((one) => !planned.some(({ person }) => person === one.person))].map(
        (one) => {
          const arrived = come.find(({ person }) => person === one.person)
          return (
            <li key={one.key} className={styles.line}>
              <span className={styles.post}>{text.postName(one.post)}</span>
              <span>{one.name}</span>
              <span className={styles.aside}>
                {arrived === undefined ? text.running.notCome : text.running.came(clockTime(arrived.at))}
              </span>
            </li>
          )
        },
      )}
    </ul>
  )
}

function Earlier() {
  const { rows, loading } = useQuery('handover.list', { limit: 30 })
  return (
    <>
      <PanelHead title={text.running.earlier} />
      {!loading && rows.length === 0 && <EmptyState>{text.running.none}</EmptyState>}
      <ul>
        {rows.map((row) => (
          <li key={row.key} className={styles.line}>
            <span className={styles.post}>{text.start.shift(dayWords(row.outgoing))}</span>
            <span>
              {row.done === null ? text.stages[row.stage] : `${row.done.outName} → ${row.done.inName}`}
              {row.contested !== null && row.contested.settled === null && ` · ${text.running.contested}`}
            </span>
            <Button small look="quiet" label={text.running.show} onPress={() => goTo('handover', row.key)} />
          </li>
        ))}
      </ul>
    </>
  )
}
