import type { Database } from 'better-sqlite3'
import { emptyHead } from '../domain/envelope.ts'
import type { Verified } from './api.ts'
import { digestOfText, hashAfter } from './chain.ts'

interface Row {
  seq: number
  digest: Buffer
  hash: Buffer
  body: string | null
}

const SLICE = 2000

/**
 * Walks the local chain from its first event, in slices: yields after each so that a thread may answer others.
 * Finds what was edited, removed or inserted.
 */
export function* walkChain(db: Database): Generator<number, Verified> {
  const slice = db.prepare<[number, number], Row>(
    'SELECT seq, digest, hash, body FROM event WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  let { seq, hash } = emptyHead
  const fault = (words: string): Verified => ({ ok: false, checked: seq - 1, fault: { seq, words } })
  for (;;) {
    const rows = slice.all(seq, SLICE)
    if (rows.length === 0) return { ok: true, checked: seq, fault: null }
    for (const row of rows) {
      seq += 1
      const digest = row.digest.toString('hex')
      hash = hashAfter(hash, seq, digest)
      if (row.seq !== seq) return fault(`缺少第 ${seq} 条，日志被删减过`)
      if (row.body !== null && digestOfText(row.body) !== digest) return fault(`第 ${seq} 条内容被改动过`)
      if (row.hash.toString('hex') !== hash) return fault(`第 ${seq} 条与前一条接不上，日志被改动过`)
    }
    yield seq
  }
}

/** Walks the whole chain at once. */
export function verify(db: Database): Verified {
  const walk = walkChain(db)
  for (;;) {
    const step = walk.next()
    if (step.done) return step.value
  }
}
