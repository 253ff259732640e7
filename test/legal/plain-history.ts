import Database from 'better-sqlite3'

/** One event as it stands in the ledger's file, read without any code of the product. */
export interface PlainEvent {
  readonly seq: number
  readonly command: string
  readonly n: number
  readonly stream: string
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: each rule knows the data of the facts it looks at
  readonly data: any
  readonly number?: string
  readonly by: { readonly seat: string; readonly person?: string | null; readonly post?: string | null }
  readonly at: number
  readonly recordedAt: number
  readonly body: string
  readonly digest: string
  readonly hash: string
}

export interface PlainReceipt {
  readonly ok: boolean
  readonly command: string
  readonly seq?: number
  readonly last?: number
  readonly number?: string | null
  readonly reason?: string
}

/** Who sent which command, and what it stood on when it was sent. */
export interface Sent {
  readonly seat: string
  readonly role: string
  readonly type: string
  readonly stream: string
  readonly after: readonly string[]
}

/** Everything the plain rules look at. */
export interface PlainHistory {
  readonly events: readonly PlainEvent[]
  readonly receipts: readonly PlainReceipt[]
  readonly sent: ReadonlyMap<string, Sent>
}

/** Reads events and receipts of a ledger's file. */
export function readPlain(file: string): Omit<PlainHistory, 'sent'> {
  const db = new Database(file, { readonly: true })
  try {
    const rows = db.prepare('SELECT body, digest, hash FROM event ORDER BY seq').all() as {
      body: string
      digest: string
      hash: string
    }[]
    const receipts = db.prepare('SELECT body FROM receipt').pluck().all() as string[]
    return {
      events: rows.map((row) => ({ ...JSON.parse(row.body), ...row }) as PlainEvent),
      receipts: receipts.map((body) => JSON.parse(body) as PlainReceipt),
    }
  } finally {
    db.close()
  }
}
