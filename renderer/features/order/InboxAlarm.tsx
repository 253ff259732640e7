import { useEffect, useRef } from 'react'
import { streetOfRole } from '../../../protocol/identity.ts'
import { useSounding } from '../../desk/sounding.ts'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { AskingBar } from '../../ui/AskingBar.tsx'
import { Button } from '../../ui/Button.tsx'
import { rings } from './inbox-state.ts'
import { text } from './text.ts'

/** What this desk or whoever is signed in here was told and has not signed for: nobody else can say for him that he knows. */
export function InboxAlarm() {
  const who = useWho()
  const street = streetOfRole(who?.role)
  const person = who?.person?.person ?? null
  return street === null && person === null ? null : <Alarm street={street} person={person} />
}

/** The must-ack sound and its banner. It ends when answered, handed on to somebody else, ended, or after a day. */
function Alarm({ street, person }: { street: string | null; person: string | null }) {
  const now = useNow()
  const place = usePlace()
  const { rows } = useQuery('order.inbox', { street, person, now: useMinute() }, { keep: true })
  const ringing = rows.filter((row) => rings(row, now))
  useSounding(ringing.length > 0 ? 'urgent' : null)

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
    <AskingBar words={text.alarm.title(ringing.length)} about={first.text} ringing={ringing.length}>
      <Button
        label={text.alarm.go}
        keys={['Alt', 'A']}
        onPress={() => goTo('order', street === null ? first.stream : first.key)}
      />
    </AskingBar>
  )
}
