import { useEffect, useRef } from 'react'
import { derivedId } from '../../../domain/derived-id.ts'
import type { InboxRow } from '../../../domain/order/rows.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { buildCommand } from '../../desk/build-command.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { currentWho, useWho } from '../../desk/useWho.ts'
import { classNames } from '../../ui/class-names.ts'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './Inbox.module.css'
import { isUnanswered, leftWords } from './inbox-state.ts'
import { deadlineWords } from './OrderPage.tsx'
import { ReceiverRow } from './ReceiverRow.tsx'
import { text } from './text.ts'

/** One order as its receiver reads it: the words in large letters, until when, and what he answers. */
export function InboxOrder({ row, now }: { row: InboxRow; now: number }) {
  const who = useWho()
  const name = useNames()
  useRead(row)
  const isOver = row.status === 'recalled' || row.status === 'replaced'
  const left = leftWords(row, now)
  return (
    <section className={styles.order} aria-label={text.number(row.number, row.seat)}>
      <header className={styles.head}>
        <b className={styles.number}>{text.number(row.number, speaker(row, who, name))}</b>
        <span className={styles.meta}>
          {[text.page.issuedBy(speaker(row, who, name), row.issuedAt), row.incidentTitle ?? '', row.place]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      {isOver && <p className={styles.over}>{text.answer.over[row.status as 'recalled' | 'replaced']}</p>}
      <p className={classNames(styles.text, isOver && styles.struck)}>{row.text}</p>
      <p className={styles.meta}>{deadlineWords(row).join(' · ')}</p>
      <AttachmentList attachments={row.attachments} />
      {isUnanswered(row) && (
        <p className={classNames(styles.left, left.late && styles.late)} role="timer">
          {left.words}
          {row.escalated && ` · ${text.answer.escalated}`}
        </p>
      )}
      {!isOver && <AnswerForm row={row} />}
      <ul>
        <ReceiverRow receiver={row} now={now} open here onChoose={() => {}} />
      </ul>
    </section>
  )
}

/** 已读: said once by this desk, when the order is on its screen; the id makes it once over restarts too. */
function useRead(row: InboxRow): void {
  const said = useRef(false)
  const seat = useWho()?.seat ?? null
  const { stream, recipient, readOn, status } = row
  useEffect(() => {
    if (said.current || seat === null || status !== 'open' || readOn.includes(seat)) return
    said.current = true
    const data = { recipient, byPhone: false, name: '', at: null }
    const command = buildCommand({ stream, type: 'order.read', data }, currentWho(), Date.now())
    if (command === null) return
    void window.desk
      .submit({ ...command, id: derivedId('order.read', stream, recipient, seat) })
      .catch(() => undefined)
  }, [stream, recipient, readOn, status, seat])
}
