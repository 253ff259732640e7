import { useEffect } from 'react'
import { howLong, MINUTE } from '../../domain/time.ts'
import { idleSince } from '../desk/feed-notices.ts'
import { submitDraft } from '../desk/useCommand.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { Chip } from '../ui/Chip.tsx'
import { text } from './text.ts'

/** After so long without a touch the duty desk counts as unattended (在岗核查, domain practice, 未核验). */
const UNATTENDED_AFTER = 10 * MINUTE

/** Presence proof: says into the shift that nobody touches this desk, and that somebody is back; shown to everybody. */
export function Unattended() {
  const now = useNow()
  const who = useWho()
  const since = idleSince.use()
  const { rows: holders } = useQuery('shift.current', {})
  const shift = holders.at(-1)?.shift ?? null
  const { rows } = useQuery('shift.one', shift === null ? null : { shift })
  const known = rows[0]?.unattended ?? null
  const mine = known !== null && known.seat === who?.seat
  const isDuty = who?.role === 'district' && who.window === 'desk'
  const away = isDuty && since !== null && now - since >= UNATTENDED_AFTER

  useEffect(() => {
    if (shift === null || since === null || !isDuty) return
    if (away && known === null) {
      void submitDraft({ stream: shift, type: 'shift.unattended', data: { since } })
    } else if (!away && mine) void submitDraft({ stream: shift, type: 'shift.attended', data: {} })
  }, [shift, since, isDuty, away, known, mine])

  if (known === null) return null
  const seat = mine ? (who?.alias ?? known.seat) : known.seat
  return (
    <span role="alert">
      <Chip state="overdue">{text.unattended(seat, howLong(now - known.since))}</Chip>
    </span>
  )
}
