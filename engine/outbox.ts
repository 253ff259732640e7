import type { Database } from 'better-sqlite3'
import type { Command } from '../domain/envelope.ts'
import type { Fact } from './facts.ts'
import type { SealedFact, Seals } from './seal/seals.ts'

export type WaitingStatus = 'waiting' | 'accepted' | 'held' | 'refused'

/** A command the centre has not turned into events here yet. */
export interface Waiting {
  readonly place: number
  /** As it was said, personal fields opened as far as keys are here. */
  command: Command
  /** As it is written down and sent: the same object unless it holds something personal. */
  sent: Command
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
  add(waiting: Omit<Waiting, 'place' | 'sent'> & { readonly sent?: Command }): Waiting
  /** Writes added commands, all or none; durable when it returns. */
  keep(waiting: readonly Waiting[]): void
  /** Changes the mirror only; `flush` writes it down. */
  change(
    waiting: Waiting,
    change: Partial<Pick<Waiting, 'reads' | 'facts' | 'status' | 'last' | 'reason'>>,
  ): void
  /** The row no longer stands on those commands. */
  standOff(waiting: Waiting, ids: ReadonlySet<string>): void
  /** Opens a stream's rows anew, after its keys came or went. */
  reopen(stream: string): void
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

/** Reads the outbox of `db` into memory; with `seals`, what is personal leaves memory only sealed. */
export function openOutbox(db: Database, seals: Seals | null = null): Outbox {
  const rows = new Map<string, Waiting>()
  const byStream = new Map<string, Set<Waiting>>()
  const changed = new Set<Waiting>()
  const dropped = new Set<Waiting>()
  let places = 0
  const every = db.prepare<[], Row>('SELECT * FROM waiting ORDER BY place')
  const write = db.readonly ? null : writes(db, seals)

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
      const row: Waiting = { place: places + 1, sent: waiting.command, ...waiting }
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
    standOff(waiting, ids) {
      const after = waiting.command.after.filter((id) => !ids.has(id))
      const isSame = waiting.sent === waiting.command
      waiting.command = { ...waiting.command, after }
      waiting.sent = isSame ? waiting.command : { ...waiting.sent, after }
      changed.add(waiting)
    },
    reopen(stream) {
      if (seals === null) return
      for (const row of outbox.ofStream(stream)) {
        row.command = seals.openCommand(row.sent)
        row.facts = row.facts.map((fact) => seals.passOn(row.command, fact))
        changed.add(row)
      }
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
        const sent = JSON.parse(body) as Command
        const at = { stream: sent.stream, command: sent.id }
        const command = seals?.openCommand(sent) ?? sent
        const list = (JSON.parse(facts) as SealedFact[]).map((fact) => seals?.openFact(at, fact) ?? fact)
        mirror({ ...rest, place, command, sent, reads: JSON.parse(reads), facts: list })
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

function writes(db: Database, seals: Seals | null) {
  let isDurable = true
  const insert = db.prepare(
    `INSERT INTO waiting (place, id, body, reads, facts, status, last, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = db.prepare(
    'UPDATE waiting SET body = ?, reads = ?, facts = ?, status = ?, last = ?, reason = ? WHERE place = ?',
  )
  const remove = db.prepare('DELETE FROM waiting WHERE place = ?')
  const textsOf = ({ sent, reads, facts }: Waiting) => {
    const at = { stream: sent.stream, command: sent.id }
    const list = seals === null ? facts : facts.map((fact) => seals.sealFact(at, fact))
    return [sent, reads, list].map((part) => JSON.stringify(part))
  }
  const add = (waiting: readonly Waiting[]) => {
    for (const row of waiting) {
      const { place, command, status, last, reason } = row
      insert.run(place, command.id, ...textsOf(row), status, last, reason)
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
      for (const row of changed) {
        const { status, last, reason, place } = row
        update.run(...textsOf(row), status, last, reason, place)
      }
      for (const { place } of dropped) remove.run(place)
    }),
  }
}
