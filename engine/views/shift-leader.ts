import type { Database } from 'better-sqlite3'
import { postText } from '../../domain/post.ts'
import { shiftQueriesRun } from './shift-queries.ts'

/** Who has to decide what a leader decides: the one on duty by name, but for those it is about; else the post. */
export function leaderWords(db: Database, but: readonly string[]): string {
  const holders = shiftQueriesRun['shift.current']?.run(db, {}) ?? []
  const leader = holders.find(({ post, person }) => post === 'leader' && !but.includes(person))
  return leader?.name ?? postText.leader
}
