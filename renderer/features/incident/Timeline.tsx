import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { logKindText } from '../../../domain/log/log.ts'
import { calendarDay, clockTime } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { focusQuickLine } from '../../shell/quick-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { useWish } from '../../ui/wishes.ts'
import styles from './Timeline.module.css'
import { text } from './text.ts'
import { type Moment, timeline } from './timeline.ts'

/** What happened, oldest first; the newest beside the quick line, which writes here. */
export function Timeline({ incident }: { incident: IncidentRow }) {
  const { rows } = useQuery('log.incident', { incident: incident.key, limit: 1000 })
  const moments = timeline(incident, rows)
  const box = useRef<HTMLOListElement>(null)
  const atEnd = useRef(true)
  const last = moments.at(-1)?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the newest moment while it is in sight
  useEffect(() => {
    if (atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [last, moments.length])
  useWish('list', () => box.current?.focus())
  const onKeyDown = (stroke: KeyboardEvent) => {
    if (stroke.key === 'Escape') goTo('incident')
  }
  return (
    <section className={styles.section}>
      <PanelHead title={text.timeline} count={text.lines(moments.length)}>
        <span className={styles.hint}>{text.writeHint}</span>
        <Button small label={text.write} keys={['N']} onPress={focusQuickLine} />
      </PanelHead>
      {rows.length === 0 && <EmptyState>{text.emptyTimeline}</EmptyState>}
      <ol
        ref={box}
        className={styles.list}
        aria-label={text.timeline}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(scroll) => {
          const { scrollTop, scrollHeight, clientHeight } = scroll.currentTarget
          atEnd.current = scrollHeight - scrollTop - clientHeight < 8
        }}
      >
        {moments.map((moment, place) => (
          <MomentLine key={moment.key} moment={moment} before={moments[place - 1]} />
        ))}
      </ol>
    </section>
  )
}

function MomentLine({ moment, before }: { moment: Moment; before: Moment | undefined }) {
  const who = useWho()
  const name = useNames()
  const day = calendarDay(moment.at)
  const newDay = before === undefined || calendarDay(before.at) !== day
  const isStep = moment.type === 'step'
  return (
    <li className={styles.line}>
      <span className={styles.time}>
        {newDay && <span className={styles.day}>{day.slice(5)}</span>}
        {clockTime(moment.at)}
      </span>
      <span className={isStep ? styles.filled : styles.hollow} aria-hidden="true" />
      <span className={styles.kind}>{isStep ? text.title : logKindText[moment.row.kind]}</span>
      <span className={isStep ? styles.step : styles.words}>{isStep ? moment.words : moment.row.text}</span>
      <span className={styles.by}>
        {isStep
          ? moment.seat !== null && speaker({ seat: moment.seat, person: null }, who)
          : speaker(moment.row, who, name)}
      </span>
      <span className={styles.state}>
        {moment.type === 'line' && moment.row.corrections.length > 0 && (
          <Chip state="done" icon="history">
            {text.corrected}
          </Chip>
        )}
        {moment.type === 'line' && moment.row.pending && <PendingMark since={moment.row.at} />}
      </span>
    </li>
  )
}
