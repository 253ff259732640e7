import type { Database } from 'better-sqlite3'
import type { Command } from '../domain/envelope.ts'
import type { Fact } from './facts.ts'

export type WaitingStatus = 'waiting' | 'accepted' | 'held' | 'refused'

/** A command the centre has not turned into events here yet. */
export interface Waiting {
  readonly place: number
  readonly command: Command
  /** Streams its judgement looked at, its own included. */
  reads: readonly string[]
  facts: readonly Fact[]
  status: WaitingStatus
  /** Seq of its last event once the centre accepted it. */
  last: number | null
  reason: string | null
}

/** The outbox file with a mirror in memory: rows are few, every judgement walks them. */
export interface Outbox {
  /** All rows in the order of the clicks. */
  all(): Iterable<Waiting>
  get(id: string): Waiting | undefined
  /** Rows of one stream in the order of the clicks. */
  ofStream(stream: string): Iterable<Waiting>
  /** Adds a new command to the mirror; `keep` or `drop` it next. */
  add(waiting: Omit<Waiting, 'place'>): Waiting
  /** Writes added commands, all or none; durable when it returns. */
  keep(waiting: readonly Waiting[]): void
  /** Changes the mirror only; `flush` writes it down. */
  change(
    waiting: Waiting,
    change: Partial<Pick<Waiting, 'reads' | 'facts' | 'status' | 'last' | 'reason'>>,
  ): void
  drop(id: string): void
  /**
   * Writes what `change` and `drop` did, without waiting for the disk: a row that comes back after a power cut is
   * sent again and the centre answers the same receipt.
   */
  flush(): void
  /** Believes the file again, after a failed write or when another connection wrote. */
  reload(): void
  drafts(): Record<string, string>
  draft(key: string, text: string): void
}

interface Row {
  place: number
  body: string
  reads: string
  facts: string
  status: WaitingStatus
  last: number | null
  reason: string | null
}

/** Reads the outbox of `db` into memory. */
export function openOutbox(db: Database): Outbox {
  const rows = new Map<string, Waiting>()
  const byStream = new Map<string, Set<Waiting>>()
  const changed = new Set<Waiting>()
  const dropped = new Set<Waiting>()
  let places = 0
  const every = db.prepare<[], Row>('SELECT * FROM waiting ORDER BY place')
  const write = db.readonly ? null : writes(db)

  function mirror(row: Waiting): void {
    const { id, stream } = row.command
    rows.set(id, row)
    const same = byStream.get(stream)
    if (same === undefined) byStream.set(stream, new Set([row]))
    else same.add(row)
    places = Math.max(places, row.place)
  }

  const outbox: Outbox = {
    all: () => rows.values(),
    get: (id) => rows.get(id),
    ofStream: (stream) => byStream.get(stream) ?? [],
    add(waiting) {
      const row: Waiting = { place: places + 1, ...waiting }
      mirror(row)
      return row
    },
    keep(waiting) {
      write?.durable(true)
      // A statement alone is a transaction of its own.
      if (waiting.length === 1) write?.add(waiting)
      else write?.addAll(waiting)
    },
    change(waiting, change) {
      Object.assign(waiting, change)
      changed.add(waiting)
    },
    drop(id) {
      const row = rows.get(id)
      if (row === undefined) return
      rows.delete(id)
      const same = byStream.get(row.command.stream)
      same?.delete(row)
      if (same?.size === 0) byStream.delete(row.command.stream)
      dropped.add(row)
    },
    flush() {
      if (write === null || changed.size + dropped.size === 0) return
      try {
        write.durable(false)
        write.settle(changed, dropped)
        changed.clear()
        dropped.clear()
      } catch {
        // A full disk: the mirror is right, the next flush writes it down, a restart asks the centre again.
      }
    },
    reload() {
      rows.clear()
      byStream.clear()
      changed.clear()
      dropped.clear()
      for (const { place, body, reads, facts, ...rest } of every.iterate()) {
        mirror({
          ...rest,
          place,
          command: JSON.parse(body),
          reads: JSON.parse(reads),
          facts: JSON.parse(facts),
        })
      }
    },
    drafts() {
      const all = db.prepare<[], { key: string; text: string }>('SELECT key, text FROM draft').all()
      return Object.fromEntries(all.map(({ key, text }) => [key, text]))
    },
    draft(key, text) {
      // Survives the end of the process; a power cut may take the last words, waiting for the disk at each key may not.
      write?.durable(false)
      if (text === '') write?.forgetDraft.run(key)
      else write?.saveDraft.run(key, text)
    },
  }
  outbox.reload()
  return outbox
}

function writes(db: Database) {
  let isDurable = true
  const insert = db.prepare(
    `INSERT INTO waiting (place, id, body, reads, facts, status, last, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = db.prepare(
    'UPDATE waiting SET reads = ?, facts = ?, status = ?, last = ?, reason = ? WHERE place = ?',
  )
  const remove = db.prepare('DELETE FROM waiting WHERE place = ?')
  const add = (waiting: readonly Waiting[]) => {
    for (const { place, command, reads, facts, status, last, reason } of waiting) {
      const texts = [command, reads, facts].map((part) => JSON.stringify(part))
      insert.run(place, command.id, ...texts, status, last, reason)
    }
  }
  return {
    add,
    addAll: db.transaction(add),
    saveDraft: db.prepare('INSERT OR REPLACE INTO draft (key, text) VALUES (?, ?)'),
    forgetDraft: db.prepare('DELETE FROM draft WHERE key = ?'),
    durable(wanted: boolean) {
      if (wanted !== isDurable) db.pragma(`synchronous = ${wanted ? 'FULL' : 'NORMAL'}`)
      isDurable = wanted
    },
    settle: db.transaction((changed: Set<Waiting>, dropped: Set<Waiting>) => {
      for (const { reads, facts, status, last, reason, place } of changed) {
        update.run(JSON.stringify(reads), JSON.stringify(facts), status, last, reason, place)
      }
      for (const { place } of dropped) remove.run(place)
    }),
  }
}
