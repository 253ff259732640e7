import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { StreamKey } from '../../protocol/seal.ts'
import { type DatabaseOptions, openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { versionOf } from '../version-of.ts'
import { isCorrupt } from '../words-of-error.ts'
import { keySteps, salvageKeys } from './key-tables.ts'
import { keyIdOf } from './sealed-text.ts'
import { wipeFreePages } from './wipe.ts'

export interface SealKey {
  readonly id: string
  readonly stream: string
  readonly secret: Buffer
}

/**
 * Keys of streams, in a file of their own beside the log and never in its backup. What it does is durable when it
 * returns.
 */
export interface KeyFile {
  /** A key of that stream by its id, null where it is not here. */
  secret(stream: string, id: string): Buffer | null
  /** The stream's first key, made where it has none; null where its keys are destroyed. */
  forWriting(stream: string): SealKey | null
  /** Every key of these streams. */
  of(streams: readonly string[]): StreamKey[]
  /** Takes keys made elsewhere. Refused: what is not what its name says, and what was destroyed. Returns their streams. */
  take(keys: readonly StreamKey[]): string[]
  /** Removes the keys of these streams from this machine; the centre may give them again. */
  forget(streams: readonly string[]): void
  isDestroyed(stream: string): boolean
  /** Destroys the keys of these streams for ever and owes the rest: what was projected with them. */
  destroy(streams: readonly string[]): void
  /** Streams whose keys are destroyed, but whose traces may still be in other files. */
  owed(): string[]
  paid(streams: readonly string[]): void
  /** Notes a stream with a value no key here opens. */
  want(stream: string): void
  wanted(limit: number, after: string): string[]
  /** Keys by their id behind `after`. */
  held(limit: number, after: string): StreamKey[]
  /** True for a file made just now. */
  readonly isNew: boolean
  /** Tells, once for each time, that another connection has written; `refresh` forgets what was remembered. */
  changed(): boolean
  refresh(): void
  close(): void
}

/** Secrets kept in memory. */
const REMEMBERED = 10_000

/** Opens the keys at `path` (`:memory:` keeps nothing). A damaged file gives what can be read of it and is removed. */
export function openKeyFile(path: string, options: DatabaseOptions = {}): KeyFile {
  const { db, isNew } = openSound(path, options)
  const remembered = new Map<string, SealKey>()
  const destroyed = new Set<string>()
  const byId = db.prepare<[string], SealKey>('SELECT id, stream, secret FROM key WHERE id = ?')
  const byStream = db.prepare<[string], SealKey>(
    'SELECT id, stream, secret FROM key WHERE stream = ? ORDER BY rowid',
  )
  const behind = db.prepare<[string, number], SealKey>(
    'SELECT id, stream, secret FROM key WHERE id > ? ORDER BY id LIMIT ?',
  )
  const allDestroyed = db.prepare<[], string>('SELECT stream FROM destroyed').pluck()
  const debts = db.prepare<[], string>('SELECT stream FROM destroyed WHERE owed = 1').pluck()
  const wishes = db
    .prepare<[string, number], string>('SELECT stream FROM wanted WHERE stream > ? ORDER BY stream LIMIT ?')
    .pluck()
  const write = db.readonly ? null : writes(db)
  const refresh = () => {
    remembered.clear()
    destroyed.clear()
    for (const stream of allDestroyed.iterate()) destroyed.add(stream)
  }
  refresh()

  function remember(key: SealKey): void {
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(key.id, key)
  }

  return {
    isNew,
    secret(stream, id) {
      const key = remembered.get(id) ?? byId.get(id)
      if (key === undefined || key.stream !== stream) return null
      if (!remembered.has(id)) remember(key)
      return key.secret
    },
    forWriting(stream) {
      if (destroyed.has(stream)) return null
      const known = byStream.get(stream)
      if (known !== undefined || write === null) return known ?? null
      const secret = randomBytes(32)
      const key = { id: keyIdOf(stream, secret), stream, secret }
      write.add(key)
      remember(key)
      return key
    },
    of: (streams) => streams.flatMap((stream) => byStream.all(stream).map(travelling)),
    take(keys) {
      const fresh: SealKey[] = []
      for (const { id, stream, secret: text } of keys) {
        const secret = Buffer.from(text, 'base64url')
        const isItself = secret.length === 32 && keyIdOf(stream, secret) === id
        if (isItself && !destroyed.has(stream) && byId.get(id) === undefined)
          fresh.push({ id, stream, secret })
      }
      if (fresh.length > 0) write?.addAll(fresh)
      return [...new Set(fresh.map(({ stream }) => stream))]
    },
    forget(streams) {
      if (streams.length === 0 || write === null) return
      write.forget(streams)
      remembered.clear()
    },
    isDestroyed: (stream) => destroyed.has(stream),
    destroy(streams) {
      if (streams.length === 0 || write === null) return
      write.destroy(streams)
      remembered.clear()
      for (const stream of streams) destroyed.add(stream)
      db.exec('VACUUM')
      wipeFreePages(db)
    },
    owed: () => debts.all(),
    paid: (streams) => write?.paid(streams),
    want(stream) {
      if (!destroyed.has(stream)) write?.want.run(stream)
    },
    wanted: (limit, after) => wishes.all(after, limit),
    changed: versionOf(db),
    held: (limit, after) => behind.all(after, limit).map(travelling),
    refresh,
    close: () => db.close(),
  }
}

const travelling = ({ id, stream, secret }: SealKey): StreamKey => ({
  id,
  stream,
  secret: secret.toString('base64url'),
})

function writes(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO key (id, stream, secret) VALUES (?, ?, ?)')
  const fulfil = db.prepare('DELETE FROM wanted WHERE stream = ?')
  const remove = db.prepare('DELETE FROM key WHERE stream = ?')
  const note = db.prepare(
    'INSERT INTO destroyed (stream, owed) VALUES (?, 1) ON CONFLICT (stream) DO UPDATE SET owed = 1',
  )
  const settle = db.prepare('UPDATE destroyed SET owed = 0 WHERE stream = ?')
  const add = ({ id, stream, secret }: SealKey) => {
    insert.run(id, stream, secret)
    fulfil.run(stream)
  }
  return {
    add: db.transaction(add),
    addAll: db.transaction((keys: readonly SealKey[]) => keys.forEach(add)),
    want: db.prepare('INSERT OR IGNORE INTO wanted (stream) VALUES (?)'),
    destroy: db.transaction((streams: readonly string[]) => {
      for (const stream of streams) for (const statement of [remove, fulfil, note]) statement.run(stream)
    }),
    forget: db.transaction((streams: readonly string[]) => {
      for (const stream of streams) for (const statement of [remove, fulfil]) statement.run(stream)
    }),
    paid: db.transaction((streams: readonly string[]) => {
      for (const stream of streams) settle.run(stream)
    }),
  }
}

function openSound(path: string, options: DatabaseOptions): { db: Database; isNew: boolean } {
  if (options.readOnly) return { db: openDatabase(path, options), isNew: false }
  // Only the owner reads it; WAL and shared memory take the same mode.
  if (path !== ':memory:') writeFileSync(path, '', { flag: 'a', mode: 0o600 })
  try {
    const db = openDatabase(path, options)
    const isNew = db.pragma('user_version', { simple: true }) === 0
    migrate(db, keySteps)
    if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return { db, isNew }
    db.close()
  } catch (error) {
    if (!isCorrupt(error)) throw error
  }
  return { db: salvageKeys(path, options), isNew: true }
}
