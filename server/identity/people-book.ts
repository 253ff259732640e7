import Database from 'better-sqlite3'
import { noTries, type Tries } from '../../domain/credential/tries.ts'

export interface KeptSecret {
  /** Argon2id in PHC form. */
  readonly hash: string
  readonly changedAt: number
}
export interface KeptPersonCode {
  /** Keyed hash of the code. */
  readonly hash: string
  /** Null: whoever comes first, good only while nobody has a secret. */
  readonly person: string | null
  readonly expiresAt: number
}

/** 安全审计 a, b of GB/T 22239-2019: when, where, who, what, and why not (null: it was done). */
export interface AuditLine {
  readonly at: number
  readonly seat: string
  readonly person: string
  readonly act: 'signIn' | 'changeSecret' | 'personCode'
  readonly refused: string | null
}

const schema = `
CREATE TABLE IF NOT EXISTS secret (
  person TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  changedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tries (
  person TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  lockedUntil INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS code (
  hash TEXT PRIMARY KEY,
  person TEXT,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS audit (
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL,
  refused TEXT
) STRICT;
`

/**
 * `people.sqlite` of a centre: hashes of secrets, wrong tries, one-time codes. Beside the ledger and not in it, so that
 * no copy of the log and no seat ever holds a hash.
 */
export class PeopleBook {
  readonly #db: Database.Database

  constructor(path: string) {
    this.#db = new Database(path, { timeout: 5000 })
    this.#db.pragma('journal_mode = WAL')
    this.#db.pragma('synchronous = FULL')
    this.#db.exec(schema)
  }

  secretOf(person: string): KeptSecret | null {
    const row = this.#db.prepare('SELECT hash, changedAt FROM secret WHERE person = ?').get(person)
    return (row as KeptSecret | undefined) ?? null
  }

  /** Nobody has a secret yet. */
  isEmpty(): boolean {
    return this.#db.prepare('SELECT 1 FROM secret LIMIT 1').get() === undefined
  }

  triesOf(person: string): Tries {
    const row = this.#db.prepare('SELECT failures, lockedUntil FROM tries WHERE person = ?').get(person)
    return (row as Tries | undefined) ?? noTries
  }

  keepTries(person: string, { failures, lockedUntil }: Tries): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO tries (person, failures, lockedUntil) VALUES (?, ?, ?)')
      .run(person, failures, lockedUntil)
  }

  /** A new secret; his wrong tries and every code he could have used are gone with the old one. */
  keepSecret(person: string, { hash, changedAt }: KeptSecret): void {
    this.#db
      .transaction(() => {
        const keep = 'INSERT OR REPLACE INTO secret (person, hash, changedAt) VALUES (?, ?, ?)'
        this.#db.prepare(keep).run(person, hash, changedAt)
        this.#db.prepare('DELETE FROM tries WHERE person = ?').run(person)
        this.#db.prepare('DELETE FROM code WHERE person = ? OR person IS NULL').run(person)
      })
      .immediate()
  }

  /** A new code makes the earlier ones for the same person (or for whoever comes first) worthless. */
  keepCode({ hash, person, expiresAt }: KeptPersonCode): void {
    this.#db
      .transaction(() => {
        this.#db.prepare('DELETE FROM code WHERE person IS ?').run(person)
        this.#db
          .prepare('INSERT INTO code (hash, person, expiresAt) VALUES (?, ?, ?)')
          .run(hash, person, expiresAt)
      })
      .immediate()
  }

  codeOf(hash: string): KeptPersonCode | null {
    const row = this.#db.prepare('SELECT hash, person, expiresAt FROM code WHERE hash = ?').get(hash)
    return (row as KeptPersonCode | undefined) ?? null
  }

  /** Adds to what is kept of everybody's tries, good or bad; lines are never edited. */
  note({ at, seat, person, act, refused }: AuditLine): void {
    this.#db
      .prepare('INSERT INTO audit (at, seat, person, act, refused) VALUES (?, ?, ?, ?, ?)')
      .run(at, seat, person, act, refused)
  }

  /** The newest lines first. */
  audit(limit: number): AuditLine[] {
    const lines = 'SELECT at, seat, person, act, refused FROM audit ORDER BY n DESC LIMIT ?'
    return this.#db.prepare(lines).all(limit) as AuditLine[]
  }

  close(): void {
    this.#db.close()
  }
}
