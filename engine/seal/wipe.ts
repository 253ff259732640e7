import { closeSync, openSync, readSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

const CHUNK = 1024 * 1024

/**
 * Overwrites every free page with zeros and empties the WAL into the file. In-page space is zeroed by
 * `secure_delete` as it is freed. Throws, in words, while somebody else still reads the old pages.
 */
export function wipeFreePages(db: Database): void {
  const free = db.pragma('freelist_count', { simple: true }) as number
  const size = db.pragma('page_size', { simple: true }) as number
  if (free > 0) {
    db.exec('CREATE TABLE wipe_zeros (zeros BLOB NOT NULL) STRICT')
    const insert = db.prepare('INSERT INTO wipe_zeros (zeros) VALUES (zeroblob(?))')
    db.transaction(() => {
      for (let left = free * size; left > 0; left -= CHUNK) insert.run(Math.min(left, CHUNK))
    })()
    db.exec('DROP TABLE wipe_zeros')
  }
  if (db.memory) return
  const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (state?.busy !== 0) throw new Error('个人信息已销毁，本机文件正被占用，清理会在下次启动时继续')
}

/** Leaves no byte of `words` in the file; `null` for words nobody knows any more: the whole file is written anew. */
export function wipe(db: Database, words: readonly string[] | null): void {
  wipeFreePages(db)
  if (db.memory || (words !== null && !holds(db.name, words))) return
  const store = db.pragma('temp_store', { simple: true })
  db.pragma('temp_store = FILE')
  try {
    db.exec('VACUUM')
  } finally {
    db.pragma(`temp_store = ${store}`)
  }
  wipeFreePages(db)
}

/** Does the file hold any of these texts? Read in pieces that overlap. */
export function holds(file: string, words: readonly string[]): boolean {
  const needles = words.map((word) => Buffer.from(word)).filter((needle) => needle.length >= 4)
  if (needles.length === 0) return false
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1
  const piece = Buffer.alloc(CHUNK + overlap)
  const handle = openSync(file, 'r')
  try {
    for (let kept = 0, at = 0; ; ) {
      const read = readSync(handle, piece, kept, CHUNK, at)
      if (read === 0) return false
      const seen = piece.subarray(0, kept + read)
      if (needles.some((needle) => seen.includes(needle))) return true
      at += read
      kept = Math.min(overlap, seen.length)
      seen.copy(piece, 0, seen.length - kept)
    }
  } finally {
    closeSync(handle)
  }
}
