import type { ReactNode } from 'react'
import type { CarriedItem } from '../../../domain/carried/carried.ts'
import { clockWords } from '../../../domain/deadline/clock.ts'
import { calendarDay, clockTime, HOUR } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { DeadlineBar } from '../../desk/DeadlineBar.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { pageOf } from '../../shell/page-of.ts'
import { goTo } from '../../shell/place.ts'
import { Chip } from '../../ui/Chip.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './MustPanel.module.css'
import { text } from './text.ts'

/** One part of what must not be forgotten: each with its owner, its age, its clock, and the way to it. */
export function CarriedSection({
  title,
  nth,
  items,
  shift,
  children,
}: {
  title: string
  /** Its key, Alt and this number. */
  nth: number
  items: readonly CarriedItem[]
  /** The shift of who is signed in, for what he reads. */
  shift: string | null
  /** Actions of the head. */
  children?: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={title} tabIndex={-1}>
      <PanelHead title={title} count={text.items(items.length)}>
        {children}
        <KeyCap keys={['Alt', String(nth)]} />
      </PanelHead>
      <ul className={styles.list}>
        {items.map((item) => (
          <CarriedRow key={item.key} item={item} shift={shift} />
        ))}
      </ul>
    </section>
  )
}

function CarriedRow({ item, shift }: { item: CarriedItem; shift: string | null }) {
  const now = useNow()
  const name = useNames()
  const { group, source, title, owner, since } = item
  const open = source === null ? undefined : () => goTo(pageOf(source), source)
  const aside = group === 'standing' || group === 'silenced' ? sinceWords(since) : null
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.link}
        title={item.text}
        onClick={open}
        disabled={open === undefined}
      >
        <span className={styles.title}>
          {title}
          {group === 'deadline' && since !== null && item.due !== null && (
            <span className={styles.bar}>
              <DeadlineBar span={{ startAt: since, dueAt: item.due, doneAt: null }} now={now} />
            </span>
          )}
        </span>
        {aside !== null && <span className={styles.aside}>{aside}</span>}
        <span className={styles.aside} title={owner === null ? undefined : name(owner)}>
          {owner === null ? text.noOwner : name(owner)}
        </span>
        <DueMark due={item.due} />
      </button>
      {group === 'message' && source !== null && (
        <CommandButton
          small
          quiet
          label={text.readIt}
          draft={{ stream: source, type: 'reminder.read', data: { shift } }}
        />
      )}
    </li>
  )
}

/** When it asks: words and a clock; red and filled once it is over. */
function DueMark({ due }: { due: number | null }) {
  const now = useNow()
  if (due === null) return null
  if (due < now) return <Chip state="overdue">{clockWords(due, now)}</Chip>
  if (due - now <= HOUR / 4) return <Chip state="soon">{clockWords(due, now)}</Chip>
  return <span className={styles.aside}>{text.next(dayClock(due, now))}</span>
}

function sinceWords(since: number | null): string | null {
  return since === null ? null : text.since(clockTime(since))
}

/** `22:00`, with the day where it is another one. */
function dayClock(at: number, now: number): string {
  const day = calendarDay(at)
  return day === calendarDay(now) ? clockTime(at) : `${Number(day.slice(8))} 日 ${clockTime(at)}`
}
