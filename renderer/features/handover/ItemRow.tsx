import { type ReactNode, useEffect, useRef } from 'react'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { levelText } from '../../../domain/incident/incident.ts'
import { chineseDate, clockTime, howLong } from '../../../domain/time.ts'
import { useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Level, LevelMark } from '../../ui/LevelMark.tsx'
import { type Item, tickOf } from './groups-of.ts'
import styles from './ItemRow.module.css'
import { TickBox } from './Tick.tsx'
import { text } from './text.ts'

const when = (at: number, now: number) =>
  chineseDate(at) === chineseDate(now) ? clockTime(at) : `${chineseDate(at).split(' ')[0]} ${clockTime(at)}`

/** One thing that is handed over: what it is, how it stands, who ticked it on each side. */
export function ItemRow({
  row,
  item,
  here,
  onChoose,
  box: { label, press },
  children,
}: {
  row: HandoverRow
  item: Item
  here: boolean
  onChoose: () => void
  /** What a press on its box does; null where nothing can be ticked any more. */
  box: { label: string; press: (() => void) | null }
  children?: ReactNode
}) {
  const now = useNow()
  const nameOf = useNames()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (here) article.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const [out, relief] = [tickOf(row, item.key, 'out'), tickOf(row, item.key, 'in')]
  const changed = row.changed.includes(item.key)
  const more = [
    ...(item.since === null ? [] : [text.since(when(item.since, now))]),
    ...(item.due === null ? [] : [text.due(when(item.due, now))]),
    ...(item.due !== null && item.due < now ? [text.overdue(howLong(now - item.due))] : []),
    ...(item.owner === null ? [] : [text.owner(nameOf(item.owner))]),
  ]
  const side = (mark: string, tick: typeof out, without: string) => (
    <span className={styles.tick}>
      <TickBox on={tick !== undefined} />
      {tick === undefined ? (
        `${mark} ${changed ? text.changedTick : without}`
      ) : (
        <span>
          {`${mark} ${clockTime(tick.at)} ${tick.name}`}
          {tick.opened !== null && <small>{text.openedAt(clockTime(tick.opened))}</small>}
        </span>
      )}
    </span>
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J, K, Enter and space are bound on the page
    <article
      ref={article}
      className={classNames(styles.item, here && styles.here)}
      aria-label={`${item.no} ${item.title}`}
      aria-current={here ? 'true' : undefined}
      onClick={onChoose}
    >
      <button
        type="button"
        className={styles.box}
        aria-label={`${label} ${item.no}`}
        aria-disabled={press === null}
        onClick={press ?? undefined}
      >
        <TickBox on={relief !== undefined} half={out !== undefined} />
      </button>
      <span className={styles.number}>{item.no}</span>
      <div>
        <h4 className={styles.title}>
          {item.level !== null && (
            <LevelMark level={item.level as Level} word={levelText[item.level as Level]} />
          )}
          {item.title}
        </h4>
        {item.text !== '' && <p className={styles.words}>{item.text}</p>}
        {more.length > 0 && <p className={styles.more}>{more.join(' · ')}</p>}
        {children}
      </div>
      {side(text.tickOut, out, text.notTicked)}
      {side(text.tickIn, relief, text.notOpened)}
    </article>
  )
}
