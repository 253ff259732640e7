import { kindOf } from '../../domain/envelope.ts'
import { readableFacts } from '../fold.ts'
import type { Memory } from '../memory.ts'
import { prepared } from '../prepared.ts'
import { placeOf } from './place.ts'
import { searchedTo } from './progress.ts'
import { textsOf } from './texts-of.ts'
import { tokensOf } from './words.ts'

interface Row {
  seq: number
  stream: string | null
}

/**
 * Adds the texts of at most `limit` events to the full text, oldest first, in one transaction that does not wait for
 * the disk: the mark moves with the texts. Returns how many events it went through; 0 when nothing is behind.
 */
export function indexSome(memory: Memory, limit: number): number {
  const { db } = memory
  const mark = searchedTo(db)
  const owed = prepared<Row>(
    db,
    'SELECT seq, stream FROM search_owed JOIN event USING (seq) ORDER BY seq LIMIT ?',
  ).all(limit)
  const next = prepared<Row>(db, 'SELECT seq, stream FROM event WHERE seq > ? ORDER BY seq LIMIT ?').all(
    mark,
    limit,
  )
  const newest = next.at(-1)
  if (owed.length === 0 && newest === undefined) return 0
  memory.write(false, () => {
    // Of what is opened late all days are new.
    const since = owed.length === 0 ? mark + 1 : 0
    for (const [stream, seq] of lastOf([...owed, ...next])) indexStream(memory, stream, seq, since)
    const settled = prepared(db, 'DELETE FROM search_owed WHERE seq = ?')
    for (const { seq } of owed) settled.run(seq)
    if (newest !== undefined) {
      prepared(db, `UPDATE meta SET value = ? WHERE key = 'searchedTo'`).run(String(newest.seq))
    }
  })
  return owed.length + next.length
}

/** One place a stream and slice: the text is that of the whole stream. */
function lastOf(rows: readonly Row[]): Map<string, number> {
  const seqs = new Map<string, number>()
  for (const { stream, seq } of rows) if (stream !== null) seqs.set(stream, seq)
  return seqs
}

function indexStream(
  { db, views, log, kindNamed }: Memory,
  stream: string,
  seq: number,
  since: number,
): void {
  const view = views.find(({ kind }) => kind === kindOf(stream))
  if (view?.words === undefined && view?.lines === undefined) return
  const facts = readableFacts(kindNamed, stream, log.ofStream(stream))
  for (const { table, at, text } of textsOf(db, view, stream, facts, since)) {
    prepared(db, `INSERT INTO ${table} (rowid, words) VALUES (?, ?)`).run(placeOf(at, seq), tokensOf(text))
  }
}
