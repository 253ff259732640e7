import type { Database } from 'better-sqlite3'
import { type MeetingFact, meetingTypeText } from '../../domain/meeting/meeting.ts'
import type { MeetingRow } from '../../domain/meeting/rows.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { momentSchema, momentsOf, momentWriter, type TextMoment } from './moment-rows.ts'
import { personNames } from './person-names.ts'

type Body = Omit<MeetingRow, 'key' | 'chairName'>

/** A meeting as its facts tell it; null before it was convened. What came before is kept. */
function meetingOf(facts: readonly ToldFact[]): Body | null {
  const first = facts.map(({ fact }) => fact as MeetingFact).find(({ type }) => type === 'meeting.convened')
  if (first === undefined || first.type !== 'meeting.convened') return null
  const { at: startsAt, ...said } = first.data
  const body: Body = {
    ...said,
    startsAt,
    status: 'convened',
    attendees: [],
    minutes: [],
    resolutions: [],
    contested: [],
    ended: null,
    cancelled: null,
    by: { at: 0, seat: '', by: null },
    pending: false,
  }
  for (const { fact, told } of facts) {
    const { type, data } = fact as MeetingFact
    const by = { at: told.at, seat: told.by.seat, by: told.by.person }
    if (told.pending) body.pending = true
    switch (type) {
      case 'meeting.convened':
        body.by = by
        break
      case 'meeting.attended': {
        const { name = null, ...who } = data
        body.attendees.push({ key: told.command, ...who, name, ...by })
        break
      }
      case 'meeting.minuted': {
        const { text, files, resolutions } = data
        body.minutes.push({ key: told.command, text, files, late: body.ended !== null, ...by })
        for (const one of resolutions) {
          const known = body.resolutions.find(({ key }) => key === one.key)
          if (known === undefined) body.resolutions.push({ ...one, orders: [] })
          else Object.assign(known, one)
        }
        break
      }
      case 'meeting.linked':
        body.resolutions.find(({ key }) => key === data.resolution)?.orders.push(data.order)
        break
      case 'meeting.ended':
        body.status = 'ended'
        body.ended = { ...data, ...by }
        break
      case 'meeting.cancelled':
        body.status = 'cancelled'
        body.cancelled = { ...data, ...by }
        break
      case 'meeting.contested':
        body.contested.push(data)
    }
  }
  return body
}

function momentsIn(stream: string, body: Body, facts: readonly ToldFact[]): TextMoment[] {
  return facts.flatMap(({ fact, told }): TextMoment[] => {
    const { type, data } = fact as MeetingFact
    const key = `${stream}#${told.command}.${type.slice(8)}`
    if (type === 'meeting.convened') {
      const text = `${meetingTypeText[data.type]}：${data.title}${data.place === '' ? '' : `，${data.place}`}`
      return [{ key: stream, at: body.startsAt, text, told }]
    }
    if (type === 'meeting.minuted') {
      const words = data.resolutions.map(({ text }) => text).join('；')
      if (words === '' && data.text === '') return []
      return [
        {
          key,
          at: told.at,
          text: `会议${words === '' ? `纪要：${data.text}` : `议定：${words}`}`.slice(0, 2000),
          told,
        },
      ]
    }
    if (type === 'meeting.cancelled') return [{ key, at: told.at, text: `会议取消：${data.why}`, told }]
    return []
  })
}

function rowsOf(db: Database, stored: readonly { key: string; body: string }[]): MeetingRow[] {
  const nameOf = personNames(db)
  return stored.map(({ key, body }) => {
    const row = JSON.parse(body) as Body
    return {
      key,
      ...row,
      chairName: row.chair === null ? null : nameOf(row.chair),
      attendees: row.attendees.map((one) => ({
        ...one,
        name: one.person === null ? one.name : nameOf(one.person),
      })),
    }
  })
}
interface Stored {
  key: string
  body: string
}
const list: ViewQuery<'meeting.list'> = {
  kinds: ['meeting', 'person'],
  run: (db, { incident }) =>
    rowsOf(
      db,
      prepared<Stored>(
        db,
        'SELECT stream AS key, body FROM meeting_item WHERE incident = ? ORDER BY startsAt, stream',
      ).all(incident),
    ),
}
const one: ViewQuery<'meeting.one'> = {
  kinds: ['meeting', 'person'],
  run: (db, { stream }) =>
    rowsOf(
      db,
      prepared<Stored>(db, 'SELECT stream AS key, body FROM meeting_item WHERE stream = ?').all(stream),
    ),
}

/** 会议: one row a meeting with its attendance, minutes and what became of each resolution. */
export const meetingView: View = {
  kind: 'meeting',
  version: 1,
  schema: [
    `CREATE TABLE meeting_item (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL,
       startsAt INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX meeting_item_by_incident ON meeting_item (incident, startsAt, stream)',
    ...momentSchema('meeting'),
  ],
  tables: ['meeting_item', 'meeting_moment'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO meeting_item (stream, incident, startsAt, body) VALUES (?, ?, ?, ?)',
    )
    const write = momentWriter(db, 'meeting')
    return (stream, facts) => {
      const body = meetingOf(facts)
      if (body === null) return
      insert.run(stream, body.incident, body.startsAt, JSON.stringify(body))
      write(stream, body.incident, momentsIn(stream, body, facts))
    }
  },
  queries: { 'meeting.list': list, 'meeting.one': one },
  moments: momentsOf('meeting'),
}
