import { kindOf } from '../../domain/envelope.ts'
import { readableFacts } from '../fold.ts'
import type { Memory } from '../memory.ts'
import { prepared } from '../prepared.ts'
import { placeOf } from './place.ts'
import { searchedTo } from './progress.ts'
import { wordsTable } from './tables.ts'
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
    for (const [stream, seq] of lastOf([...owed, ...next])) indexStream(memory, stream, seq)
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

function indexStream({ db, views, log, kindNamed }: Memory, stream: string, seq: number): void {
  const kind = kindOf(stream)
  const view = views.find((one) => one.kind === kind)
  if (view?.words === undefined) return
  const searched = view.words(readableFacts(kindNamed, stream, log.ofStream(stream)))
  if (searched === null) return
  prepared(db, `INSERT INTO ${wordsTable(kind)} (rowid, words) VALUES (?, ?)`).run(
    placeOf(searched.at, seq),
    tokensOf(searched.text),
  )
}
