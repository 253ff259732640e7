import { useState } from 'react'
import type { OrderPageRow } from '../../../domain/order/rows.ts'
import { orderStatusText } from '../../../domain/order/steps.ts'
import { clockTime } from '../../../domain/time.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useAskingAlarms } from '../../desk/use-asking-alarms.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { CallCard } from './CallCard.tsx'
import styles from './Order.module.css'
import { OrderActs } from './OrderActs.tsx'
import { ReceiverRow } from './ReceiverRow.tsx'
import { text } from './text.ts'

/** One order: its words, every receiver's ladder with time and device, and what can be done about it. */
export function OrderPage({ stream }: { stream: string }) {
  const now = useNow()
  const who = useWho()
  const name = useNames()
  const { rows, loading, failed } = useQuery('order.one', { stream, now: useMinute() }, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const row = rows[0]
  if (failed !== null) return <ErrorState words={failed} />
  if (row === undefined) {
    return loading ? <section className={styles.page} /> : <EmptyState>{text.gone}</EmptyState>
  }
  const few = row.recipients.length <= 3
  const opened =
    chosen ?? (few ? null : (row.recipients.find(({ overdue }) => overdue !== null)?.recipient ?? null))
  return (
    <section className={styles.page} aria-label={text.number(row.number, row.seat)}>
      <PanelHead title={text.number(row.number, speaker(row, who, name))} count={orderStatusText[row.status]}>
        <TextAction label="收起" onPress={() => goTo('order')} />
      </PanelHead>
      <div className={styles.said}>
        <Banner row={row} />
        <p className={classNames(styles.big, isOver(row) && styles.struck)}>{row.text}</p>
        <p className={styles.meta}>
          {[
            text.page.issuedBy(speaker(row, who, name), row.issuedAt),
            row.place,
            row.incidentTitle === null ? '' : `#${row.incidentTitle}`,
            ...deadlineWords(row),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <AttachmentList attachments={row.attachments} />
      </div>
      <OthersCall stream={row.key} now={now} />
      <OwnAnswer stream={row.key} person={who?.person?.person ?? null} />
      <OrderActs row={row} chosen={opened ?? row.recipients[0]?.recipient ?? ''} now={now} />
      <div className={styles.receivers}>
        <ul aria-label={text.page.recipients(row.recipients.length)}>
          {row.recipients.map((receiver) => (
            <ReceiverRow
              key={receiver.recipient}
              receiver={receiver}
              now={now}
              open={few || receiver.recipient === opened}
              here={receiver.recipient === (opened ?? row.recipients[0]?.recipient)}
              onChoose={() => setChosen(receiver.recipient)}
            />
          ))}
        </ul>
        {row.acts.length > 0 && <h4 className={styles.meta}>{text.page.history}</h4>}
        {row.acts.map((act) => (
          <p key={`${act.type} ${act.at}`} className={styles.meta}>
            {clockTime(act.at)} {speaker(act, who, name)} ·{' '}
            {
              text.act[
                (
                  {
                    recalled: 'recall',
                    replaced: 'replace',
                    supervised: 'supervise',
                    settled: 'settle',
                  } as const
                )[act.type]
              ]
            }
            {act.type !== 'replaced' && `：${act.text}`}
          </p>
        ))}
      </div>
    </section>
  )
}

/** A call this desk does not ring for, or no longer: whoever looks at the order may make it all the same. */
function OthersCall({ stream, now }: { stream: string; now: number }) {
  const { rows } = useQuery('order.calls', { now: useMinute() }, { keep: true })
  const ringing = useAskingAlarms().asking[0]?.call
  const others = rows.filter((row) => row.stream === stream && row.key !== ringing)
  return <CallCard key={others[0]?.key} rows={others} now={now} onOpen={null} />
}

/** Whoever is signed in here and named by the order answers it here. */
function OwnAnswer({ stream, person }: { stream: string; person: string | null }) {
  const now = useMinute()
  const args = person === null ? null : { street: null, person, now }
  const { rows } = useQuery('order.inbox', args, { keep: true })
  const own = rows.find((row) => row.stream === stream && row.status === 'open')
  if (own === undefined || person === null) return null
  return (
    <div className={styles.record}>
      <AnswerForm row={own} />
    </div>
  )
}

const isOver = ({ status }: OrderPageRow) => status === 'recalled' || status === 'replaced'

/** What this order stands for, or what has become of it. */
function Banner({ row }: { row: OrderPageRow }) {
  const act = row.acts.at(-1)
  if (row.status === 'recalled') return <p className={styles.banner}>{text.page.recalled(act?.text ?? '')}</p>
  if (row.status === 'settled') return <p className={styles.banner}>{text.page.settled(act?.text ?? '')}</p>
  if (row.status === 'replaced' && row.replacedBy !== null) {
    const { replacedBy } = row
    return (
      <p className={styles.banner}>
        <TextAction
          label={text.page.replacedBy(text.number(row.replacedByNumber, ''))}
          onPress={() => goTo('order', replacedBy)}
        />
      </p>
    )
  }
  if (row.replaces !== null) {
    return (
      <p className={styles.banner}>
        {text.page.replaces(text.number(row.replacesNumber, ''), '')}
        <s>{row.replacesText}</s>
      </p>
    )
  }
  if (row.supervised === null) return null
  const { count, note, due } = row.supervised
  return <p className={styles.banner}>{text.page.supervised(count, note, due)}</p>
}

export function deadlineWords({
  deadlines,
}: {
  deadlines: {
    acknowledge: number
    arriveBy: number | null
    feedbackBy: number | null
    completeBy: number | null
  }
}): string[] {
  const { acknowledge, arriveBy, feedbackBy, completeBy } = deadlines
  return [
    text.page.ackWithin(acknowledge),
    arriveBy === null ? '' : text.page.arriveBy(arriveBy),
    feedbackBy === null ? '' : text.page.feedbackBy(feedbackBy),
    completeBy === null ? '' : text.page.completeBy(completeBy),
  ].filter(Boolean)
}
