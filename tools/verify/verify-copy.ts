import Database from 'better-sqlite3'
import { emptyHead, type Head } from '../../domain/envelope.ts'
import { digestOfText, type EventBody, hashAfter } from '../../engine/chain.ts'
import { Numbers } from './numbers.ts'
import { type CopyRow, copyRows, ownWitness } from './rows.ts'
import { type Doubt, Signatures } from './signatures.ts'

export type Verdict =
  /** `signed`: persons' signatures that are their own; `doubts`: those that are not, though the log is unbroken. */
  | { readonly ok: true; readonly head: Head; readonly signed: number; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly seq: number; readonly words: string }

/**
 * Walks any copy of a log (`ledger.sqlite` of a centre, `seat.sqlite` of a seat) from its first event: seqs, digests,
 * chain, numbers. `witnesses` are heads that other machines noted; without one, a copy whose end was cut off and all
 * its own marks of it removed looks like an older copy. Throws Chinese words for a file that is no copy of a log.
 */
export function verifyCopy(file: string, witnesses: readonly Head[] = []): Verdict {
  const db = open(file)
  try {
    return walk(db, witnesses)
  } finally {
    db.close()
  }
}

function walk(db: Database.Database, witnesses: readonly Head[]): Verdict {
  const own = ownWitness(db)
  const heads = own.head ? [...witnesses, own.head] : witnesses
  const noted = Map.groupBy(heads, ({ seq }) => seq)
  const numbers = new Numbers()
  const signatures = new Signatures()
  let last: Head = emptyHead
  for (const row of copyRows(db)) {
    const words = rowFault(last, row, numbers)
    if (words !== null) return { ok: false, seq: last.seq + 1, words }
    last = { seq: row.seq, hash: row.hash }
    if (row.body !== null && Signatures.concerns(row.body)) {
      signatures.take(JSON.parse(row.body) as EventBody)
    }
    const isDenied = noted.get(row.seq)?.some(({ hash }) => hash !== row.hash)
    if (isDenied)
      return { ok: false, seq: row.seq, words: `第 ${row.seq} 条与见证的链值不符，整段记录被改写过` }
  }
  const missing = heads.find(({ seq }) => seq > last.seq)
  if (missing) {
    return {
      ok: false,
      seq: last.seq + 1,
      words: `记录应有 ${missing.seq} 条，只到第 ${last.seq} 条，末尾被截掉`,
    }
  }
  const isTooLong = own.head !== null && own.head.seq < last.seq
  if (isTooLong)
    return { ok: false, seq: last.seq, words: `记录应到第 ${own.head?.seq} 条为止，后面是添上的` }
  const words = numbers.end(own.series)
  if (words !== null) return { ok: false, seq: last.seq, words }
  return { ok: true, head: last, signed: signatures.good, doubts: signatures.doubts }
}

function rowFault(last: Head, row: CopyRow, numbers: Numbers): string | null {
  const seq = last.seq + 1
  if (row.seq !== seq) return `缺少第 ${seq} 条`
  if (row.body !== null && digestOfText(row.body) !== row.digest) return `第 ${seq} 条的内容被改动`
  if (hashAfter(last.hash, seq, row.digest) !== row.hash)
    return `第 ${seq} 条与前一条接不上，此处被改动、添加或删除过`
  if (row.body === null) {
    numbers.stub()
    return null
  }
  const body = JSON.parse(row.body) as { seq: number; stream: string; number?: string }
  if (body.seq !== seq || body.stream !== row.stream) return `第 ${seq} 条被换了位置`
  return body.number === undefined ? null : numbers.next(body.number)
}

function open(file: string): Database.Database {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    db.prepare('SELECT 1 FROM event LIMIT 1').get()
    return db
  } catch (error) {
    throw new Error(`${file} 打不开或不是日志文件：${(error as Error).message}`)
  }
}
