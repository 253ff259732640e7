import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command, Receipt } from '../../domain/envelope.ts'
import { openKeyFile } from '../../engine/seal/key-file.ts'
import type { StreamKey } from '../../protocol/seal.ts'
import { type WireNotice, wireNoticeShape } from '../../protocol/wire.ts'
import { noticesOf } from '../../server/ledger/batch.ts'
import type { Submitter } from '../../server/ledger/judge.ts'
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../../server/ledger/sqlite-store.ts'
import type { LedgerStore } from '../../server/ledger/store.ts'
import type { Viewer } from '../../server/ledger/visible.ts'
import { copyAsCrashed } from './scratch-folder.ts'
import type { Decorations } from './world-parts.ts'

/** The real ledger on a real file, with the accidents a test wants. */
export class SimCentre {
  readonly #root: string
  readonly #clock: () => number
  readonly #decorations: Decorations
  #life = 0
  #isDiskFull = false
  #ledger!: Ledger
  readonly troubles: string[] = []
  /** Receipts in the order they were given, by command: the same command may have been asked about often. */
  readonly receiptsByCommand = new Map<string, Receipt[]>()

  private constructor(root: string, clock: () => number, decorations: Decorations) {
    this.#root = root
    this.#clock = clock
    this.#decorations = decorations
  }

  static async open(root: string, clock: () => number, decorations: Decorations): Promise<SimCentre> {
    const centre = new SimCentre(root, clock, decorations)
    mkdirSync(centre.#dir)
    await centre.#start()
    return centre
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  get file(): string {
    return join(this.#dir, 'ledger.sqlite')
  }

  get #dir(): string {
    return join(this.#root, `centre-${this.#life}`)
  }

  async #start(): Promise<void> {
    const { store = (real) => real, ledger = (real) => real } = this.#decorations
    const file = this.file
    const opened = await openLedger({
      store: store(this.#failing(new SqliteLedgerStore(file)), file),
      keys: openKeyFile(join(this.#dir, 'ledger-keys.sqlite')),
      world: 'drill',
      clock: this.#clock,
      onTrouble: (words) => this.troubles.push(words),
    })
    this.#ledger = ledger(opened, file)
  }

  /** The next group's commit fails after everything was written into it. */
  failNextCommit(): void {
    this.#isDiskFull = true
  }

  #failing(store: LedgerStore): LedgerStore {
    const transact: LedgerStore['transact'] = (work) =>
      store.transact((tx) =>
        work({
          ...tx,
          append: async (rows) => {
            await tx.append(rows)
            if (!this.#isDiskFull) return
            this.#isDiskFull = false
            throw new Error('database or disk is full')
          },
        }),
      )
    return new Proxy(store, {
      get: (target, name) => {
        if (name === 'transact') return transact
        const member = Reflect.get(target, name) as unknown
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
  }

  /** As over a wire: what is judged is a copy of what was sent. */
  async submit(
    commands: readonly Command[],
    submitter: Submitter,
    keys: readonly StreamKey[],
  ): Promise<Receipt[]> {
    const receipts = await this.#ledger.submit(structuredClone(commands) as Command[], submitter, keys)
    for (const receipt of receipts) {
      const known = this.receiptsByCommand.get(receipt.command) ?? []
      this.receiptsByCommand.set(receipt.command, [...known, receipt])
    }
    return receipts
  }

  /** What a seat is told right behind `after`, parsed as a seat would; small batches where `maxBytes` says so. */
  async noticesFor(viewer: Viewer, after: number, maxBytes: number | null): Promise<WireNotice[]> {
    if (maxBytes !== null) return this.#parsed(await this.#ledger.batchFor(viewer, after, maxBytes))
    const batch = await this.#ledger.nextBatch(viewer, after)
    return batch === null ? [] : this.#parsed(noticesOf(batch))
  }

  #parsed(notices: readonly unknown[]): WireNotice[] {
    return notices.map((notice) => wireNoticeShape.parse(structuredClone(notice)))
  }

  async restart(): Promise<void> {
    await this.#ledger.close()
    await this.#start()
  }

  /** Killed: the files are what they were at that moment, and another process opens them. */
  async crash(): Promise<void> {
    const before = this.#dir
    const killed = this.#ledger
    this.#life += 1
    mkdirSync(this.#dir)
    copyAsCrashed(before, this.#dir)
    await killed.close()
    await this.#start()
  }

  close(): Promise<void> {
    return this.#ledger.close()
  }
}
