import type { IncidentRow } from '../../domain/incident/rows.ts'
import { type BoardKind, boardFeed, boardKinds, boardText, readBoard } from '../../domain/scene/board.ts'
import { text } from './text.ts'

/** What can be put on a tile: a camera's picture or a board. */
export interface Source {
  id: string
  /** What the operator types; empty while the incident has no number. */
  key: string
  name: string
  place: string
}
export interface BoardSource extends Source {
  kind: BoardKind
  /** Stream of its incident. */
  incident: string
  title: string
}

const letters: Record<BoardKind, string> = {
  clock: 't',
  factsheet: 'k',
  order: 'j',
  deadline: 'd',
  fourone: 'y',
  timeline: 'x',
  plan: 'p',
}

type Told = Pick<IncidentRow, 'key' | 'title' | 'number' | 'restricted'>

/** The boards of incidents: `t3` is the clock of the incident numbered 3 this year. A restricted one has none. */
export function boardSources(incidents: readonly Told[]): BoardSource[] {
  const open = incidents.filter((one) => !one.restricted)
  return open.flatMap(({ key: incident, title, number }) => {
    const n = /(\d+)$/.exec(number ?? '')?.[1]
    return boardKinds.map((kind) => ({
      id: boardFeed({ kind, incident }),
      key: n === undefined ? '' : `${letters[kind]}${Number(n)}`,
      name: boardText[kind],
      place: `${text.board} ${title}`,
      kind,
      incident,
      title,
    }))
  })
}

/** A source as people say it: `03 工地西围墙`, `t3 事件时钟「塔吊倾覆」`. */
export function sourceWords(source: Source): string {
  const { key, name } = source
  const title = 'title' in source ? `「${source.title}」` : ''
  return [key, `${name}${title}`].filter((part) => part !== '').join(' ')
}

/** Name of a feed; where the sources do not list it, what its id says. */
export function sourceName(feed: string, sources: readonly Source[]): string | null {
  const known = sources.find((one) => one.id === feed)
  if (known !== undefined) return known.name
  const board = readBoard(feed)
  return board === null ? null : boardText[board.kind]
}

const LONGEST_TYPED = 30

/** What to type for it: its key, or by words while its incident has no number. */
export function typedFor(source: Source): string {
  if (source.key !== '') return source.key
  const title = 'title' in source ? ` ${source.title}` : ''
  return `${source.name}${title}`.slice(0, LONGEST_TYPED).trim()
}
