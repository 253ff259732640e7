import { useEffect } from 'react'
import { UNATTENDED_AFTER } from '../../domain/shift/presence.ts'
import { howLong } from '../../domain/time.ts'
import { idleSince } from '../desk/feed-notices.ts'
import { submitDraft } from '../desk/useCommand.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { Chip } from '../ui/Chip.tsx'
import { text } from './text.ts'

/**
 * Presence proof: a desk of the shift says into it that nobody touches it, and that somebody is back. Shown to everybody once none of
 * the shift's desks is touched; another desk, where nobody of the shift is signed in, says nothing.
 */
export function Unattended() {
  const now = useNow()
  const who = useWho()
  const since = idleSince.use()
  const { rows: holders } = useQuery('shift.current', {})
  const shift = holders.at(-1)?.shift ?? null
  const { rows } = useQuery('shift.one', shift === null ? null : { shift })
  const [row] = rows
  const mine = row?.seats.find(({ seat }) => seat === who?.seat)
  const person = who?.person?.person ?? null
  const works = holders.some((one) => one.shift === shift && one.person === person)
  const isOurs = who?.role === 'district' && who.window === 'desk' && (mine !== undefined || works)
  const isKnownAway = mine === undefined ? null : mine.awaySince !== null
  const away = since !== null && now - since >= UNATTENDED_AFTER

  useEffect(() => {
    if (shift === null || since === null || !isOurs) return
    if (away && isKnownAway !== true) {
      void submitDraft({ stream: shift, type: 'shift.unattended', data: { since } })
    } else if (!away && isKnownAway !== false) {
      void submitDraft({ stream: shift, type: 'shift.attended', data: {} })
    }
  }, [shift, since, isOurs, away, isKnownAway])

  if (row === undefined || row.unattended === null) return null
  return (
    <span role="alert">
      <Chip state="overdue">{text.unattended(howLong(now - row.unattended.since), row.unattended.gone)}</Chip>
    </span>
  )
}
