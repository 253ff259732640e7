import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'
import { normal, wordsOf } from '../search/words.ts'
import { spelledAt } from './person-spelling.ts'

interface Candidate {
  readonly stream: string
  readonly name: string
  readonly words: string
  readonly nameSpelt: string
  readonly unitSpelt: string
}

/**
 * Keys of active people in whom all words occur, best first: the name itself, a name that begins so, one spelled so,
 * then unit, title, group and number. Reads every card: some thousands take a few milliseconds.
 */
export function searchPeople(db: Database, { words, limit }: { words: string; limit: number }): string[] {
  const wanted = wordsOf(words).map(withoutDashes)
  if (wanted.length === 0) return []
  const found: { stream: string; rank: number }[] = []
  const all = prepared<Candidate>(
    db,
    `SELECT stream, name, words, nameSpelt, unitSpelt FROM person_card WHERE active = 1
       ORDER BY street, unit, firstAt, stream`,
  )
  for (const one of all.iterate()) {
    const ranks = wanted.map((word) => rankOf(word, one))
    if (ranks.includes(-1)) continue
    found.push({ stream: one.stream, rank: Math.min(...ranks) })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ stream }) => stream)
}

/** `138-0000` is part of a number written without dashes. */
function withoutDashes(word: string): string {
  return /^[\d+-]+$/.test(word) ? word.replace(/\D/g, '') || word : word
}

function rankOf(word: string, one: Candidate): number {
  const at = normal(one.name).indexOf(word)
  if (at === 0) return 0
  if (at > 0) return 1
  if (/^[a-z]+$/.test(word)) {
    const spelt = spelledAt(word, one.nameSpelt)
    if (spelt === 0) return 2
    if (spelt > 0) return 3
  }
  if (one.words.includes(word)) return 4
  return /^[a-z]{2,}$/.test(word) && spelledAt(word, one.unitSpelt) >= 0 ? 5 : -1
}
