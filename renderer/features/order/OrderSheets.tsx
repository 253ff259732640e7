import { useEffect, useRef } from 'react'
import { streetOfRole } from '../../../protocol/identity.ts'
import { startRinging } from '../../desk/ringing.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOrderSheet } from '../../shell/order-sheet.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { CallCard, openCall } from './CallCard.tsx'
import styles from './Inbox.module.css'
import { IssueForm } from './IssueForm.tsx'
import { rings } from './inbox-state.ts'
import { text } from './text.ts'

/** Over every screen: the form of a new order, and what rings until it is answered. */
export function OrderSheets() {
  const { start, serial } = useOrderSheet()
  const who = useWho()
  const street = streetOfRole(who?.role)
  const person = who?.person?.person ?? null
  return (
    <>
      {start !== null && street === null && <IssueForm key={serial} start={start} />}
      <div className={styles.alarms}>
        {(street !== null || person !== null) && <Alarm street={street} person={person} />}
        {street === null && who !== null && <CallAlarm seat={who.seat} />}
      </div>
    </>
  )
}

/** 改打电话: the desk that gave an order rings whoever is silent, until it is written down, answered, ended, or a day has gone. */
function CallAlarm({ seat }: { seat: string | null }) {
  const now = useNow()
  const { rows } = useQuery('order.calls', { now: useMinute() }, { keep: true })
  const mine = rows.filter((row) => row.seat === seat && now < row.endsAt)
  const isRinging = mine.length > 0
  useEffect(() => (isRinging ? startRinging() : undefined), [isRinging])
  const [first] = mine
  return first === undefined ? null : <CallCard key={first.key} rows={mine} now={now} onOpen={openCall} />
}

/** The must-ack sound and its banner. It ends when answered, handed on to somebody else, ended, or after a day. */
function Alarm({ street, person }: { street: string | null; person: string | null }) {
  const now = useNow()
  const place = usePlace()
  const { rows } = useQuery('order.inbox', { street, person, now: useMinute() }, { keep: true })
  const ringing = rows.filter((row) => rings(row, now))
  const isRinging = ringing.length > 0
  useEffect(() => (isRinging ? startRinging() : undefined), [isRinging])

  // A street's desk opens on what it is told.
  const led = useRef(false)
  useEffect(() => {
    if (street === null || led.current) return
    led.current = true
    goTo('order')
  }, [street])
  const [first] = ringing
  if (first === undefined) return null
  if (street !== null && place.screen === 'order') return <span data-ringing={ringing.length} />
  return (
    <div className={styles.alarm} role="alert" data-ringing={ringing.length}>
      <span>{text.alarm.title(ringing.length)}</span>
      <span className={styles.what}>{first.text}</span>
      <Button
        label={text.alarm.go}
        keys={['Alt', 'A']}
        onPress={() => goTo('order', street === null ? first.stream : first.key)}
      />
    </div>
  )
}
