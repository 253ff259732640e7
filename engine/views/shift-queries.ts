import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { shiftPosts } from '../../domain/post.ts'
import { type Presence, periodWords, unattendedNow } from '../../domain/shift/presence.ts'
import type { ArrivedRow, HolderRow, ShiftRow } from '../../domain/shift/rows.ts'
import { present, type Shift } from '../../domain/shift/state.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'

interface Stored {
  key: string
  state: string
  endedAt: number | null
  pending: number
}
const kinds = ['shift', 'handover', 'person'] as const
const TURN = `SELECT t.stream AS key, t.state, t.pending, h.doneAt AS endedAt FROM shift_turn t
  LEFT JOIN handover_sheet h ON h.stream = 'handover/' || substr(t.stream, 7)`
const RUNNING = 't.startedAt IS NOT NULL AND h.doneAt IS NULL'

function unattendedOf(presence: Presence): ShiftRow['unattended'] {
  const period = unattendedNow(presence)
  return period === null ? null : { since: period.since, gone: period.gone }
}

function rowOf({ key, state, endedAt, pending }: Stored, name: (person: string) => string): ShiftRow {
  const { startedAt, from, presence, holders, arrivals, disputes } = JSON.parse(state) as Shift
  const named = <P extends { person: string }>(one: P) => ({ ...one, name: name(one.person) })
  return {
    key,
    startedAt,
    endedAt,
    from,
    pending: pending === 1,
    unattended: unattendedOf(presence),
    periods: [...presence.periods],
    seats: [...presence.seats],
    holders: holders.map(({ person, post, since, until, doubt }) =>
      named({ person, post, since, until, doubt }),
    ),
    arrivals: arrivals.map(named),
    disputes: disputes.map((one) => ({
      ...one,
      people: one.people.map((person) => ({ person, name: name(person) })),
    })),
  }
}

const current: ViewQuery<'shift.current'> = {
  kinds,
  run(db) {
    const name = personNames(db)
    const rows = prepared<
      Omit<HolderRow, 'name' | 'contested' | 'released'> & Record<'contested' | 'released', number>
    >(
      db,
      `SELECT o.stream || '#' || o.place AS key, o.stream AS shift, o.post, o.person, o.since, o.contested, o.doubt,
         o.released
       FROM shift_holder o JOIN shift_turn t ON t.stream = o.stream
       LEFT JOIN handover_sheet h ON h.stream = 'handover/' || substr(t.stream, 7)
       WHERE o.until IS NULL AND ${RUNNING} ORDER BY o.stream, o.place`,
    ).all()
    const rank = (row: { post: HolderRow['post'] }) => shiftPosts.indexOf(row.post)
    return rows
      .map((row) => ({
        ...row,
        name: name(row.person),
        contested: row.contested === 1,
        released: row.released === 1,
      }))
      .sort((a, b) => (a.shift < b.shift ? -1 : a.shift > b.shift ? 1 : rank(a) - rank(b)))
  },
}

const arrivals: ViewQuery<'shift.arrivals'> = {
  kinds,
  run(db) {
    const name = personNames(db)
    const newest = preparedValue<string>(
      db,
      `SELECT max(t.stream) FROM shift_turn t
       LEFT JOIN handover_sheet h ON h.stream = 'handover/' || substr(t.stream, 7) WHERE ${RUNNING}`,
    ).get()
    return prepared<Stored>(db, `${TURN} WHERE h.doneAt IS NULL AND t.stream >= ? ORDER BY t.stream`)
      .all(newest ?? '')
      .flatMap(({ key, state }): ArrivedRow[] => {
        const turn = JSON.parse(state) as Shift
        const holders = new Set(present(turn).map(({ person }) => person))
        return turn.arrivals
          .filter(({ person }) => !holders.has(person))
          .map((one) => ({ ...one, key: `${key}#${one.person}`, shift: key, name: name(one.person) }))
      })
  },
}

const list: ViewQuery<'shift.list'> = {
  kinds,
  run(db, { from, to }) {
    const name = personNames(db)
    return prepared<Stored>(db, `${TURN} WHERE t.stream >= ? AND t.stream < ? ORDER BY t.stream DESC`)
      .all(`shift/${from}`, `shift/${to}/`)
      .map((stored) => rowOf(stored, name))
  },
}

const one: ViewQuery<'shift.one'> = {
  kinds,
  run(db, { shift }) {
    const name = personNames(db)
    return prepared<Stored>(db, `${TURN} WHERE t.stream = ?`)
      .all(shift)
      .map((stored) => rowOf(stored, name))
  },
}

export const shiftQueriesRun: View['queries'] = {
  'shift.current': current,
  'shift.arrivals': arrivals,
  'shift.list': list,
  'shift.one': one,
}

/** Double claims the leader has not settled, of the shifts that are on; times in which nobody was at the desks of the newest. */
export function carriedShifts(db: Database): CarriedItem[] {
  const name = personNames(db)
  const running = prepared<Stored>(db, `${TURN} WHERE ${RUNNING} ORDER BY t.stream`).all()
  const newest = running.at(-1)
  const disputes = running.flatMap(({ key, state }): CarriedItem[] =>
    (JSON.parse(state) as Shift).disputes
      .filter(({ settled }) => settled === null)
      .map(({ id, why, people, at }) => ({
        key: `${key}#${id}`,
        group: 'roster',
        title: '在岗有争议，待带班领导裁定',
        text: `${why}：${people.map(name).join('、')}`,
        source: key,
        owner: '带班领导',
        since: at,
        due: null,
        level: null,
      })),
  )
  return [...disputes, ...(newest === undefined ? [] : carriedPresence(newest, name))]
}

/** That nobody is, or was, at the desks of a shift: for its leader, and for who takes it over. */
function carriedPresence({ key, state }: Stored, name: (person: string) => string): CarriedItem[] {
  const shift = JSON.parse(state) as Shift
  const [first] = shift.presence.periods
  if (first === undefined) return []
  const running = unattendedNow(shift.presence)
  const leaders = present(shift, 'leader').map(({ person }) => name(person))
  return [
    {
      key: `${key}#presence`,
      group: 'roster',
      title:
        running === null
          ? `本班值班席位无人操作 ${shift.presence.periods.length} 次`
          : '值班席位现在无人操作，请派人到岗',
      text: shift.presence.periods.map(periodWords).join('、').slice(0, 4000),
      source: key,
      owner: ['带班领导', ...leaders].join(' '),
      since: (running ?? first).since,
      due: null,
      level: null,
    },
  ]
}
