import type { InboxRow } from '../../../domain/order/rows.ts'
import { orderStatusText } from '../../../domain/order/steps.ts'
import { clockTime } from '../../../domain/time.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/List.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { useWish } from '../../ui/wishes.ts'
import styles from './Inbox.module.css'
import { InboxOrder } from './InboxOrder.tsx'
import { isUnanswered, leftWords } from './inbox-state.ts'
import { text } from './text.ts'

/** What a street's desk is told: what waits for its 签收 first, the chosen order in large letters beside. */
export function Inbox({ street }: { street: string }) {
  const { open } = usePlace()
  const now = useNow()
  const { rows, loading, failed } = useQuery(
    'order.inbox',
    { street, person: null, now: useMinute() },
    { keep: true },
  )
  useWish('list', () => document.querySelector<HTMLElement>('[data-inbox] button')?.focus())
  if (failed !== null) return <ErrorState words={failed} />
  const sorted = [...rows].sort((a, b) => Number(isUnanswered(b)) - Number(isUnanswered(a)))
  const shown = sorted.find(({ key }) => key === open) ?? sorted[0]
  const waiting = rows.filter(isUnanswered).length
  return (
    <ListPage
      className={styles.screen}
      label={text.inbox}
      list={
        <>
          <PanelHead title={text.inbox} {...(waiting > 0 && { count: text.alarm.title(waiting) })} />
          <List data-inbox aria-label={text.inbox}>
            {!loading && rows.length === 0 && <EmptyState>{text.noInbox}</EmptyState>}
            {sorted.map((row) => (
              <li key={row.key}>
                <InboxLine row={row} now={now} here={row.key === shown?.key} />
              </li>
            ))}
          </List>
        </>
      }
    >
      {shown !== undefined && <InboxOrder key={shown.key} row={shown} now={now} />}
    </ListPage>
  )
}

function InboxLine({ row, now, here }: { row: InboxRow; now: number; here: boolean }) {
  const left = leftWords(row, now)
  const isOver = row.status === 'recalled' || row.status === 'replaced'
  return (
    <ListLine here={here} className={styles.line} onPress={() => goTo('order', row.key)}>
      <b>{text.number(row.number, '')}</b>
      <span className={classNames(styles.words, isOver && styles.struck)}>{row.text}</span>
      <span className={styles.time}>{clockTime(row.issuedAt)}</span>
      <span className={styles.under}>
        {row.unit}
        {isUnanswered(row) ? (
          <Chip state={left.late ? 'overdue' : 'soon'}>{left.words}</Chip>
        ) : (
          <Chip state="plain">
            {row.status !== 'open'
              ? orderStatusText[row.status]
              : row.refusedAt !== null
                ? text.refused
                : text.answer.signedAt(row.steps.acknowledged?.at ?? row.issuedAt)}
          </Chip>
        )}
      </span>
    </ListLine>
  )
}
