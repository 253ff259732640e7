import { afterEach, describe, expect, test } from 'vitest'
import { type Memory, openMemory } from '../memory.ts'
import { receive } from '../receive.ts'
import { commandsOf, note } from '../testing/commands.ts'
import { smallCentre } from '../testing/small-centre.ts'
import { forgetWords, indexedWordsOf } from './forget-words.ts'
import { indexSome } from './index-some.ts'
import { searchBehind } from './progress.ts'

const open: Memory[] = []
afterEach(() => {
  for (const memory of open.splice(0)) memory.close()
})

/** A memory with many lines, line 700 corrected later on, all of it indexed. */
function indexed(): Memory {
  const memory = openMemory({ dir: ':memory:' })
  open.push(memory)
  const [centre, make] = [smallCentre(), commandsOf('甲-01', 1)]
  const words = (n: number) =>
    Array.from({ length: 20 }, (_, i) => `w${((n * 7919 + i * 104729) % 30011).toString(36)}`)
  const lines = Array.from({ length: 1500 }, (_, n) =>
    make(`log/${n}`, note(n === 700 ? 'qwzxnovakova 令狐采薇 w1' : words(n).join(' '))),
  )
  centre.submit(lines)
  centre.submit([make('log/700', { type: 'log.correct', data: { text: '更正 qwzxnovakova', why: '笔误' } })])
  receive(memory, centre.notice(0))
  while (indexSome(memory, 60) > 0);
  return memory
}
const count = ({ db }: Memory, token: string) =>
  db
    .prepare<[string], number>('SELECT count(*) FROM words_log WHERE words_log MATCH ?')
    .pluck()
    .get(`"${token}"`)
const blobsWith = ({ db }: Memory, text: string) =>
  db
    .prepare<[], Buffer>('SELECT block FROM words_log_data')
    .pluck()
    .all()
    .filter((block) => block.includes(text)).length

describe('全文里去掉一条的词', () => {
  test('一个词元也不留，别的条目的词一个不少，不必重做整个全文', () => {
    const memory = indexed()
    const before = count(memory, 'w1')
    expect([count(memory, 'qwzxnovakova'), count(memory, '采薇')]).toEqual([2, 2])
    expect(blobsWith(memory, 'wzxnovakova')).toBeGreaterThan(0)
    const words = indexedWordsOf(memory, ['log/700'])
    forgetWords(memory, words)
    expect([count(memory, 'qwzxnovakova'), count(memory, '采薇')]).toEqual([0, 0])
    expect(blobsWith(memory, 'wzxnovakova')).toBe(0)
    expect(searchBehind(memory.db)).toBe(1)
    expect(count(memory, 'w1')).toBe((before ?? 0) - 2)
    memory.db.exec("INSERT INTO words_log (words_log) VALUES ('integrity-check')")
  })

  test('词元正好是索引的分界时，连分界一起重写', () => {
    const memory = indexed()
    const bounds = memory.db.prepare<[], string>('SELECT CAST(term AS TEXT) FROM words_log_idx').pluck().all()
    const bound = bounds.find((one) => one.length > 3)?.slice(1)
    if (bound === undefined) throw new Error('the index must have more than one leaf')
    const rows = memory.db
      .prepare<[string], number>('SELECT rowid FROM words_log WHERE words_log MATCH ?')
      .pluck()
      .all(`"${bound}"*`)
    const seqs = rows.map((row) => row % 2 ** 31)
    const streams = seqs.map((seq) =>
      memory.db.prepare<[number], string>('SELECT stream FROM event WHERE seq = ?').pluck().get(seq),
    ) as string[]
    forgetWords(memory, indexedWordsOf(memory, [...new Set(streams)]))
    const after = memory.db.prepare<[], string>('SELECT CAST(term AS TEXT) FROM words_log_idx').pluck().all()
    expect(after).not.toContain(`0${bound}`)
    expect(searchBehind(memory.db)).toBe(new Set(streams).size)
  })
})
