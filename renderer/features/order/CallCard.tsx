import { type ReactNode, useState } from 'react'
import { nextContact } from '../../../domain/order/contacts.ts'
import type { CallRow } from '../../../domain/order/rows.ts'
import { howLong } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'
import { speaker } from '../../desk/speaker.ts'
import { submitDraft } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Inbox.module.css'
import { text } from './text.ts'

/** Whom to ring, on which number, and one key that writes the call down; the first of `rows`, the rest by their count. */
export function CallCard({
  rows,
  now,
  onOpen,
  more = null,
}: {
  rows: readonly CallRow[]
  now: number
  /** Shows the order; null where it is shown already. */
  onOpen: ((row: CallRow) => void) | null
  /** Acts behind its own. */
  more?: ReactNode
}) {
  const who = useWho()
  const [row] = rows
  const [chosen, setChosen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  if (row === undefined) return null
  const contact = row.contacts.find(({ phone }) => phone === chosen) ?? nextContact(row.contacts, row.missed)
  const done = row.rung === 'leader' ? text.call.reported : row.delivered ? text.call.chased : text.call.told
  const rang = async (readBack: boolean) => {
    const answer = await submitDraft(phoneDraft(row, contact?.name ?? row.unit, readBack))
    setRefused(answer.ok ? null : answer.reason)
  }
  const missed = async () => {
    if (contact === undefined) return
    const { stream, recipient } = row
    const data = { recipient, person: contact.name.slice(0, 60), phone: contact.phone, at: centreNow() }
    const answer = await submitDraft({ stream, type: 'order.miss', data })
    setRefused(answer.ok ? null : answer.reason)
    // The next number is offered.
    if (answer.ok) setChosen(null)
  }
  return (
    <div className={styles.call} role="alert" data-calling={rows.length}>
      <div className={styles.callHead}>
        <b>{text.call.what[row.rung]}</b>
        <b>{text.call.silent(row.unit, howLong(now - row.issuedAt), row.delivered)}</b>
        <span className={styles.what}>{`${text.number(row.number, '')} ${row.text}`}</span>
        {rows.length > 1 && <span>{text.call.others(rows.length - 1)}</span>}
        <span className={styles.callOwner}>{text.call.owner(speaker(row, who), row.endsAt)}</span>
      </div>
      <div className={styles.callActs}>
        {row.contacts.length === 0 && <span>{text.call.noNumber}</span>}
        {row.contacts.map(({ name, phone }) => (
          <Button
            key={phone}
            label={`${name} ${phone}${row.missed.includes(phone) ? text.call.inVain : ''}`}
            pressed={phone === contact?.phone}
            icon={phone === contact?.phone && <Icon name="tick" size={16} />}
            onPress={() => setChosen(phone)}
          />
        ))}
        <span className={styles.gap} />
        {refused !== null && <span>{refused}</span>}
        <Button label={done} keys={['Alt', 'J']} onPress={() => void rang(false)} />
        {contact !== undefined && (
          <Button label={text.call.missed} keys={['Alt', 'H']} onPress={() => void missed()} />
        )}
        {row.rung === 'phone' && (
          <Button label={text.call.repeated} keys={['Alt', 'K']} onPress={() => void rang(true)} />
        )}
        {onOpen !== null && <Button label={text.call.open} keys={['Alt', 'L']} onPress={() => onOpen(row)} />}
        {more}
      </div>
    </div>
  )
}

/** Shows the order of a call on its page. */
export const openCall = (row: CallRow): void => goTo('order', row.stream)

/** The call as it is written down: made now, to whom the chosen number belongs. */
function phoneDraft({ stream, recipient, rung }: CallRow, person: string, readBack: boolean): Draft {
  const data = {
    recipient,
    person: person.slice(0, 60),
    at: centreNow(),
    readBack,
    text: text.call.rang[rung],
  }
  return { stream, type: 'order.phone', data }
}
