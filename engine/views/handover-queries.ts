import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { HandoverRow } from '../../domain/handover/rows.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { handoverRow, type StoredHandover } from './handover-row.ts'
import { personNames } from './person-names.ts'

const kinds = ['handover', 'shift', 'person'] as const
/** People of the outgoing shift come along: what they tick for the relief does not count. */
const SHEET = `SELECT h.stream AS key, h.stage, h.state, h.pending,
    coalesce((SELECT json_group_array(person) FROM (SELECT DISTINCT o.person FROM shift_holder o
      WHERE o.stream = 'shift/' || substr(h.stream, 10) ORDER BY o.person)), '[]') AS outgoing
  FROM handover_sheet h`

function rows(db: Database, stored: readonly StoredHandover[]): HandoverRow[] {
  const name = personNames(db)
  return stored.map((one) => handoverRow(one, name)).filter((one) => one !== null)
}

const sheet: ViewQuery<'handover.sheet'> = {
  kinds,
  run: (db, { handover }) =>
    rows(db, prepared<StoredHandover>(db, `${SHEET} WHERE h.stream = ?`).all(handover)),
}

const current: ViewQuery<'handover.current'> = {
  kinds,
  run: (db) =>
    rows(
      db,
      prepared<StoredHandover>(
        db,
        `${SHEET} WHERE h.stage = 'running' OR h.contested = 1 ORDER BY h.openedAt DESC, h.stream DESC`,
      ).all(),
    ),
}

const list: ViewQuery<'handover.list'> = {
  kinds,
  run: (db, { limit }) =>
    rows(
      db,
      prepared<StoredHandover>(db, `${SHEET} ORDER BY h.openedAt DESC, h.stream DESC LIMIT ?`).all(limit),
    ),
}

export const handoverQueriesRun: View['queries'] = {
  'handover.sheet': sheet,
  'handover.current': current,
  'handover.list': list,
}

/** What a handover left open: a contested relief, signatures to look at, what the outgoing shift asked to remember. */
export function carriedHandovers(db: Database): CarriedItem[] {
  const newest = prepared<StoredHandover>(
    db,
    `${SHEET} WHERE h.contested = 1 OR h.stream = (SELECT max(stream) FROM handover_sheet WHERE stage = 'done')
     ORDER BY h.stream`,
  ).all()
  return rows(db, newest).flatMap((row): CarriedItem[] => {
    const item = (part: string, group: CarriedItem['group'], title: string, text: string, since: number) => ({
      key: `${row.key}#${part}`,
      group,
      title,
      text,
      source: row.key,
      owner: null,
      since,
      due: null,
      level: null,
    })
    const contested = row.contested
    const people = contested?.people.map(({ name }) => name).join('、') ?? ''
    return [
      ...(contested !== null && contested.settled === null
        ? [
            item(
              'contested',
              'roster',
              '接班有争议，待带班领导裁定',
              `${contested.why}：${people}`,
              row.openedAt,
            ),
          ]
        : []),
      ...row.signatures
        .filter(({ doubt }) => doubt !== null)
        .map((one) => item(`doubt-${one.id}`, 'roster', `${one.name}的签字待核`, one.doubt ?? '', one.at)),
      ...row.reminders.map((one, place) =>
        item(`remind-${place}`, 'message', one.text, `${one.name} 在上次交接时留下`, one.at),
      ),
    ]
  })
}
