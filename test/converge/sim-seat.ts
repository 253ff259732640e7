import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Command, Receipt } from '../../domain/envelope.ts'
import type { WaitingRow } from '../../domain/outbox-rows.ts'
import type { SeatCore } from '../../engine/api.ts'
import { openSeat, type Seat } from '../../engine/seat.ts'
import type { Submitted } from '../../protocol/desk.ts'
import type { Role } from '../../protocol/identity.ts'
import type { WireNotice } from '../../protocol/wire.ts'
import type { Submitter } from '../../server/ledger/judge.ts'
import type { Viewer } from '../../server/ledger/visible.ts'
import type { Draft } from './drafts.ts'
import { copyAsCrashed } from './scratch-folder.ts'
import type { Decorations } from './world-parts.ts'

const nobody = { person: null, post: null }
const leader = { person: 'liang-qiheng', post: 'leader' }
/** What nobody but a leader may say; everything else here is said without anybody signed in. */
const saidByLeader: ReadonlySet<string> = new Set(['incident.restrict', 'incident.amend'])

export interface SeatSetup {
  readonly root: string
  readonly name: string
  readonly role: Role
  /** Whose eyes it has: its own, or those of the seat it is compared with. */
  readonly eyesOf?: string
  readonly logId: string
  /** The seat's own clock, UTC ms. */
  readonly clock: () => number
  readonly checkProjections: boolean
  readonly decorations: Decorations
}

/** What the seat said yes to: from then on it may not be lost. */
export interface Kept {
  readonly command: Command
  readonly seat: string
}

/** A real seat core in its own folder, with the accidents a test wants. */
export class SimSeat {
  readonly name: string
  readonly role: Role
  readonly kept = new Map<string, Kept>()
  /** Testimony the seat itself refused: there must never be any. */
  readonly refusedAtOnce: { command: Command; reason: string }[] = []
  /** Batches as they went out, for the network to send again. */
  readonly sent: Command[][] = []
  /** Receipts that are still under way. */
  readonly late: Receipt[][] = []
  /** The last command that waited in the same stream when this one was said: it must stand on that. */
  readonly standsOn = new Map<string, string[]>()
  /** What was dismissed, with the reason its writer read. */
  readonly readReasons = new Map<string, WaitingRow & { after: string[] }>()
  /** What the seat wanted a person to know: nothing, on a sound machine. */
  readonly troubles: string[] = []
  isCutOff = false
  readonly #setup: SeatSetup
  #life = 0
  #core!: SeatCore
  #seat!: Seat

  constructor(setup: SeatSetup) {
    this.#setup = setup
    this.name = setup.name
    this.role = setup.role
    mkdirSync(this.#dir)
    this.#open()
    this.core.adopt(setup.logId, 0)
  }

  get core(): SeatCore {
    return this.#core
  }

  get dir(): string {
    return this.#dir
  }

  get #dir(): string {
    return join(this.#setup.root, `${this.name}-${this.#life}`)
  }

  #open(): void {
    const { checkProjections, clock, decorations } = this.#setup
    const { views, core = (real) => real } = decorations
    const onTrouble = (words: string) => this.troubles.push(words)
    this.#seat = openSeat({ dir: this.#dir, clock, checkProjections, onTrouble, ...(views && { views }) })
    this.#core = core(this.#seat)
  }

  say(id: string, { stream, type, data }: Draft, after: string[] = []): Submitted {
    const at = this.#setup.clock()
    const by = { seat: this.name, ...(saidByLeader.has(type) ? leader : nobody) }
    const command: Command = { id, stream, type, v: 1, data, by, at, clock: null, after }
    const earlier = this.core
      .query('outbox.waiting', { limit: 500 })
      .findLast((row) => row.status === 'waiting' && row.stream === stream)
    const submitted = this.core.submit(structuredClone(command))
    if (submitted.ok) {
      this.kept.set(id, { command, seat: this.name })
      this.standsOn.set(id, earlier === undefined ? [] : [earlier.key])
    } else this.refusedAtOnce.push({ command, reason: submitted.reason })
    return submitted
  }

  /** Takes what the centre tells; anything but acceptance is a failure of the test. */
  take(notice: WireNotice): void {
    if (notice.type === 'key') this.core.takeKeys(notice.keys)
    const received = this.#received(notice)
    if (!received.ok) throw new Error(`${this.name} 没有收下中心的记录：${received.words}`)
  }

  #received(notice: WireNotice): { ok: true } | { ok: false; words: string } {
    if (notice.type === 'events') return this.core.receive(notice)
    if (notice.type === 'revealed') return this.core.reveal(notice.items)
    return notice.type === 'concealed' ? this.core.conceal(notice.streams) : { ok: true }
  }

  get viewer(): Viewer {
    return { seat: this.#setup.eyesOf ?? this.name, role: this.role }
  }

  get submitter(): Submitter {
    return { seat: this.name, role: this.role }
  }

  /** What the outbox wants sent; a command never goes before one it stands on. */
  toSend(limit: number): Command[] {
    const commands = structuredClone(this.core.toSend(limit))
    const places = new Map(commands.map(({ id }, place) => [id, place]))
    for (const [place, { id, after }] of commands.entries()) {
      const tooLate = after.find((earlier) => (places.get(earlier) ?? -1) > place)
      if (tooLate !== undefined) throw new Error(`${id} 排在它所依据的 ${tooLate} 之前发送`)
    }
    this.sent.push(commands)
    return commands
  }

  /** Refused and held commands with their reasons, as the screen lists them. */
  stopped(): WaitingRow[] {
    return this.core.query('outbox.waiting', { limit: 500 }).filter(({ status }) => status !== 'waiting')
  }

  /** The writer has read the reason. */
  dismiss(id: string): void {
    const row = this.stopped().find(({ key }) => key === id)
    if (row) this.readReasons.set(id, { ...row, after: this.after(id) })
    this.core.dismiss(id)
  }

  /** What a command in the outbox stands on, as its file says. */
  after(id: string): string[] {
    const db = new Database(join(this.dir, 'outbox.sqlite'), { readonly: true })
    try {
      const body = db.prepare('SELECT body FROM waiting WHERE id = ?').pluck().get(id) as string | undefined
      return body === undefined ? [] : JSON.parse(body).after
    } finally {
      db.close()
    }
  }

  /** Nobody asks for anything: full text and checkpoints are brought up. */
  rest(): void {
    while (this.#seat.chores());
  }

  restart(): void {
    this.core.close()
    this.#open()
  }

  /** Killed just now: the files as they are, opened by another process. */
  crash(): void {
    this.tear(() => {}, 'none')
  }

  /**
   * Killed or without power inside `act`: one of the two files is left as it was before it. `seat`: the preview was not
   * written; `outbox`: what the log made of the outbox was not written.
   */
  tear(act: () => void, older: 'none' | 'seat' | 'outbox'): void {
    const before = this.#dir
    this.#life += 1
    mkdirSync(this.#dir)
    if (older !== 'none') copyAsCrashed(before, this.#dir, `${older}.sqlite`)
    act()
    const newer = { none: '', seat: 'outbox.sqlite', outbox: 'seat.sqlite' }[older]
    copyAsCrashed(before, this.#dir, newer)
    // Keys are on the disk before anything that was sealed with them.
    if (newer !== '') copyAsCrashed(before, this.#dir, 'keys.sqlite')
    this.core.close()
    this.#open()
  }
}
