import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import type { ArgsOf } from '../domain/index.ts'
import { DAY, startOfDay } from '../domain/time.ts'
import { runQuery } from '../engine/query.ts'
import { openReader } from '../engine/reader.ts'
import { LAST_DAY, LINES_A_DAY } from './duty-log.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import { longLog } from './long-log.ts'

type Args = ArgsOf<'log.search'>

interface Question {
  readonly name: string
  readonly args: Pick<Args, 'words' | 'from' | 'to'>
  /** The same question for `LIKE`; null where it cannot be asked so. */
  readonly like: readonly string[] | null
  readonly most: number
}

const anyTime = { from: null, to: null }

/** What a duty officer looks for, and the longest each first page may take in ms. */
function questions(lines: number): Question[] {
  const days = Math.ceil(lines / LINES_A_DAY)
  const old = startOfDay(LAST_DAY) - Math.floor(days * 0.8) * DAY
  const words = (name: string, text: string): Question => ({
    ...{ name, args: { words: text, ...anyTime }, like: text.split(' '), most: 5 },
  })
  return [
    words('a word of two characters', '积水'),
    words('a name', '廖嘉铭'),
    words('two words together', '井盖 琶洲'),
    words('a rare word', '磨碟沙隧道最低处'),
    words('a word that never occurs', '无人机坠落'),
    { name: 'pinyin initials', args: { words: 'dxsjs', ...anyTime }, like: null, most: 5 },
    {
      name: 'a common word in an old week',
      args: { words: '已派员', from: old, to: old + 7 * DAY },
      like: ['已派员'],
      most: 20,
    },
  ]
}

/** Bytes of the full text's tables, and of the texts themselves. */
function sizes(dir: string): { index: number; text: number } {
  const db = new Sqlite(join(dir, 'seat.sqlite'), { readonly: true })
  const sum = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
  const index = sum(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'words_log%'`)
  const text = sum('SELECT sum(octet_length(text)) FROM log_entry')
  db.close()
  return { index, text }
}

/** First pages out of a long log, beside a full scan with LIKE that has the same first page to find. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const lines = quick ? 50_000 : 1_000_000
  const dir = longLog(lines, true)
  const reader = openReader(dir, undefined)
  const figures = questions(lines).map(({ name, args, like, most }): Figure => {
    const asked: Args = { ...args, kinds: [], before: null, limit: 50 }
    const took: number[] = []
    for (let round = 0; round < (quick ? 20 : 60); round++) {
      const began = performance.now()
      runQuery(reader, 'log.search', asked)
      took.push(performance.now() - began)
    }
    const value = quantile(took, 0.95)
    const patterns = like ?? ['%地下室%']
    const scan = reader.db.prepare(
      `SELECT count(*) FROM log_entry WHERE ${patterns.map(() => 'text LIKE ?').join(' AND ')}`,
    )
    const scans: number[] = []
    for (let round = 0; round < (quick ? 5 : 3); round++) {
      const began = performance.now()
      scan.get(...patterns.map((pattern) => `%${pattern}%`))
      scans.push(performance.now() - began)
    }
    const peerValue = quantile(scans, 0.5)
    const ratio = peerValue / value
    // A short log is scanned so fast that being many times faster says nothing.
    const isFaster = quick || ratio >= 30
    return {
      ...{
        bench: 'search',
        figure: `${name}, first page p95`,
        value,
        unit: 'ms',
        peer: "LIKE '%…%' full scan",
      },
      ...{
        peerValue,
        ratio,
        goal: `≤ ${most} ms${quick ? '' : ' and ≥ 30 × the peer'}`,
        ok: value <= most && isFaster,
      },
    }
  })
  reader.close()
  const { index, text } = sizes(dir)
  const ratio = index / text
  return [
    ...figures,
    {
      ...{
        bench: 'search',
        figure: 'size of the full text',
        value: index / 1e6,
        unit: 'MB',
        peer: 'the text',
      },
      ...{ peerValue: text / 1e6, ratio, goal: '≤ 1.5 × the text', ok: ratio <= 1.5 },
    },
  ]
}
