import type { Database } from 'better-sqlite3'
import { type AlarmCause, alarmStream, byUrgency, causeOf } from '../../domain/alarm/cause.ts'
import type { AlarmRow } from '../../domain/alarm/rows.ts'
import type { KindName } from '../../domain/index.ts'
import type { View, ViewQuery } from '../view.ts'
import { saidOf } from './alarm.ts'
import { deadlineCauses } from './alarm-deadline.ts'
import { orderCauses } from './alarm-order.ts'
import { shiftCauses } from './alarm-shift.ts'
import { personNames } from './person-names.ts'

/** Kinds whose causes are made of more than a time that has come. */
const own: readonly { kind: KindName; causes: (db: Database, now: number) => AlarmCause[] }[] = [
  { kind: 'deadline', causes: deadlineCauses },
  { kind: 'order', causes: orderCauses },
  { kind: 'shift', causes: shiftCauses },
]
/** Kinds that have nothing with a time, or are too long to be asked for it. */
const without: readonly KindName[] = ['log', 'person', 'alarm', 'factsheet', 'handover']

/** `alarm.now`: one list of everything that must not be missed, whatever screen is on. */
export function alarmQuery(views: readonly View[]): ViewQuery<'alarm.now'> {
  const special = own.map(({ kind }) => kind)
  const byTime = views.filter(
    ({ kind, carried }) => carried !== undefined && !special.includes(kind) && !without.includes(kind),
  )
  return {
    kinds: [...new Set<KindName>([...special, ...byTime.map(({ kind }) => kind), ...related])],
    run: (db, { now }) => {
      const nameOf = personNames(db)
      const timed = byTime
        .flatMap((view) => view.carried?.(db, now) ?? [])
        .map((item) => causeOf(item, now))
        .filter((cause) => cause !== null)
      return [...own.flatMap(({ causes }) => causes(db, now)), ...timed]
        .sort(byUrgency)
        .map((cause) => rowOf(db, cause, now, nameOf))
    },
  }
}
/** Read by the causes besides their own kinds. */
const related: readonly KindName[] = [
  'alarm',
  'person',
  'incident',
  'report',
  'profile',
  'handover',
  'swap',
  'absence',
]

function rowOf(db: Database, cause: AlarmCause, now: number, nameOf: (person: string) => string): AlarmRow {
  const stream = alarmStream(cause.key)
  const said = saidOf(db, stream)
  const by = (one: { at: number; seat: string; person: string | null }) => ({
    at: one.at,
    seat: one.seat,
    person: one.person,
    name: one.person === null ? null : nameOf(one.person),
  })
  const silence = said?.silenced ?? null
  return {
    ...cause,
    stream,
    acknowledged: said?.acknowledged == null ? null : by(said.acknowledged),
    silenced:
      silence === null || silence.until <= now
        ? null
        : { ...by(silence), until: silence.until, why: silence.why },
  }
}
