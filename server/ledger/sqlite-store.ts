import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { emptyHead } from '../../domain/envelope.ts'
import { preparePages } from './sqlite-pages.ts'
import { ledgerSchema, SCHEMA_VERSION, secondStep } from './sqlite-schema.ts'
import { prepareSeats } from './sqlite-seats.ts'
import { prepareTx } from './sqlite-tx.ts'
import type { LedgerHead, LedgerMeta, LedgerStore, LedgerTx } from './store.ts'
import type { StoredEvent } from './stored-event.ts'
import { Turns } from './turns.ts'

type Statements = {
  tx: LedgerTx
  pages: ReturnType<typeof preparePages>
  seats: ReturnType<typeof prepareSeats>
}

/**
 * The ledger in one SQLite file (`:memory:` for tests). One connection: whoever reads outside a transaction waits for
 * the running one, so nobody ever sees what may still be rolled back.
 */
export class SqliteLedgerStore implements LedgerStore {
  readonly #db: Database.Database
  readonly #turns = new Turns()
  #statements: Statements | null = null

  constructor(path: string) {
    this.#db = new Database(path, { timeout: 5000 })
  }

  open(birth: { world: string; logId?: string } | null): Promise<LedgerMeta> {
    return this.#turns.take(() => {
      const db = this.#db
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      // Checkpoints rewrite the same index pages again and again: four times fewer of them, and room to hold the pages.
      db.pragma('wal_autocheckpoint = 4000')
      db.pragma('cache_size = -32000')
      db.transaction(() => this.#migrate(birth)).immediate()
      const meta = this.#meta()
      const isOther =
        birth && (meta.world !== birth.world || (birth.logId !== undefined && meta.logId !== birth.logId))
      if (isOther) throw new Error('这个文件夹里是另一份记录，请另选文件夹或改用原来的世界')
      this.#statements = { tx: prepareTx(db), pages: preparePages(db), seats: prepareSeats(db) }
      return meta
    })
  }

  transact<T>(fn: (tx: LedgerTx) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      this.#db.exec('BEGIN IMMEDIATE')
      try {
        const result = await fn(this.#ready().tx)
        this.#db.exec('COMMIT')
        return result
      } catch (error) {
        // A full disk may have rolled back by itself already.
        if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
        throw error
      }
    })
  }

  head(): Promise<LedgerHead> {
    return this.#turns.take(() => this.#ready().tx.head())
  }

  hashAt(seq: number) {
    return this.#turns.take(() => this.#ready().pages.hashAt(seq))
  }

  pageAfter(seq: number, maxBytes: number) {
    return this.#turns.take(() => this.#ready().pages.pageAfter(seq, maxBytes))
  }

  streamUpTo(stream: string, last: number): Promise<StoredEvent[]> {
    return this.#turns.take(async () => {
      const found = await this.#ready().tx.streams([stream])
      return (found.get(stream) ?? []).filter(({ seq }) => seq <= last)
    })
  }

  streamsOf(kind: string) {
    return this.#turns.take(() => this.#ready().pages.streamsOf(kind))
  }

  sealedStreams() {
    return this.#turns.take(() => this.#ready().pages.sealedStreams())
  }

  audiencesOf(streams: readonly string[]) {
    return this.#turns.take(() => this.#ready().pages.audiencesOf(streams))
  }

  seat(seat: string) {
    return this.#turns.take(() => this.#ready().seats.seat(seat))
  }

  districtSeats() {
    return this.#turns.take(() => this.#ready().seats.districtSeats())
  }

  keepCode(code: Parameters<LedgerStore['keepCode']>[0]) {
    return this.#turns.take(() => this.#ready().seats.keepCode(code))
  }

  enrol(draft: Parameters<LedgerStore['enrol']>[0]) {
    return this.#turns.take(() => this.#ready().seats.enrol(draft))
  }

  setStopped(words: string | null): Promise<void> {
    return this.#turns.take(() => {
      this.#db.prepare('UPDATE meta SET stopped = ?').run(words)
    })
  }

  nextEpoch(): Promise<LedgerMeta> {
    return this.#turns.take(() => {
      this.#db.prepare('UPDATE meta SET epoch = epoch + 1, stopped = NULL').run()
      return this.#meta()
    })
  }

  close(): Promise<void> {
    return this.#turns.take(() => {
      this.#db.close()
    })
  }

  #ready(): Statements {
    if (!this.#statements) throw new Error('the store is not open')
    return this.#statements
  }

  knowsFollowed(): Promise<boolean> {
    return this.#turns.take(() => this.#db.prepare('SELECT knowsFollowed FROM meta').pluck().get() === 1)
  }

  noteFollowed(followed: ReadonlyMap<string, string>): Promise<void> {
    return this.#turns.take(() => {
      const note = this.#db.prepare('UPDATE audience SET follows = ?, own = body WHERE stream = ?')
      this.#db
        .transaction(() => {
          for (const [stream, root] of followed) note.run(root, stream)
          this.#db.prepare('UPDATE meta SET knowsFollowed = 1').run()
        })
        .immediate()
    })
  }

  #meta(): LedgerMeta {
    return this.#db.prepare('SELECT logId, epoch, world, alg, stopped FROM meta').get() as LedgerMeta
  }

  #migrate(birth: { world: string; logId?: string } | null): void {
    const version = this.#db.pragma('user_version', { simple: true }) as number
    if (version === SCHEMA_VERSION) return
    if (version === 1) {
      this.#db.exec(secondStep)
      this.#db.pragma(`user_version = ${SCHEMA_VERSION}`)
      return
    }
    if (version !== 0) throw new Error('记录文件由更高版本写成，请先升级中心再启动')
    if (!birth) throw new Error('这个文件夹里还没有记录，请先启动一次中心')
    this.#db.exec(ledgerSchema)
    this.#db
      .prepare('INSERT INTO meta (one, logId, epoch, world, alg, knowsFollowed) VALUES (1, ?, 0, ?, ?, 1)')
      .run(birth.logId ?? randomUUID(), birth.world, 'sha256')
    this.#db
      .prepare('INSERT INTO head (one, seq, hash, recordedAt) VALUES (1, ?, ?, 0)')
      .run(emptyHead.seq, emptyHead.hash)
    this.#db.pragma(`user_version = ${SCHEMA_VERSION}`)
  }
}
