import type { Database } from 'better-sqlite3'
import type { AlarmCause } from '../../domain/alarm/cause.ts'
import { unattendedNow } from '../../domain/shift/presence.ts'
import { present, type Shift } from '../../domain/shift/state.ts'
import { clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import { personNames } from './person-names.ts'

function newest(db: Database): { stream: string; shift: Shift } | undefined {
  const found = prepared<{ stream: string; state: string }>(
    db,
    `SELECT t.stream, t.state FROM shift_turn t
       LEFT JOIN handover_sheet h ON h.stream = 'handover/' || substr(t.stream, 7)
       WHERE t.startedAt IS NOT NULL AND h.doneAt IS NULL ORDER BY t.stream DESC LIMIT 1`,
  ).get()
  return found && { stream: found.stream, shift: JSON.parse(found.state) as Shift }
}

/** Desks of the newest shift on duty that nobody touches. */
export function awaySeats(db: Database): ReadonlySet<string> {
  const seats = newest(db)?.shift.presence.seats ?? []
  return new Set(seats.filter(({ awaySince }) => awaySince !== null).map(({ seat }) => seat))
}

/** A shift whose desks nobody touches (在岗核查), told to its 带班领导. */
export function shiftCauses(db: Database): AlarmCause[] {
  const found = newest(db)
  const period = found === undefined ? null : unattendedNow(found.shift.presence)
  if (found === undefined || period === null) return []
  const { stream, shift } = found
  const name = personNames(db)
  const leaders = present(shift, 'leader').map(({ person }) => name(person))
  return [
    {
      key: `${stream} unattended@${period.since}`,
      group: 'roster',
      rank: 'urgent',
      title: period.gone ? '值班席位断开，没有别人在岗' : '值班席位无人操作',
      text: `从 ${clockTime(period.since)} 起没有人操作，请派人到岗`,
      owner: ['带班领导', ...leaders].join(' '),
      source: stream,
      since: period.since,
      ends: '有人回到当班席位',
      seat: null,
      allFrom: period.since,
      call: null,
    },
  ]
}
