import type { Database, Statement } from 'better-sqlite3'
import type { Told } from '../../domain/model.ts'
import type { Moment, MomentKind } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'
import { personNames } from './person-names.ts'

/** A moment before it is written: what a projection says of one fact. */
export interface TextMoment {
  readonly key: string
  readonly at: number
  readonly text: string
  readonly told: Told
}

/** Marks a person in a moment's text: his name is put in when the row is read, as it is in the address book then. */
export function named(person: string): string {
  return `\u0001${person}\u0001`
}

/** Table of the moments of a kind that has none of its own: one line of Chinese a fact, found by the incident. */
export function momentSchema(kind: MomentKind): string[] {
  return [
    `CREATE TABLE ${kind}_moment (
       stream TEXT NOT NULL,
       incident TEXT NOT NULL,
       key TEXT NOT NULL,
       at INTEGER NOT NULL,
       writtenAt INTEGER,
       text TEXT NOT NULL,
       seat TEXT NOT NULL,
       person TEXT,
       pending INTEGER NOT NULL
     ) STRICT`,
    `CREATE INDEX ${kind}_moment_by_incident ON ${kind}_moment (incident, at)`,
    `CREATE INDEX ${kind}_moment_by_stream ON ${kind}_moment (stream)`,
  ]
}

/** Writes moments of one stream; `writtenAt` stands only where it differs from `at`. */
export function momentWriter(db: Database, kind: MomentKind) {
  const insert: Statement = db.prepare(
    `INSERT INTO ${kind}_moment (stream, incident, key, at, writtenAt, text, seat, person, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, incident: string, moments: readonly TextMoment[]) => {
    for (const { key, at, text, told } of moments) {
      const { seat, person } = told.by
      const writtenAt = told.at === at ? null : told.at
      insert.run(stream, incident, key, at, writtenAt, text, seat, person, told.pending ? 1 : 0)
    }
  }
}

/** `moments` of a view that keeps them in its own table. */
export function momentsOf(kind: MomentKind) {
  return (db: Database, incident: string): Moment[] => {
    const nameOf = personNames(db)
    return prepared<
      Omit<Moment, 'by' | 'pending'> & { seat: string; person: string | null; pending: number }
    >(
      db,
      `SELECT key, at, writtenAt, '${kind}' AS kind, text, stream AS source, seat, person, pending
       FROM ${kind}_moment WHERE incident = ?`,
    )
      .all(incident)
      .map(({ seat, person, pending, text, ...moment }) => ({
        ...moment,
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark nobody can type
        text: text.replaceAll(/\u0001([\w-]+)\u0001/gu, (_, id: string) => nameOf(id)),
        by: { seat, person },
        pending: pending === 1,
      }))
  }
}
