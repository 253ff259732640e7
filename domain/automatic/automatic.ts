import type { LogKind } from '../log/log.ts'
import type { Told } from '../model.ts'
import { HOUR } from '../time.ts'

/** A fact as it stands in its stream: confirmed ones by seq, then those that wait. */
export interface Happened<F = { readonly type: string; readonly data: unknown }> {
  readonly fact: F
  readonly told: Told
  /** Null while pending. */
  readonly seq: number | null
  readonly recordedAt: number | null
}

/** What a kind says of one fact for the duty log. */
export interface Said {
  readonly kind: LogKind
  /** One line of Chinese; people by `named`. */
  readonly text: string
  /** Stream of the incident it belongs to. */
  readonly incident?: string | null
  /** When it happened, where the fact says so. */
  readonly happenedAt?: number | null
  /** Many of one sort within an hour are one line: `what` and then `whom`, one after another. */
  readonly together?: { readonly sort: string; readonly what: string; readonly whom: string }
}

export interface Place<F> {
  readonly stream: string
  readonly told: Told
  /** All the stream holds, and where in it this fact stands. */
  readonly facts: readonly Happened<F>[]
  readonly index: number
}

/** The fact of that type a stream began with, with its circumstances; null for none. */
export function firstOf<F extends { readonly type: string; readonly data: unknown }, T extends F['type']>(
  { facts }: Pick<Place<F>, 'facts'>,
  type: T,
): { readonly data: Extract<F, { type: T }>['data']; readonly told: Told } | null {
  const one = facts.find(({ fact }) => fact.type === type)
  return one === undefined ? null : { data: one.fact.data as Extract<F, { type: T }>['data'], told: one.told }
}

/** Which facts of a kind are a line of the duty log, and in which words; null where these are not worth one. */
export type LinesOf<F extends { readonly type: string; readonly data: unknown }> = {
  readonly [T in F['type']]?: (data: Extract<F, { type: T }>['data'], place: Place<F>) => Said | null
}

/** A line of the duty log that nobody wrote: it is what a stream's own facts say. */
export interface AutomaticLine {
  /** `order/1#<command>`: the same thing keeps its key for ever. */
  readonly key: string
  /** Type of the fact it tells, of many the first: `order.issued`. */
  readonly fact: string
  readonly at: number
  readonly recordedAt: number | null
  readonly occurredAt: number | null
  readonly kind: LogKind
  readonly text: string
  readonly seat: string
  readonly person: string | null
  readonly incident: string | null
  readonly count: number
  readonly lastAt: number
  readonly pending: boolean
  /** The newest event in it; null where all of it waits. */
  readonly newest: number | null
}

/** Is the line told by another stream? It is looked up there, and not corrected in the log. No stream's name holds the mark. */
export function isDerived(key: string): boolean {
  return key.includes('#')
}

/** The stream that says an automatic line. */
export function sourceOf(key: string): string {
  return key.split('#', 1)[0] ?? key
}

/** Marks a person in a line's words: his name is put in when it is read, as it is in the address book then. */
export function named(person: string | null): string {
  return person === null ? '未登录' : `\u0001${person}\u0001`
}

/** Puts the names in. */
export function withNames(text: string, nameOf: (person: string) => string): string {
  if (!text.includes('\u0001')) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark nobody can type
  return text.replaceAll(/\u0001([\w-]+)\u0001/gu, (_, id: string) => nameOf(id))
}

/** Names that are told in one line; of more it says how many. */
const TOLD = 8
const LONGEST = 4000

interface Open extends AutomaticLine {
  readonly whom: readonly string[]
}

/**
 * The lines a stream's facts make, oldest first. What comes of one sort within an hour of the first is one line with a count and the
 * last time (自动记录归并：一行、次数、末次时间), whatever else came between.
 */
export function automaticLines<F extends { readonly type: string; readonly data: unknown }>(
  lines: LinesOf<F>,
  stream: string,
  facts: readonly Happened<F>[],
): AutomaticLine[] {
  const made: Open[] = []
  const placeBySort = new Map<string, number>()
  const keys = new Map<string, number>()
  for (const [index, { fact, told, seq, recordedAt }] of facts.entries()) {
    const say = lines[fact.type as F['type']] as ((data: unknown, place: Place<F>) => Said | null) | undefined
    const said = say?.(fact.data, { stream, told, facts, index }) ?? null
    if (said === null) continue
    const { together } = said
    const place = together === undefined ? undefined : placeBySort.get(together.sort)
    const open = place === undefined ? undefined : made[place]
    if (place !== undefined && open !== undefined && together !== undefined && isNear(open.at, told.at)) {
      made[place] = joined(open, together, told, seq)
      continue
    }
    const nth = keys.get(told.command) ?? 0
    keys.set(told.command, nth + 1)
    if (together !== undefined) placeBySort.set(together.sort, made.length)
    made.push({
      key: `${stream}#${told.command}${nth === 0 ? '' : `.${nth}`}`,
      fact: fact.type,
      at: told.at,
      recordedAt,
      occurredAt: said.happenedAt === told.at ? null : (said.happenedAt ?? null),
      kind: said.kind,
      text: said.text.slice(0, LONGEST),
      seat: told.by.seat,
      person: told.by.person,
      incident: said.incident ?? null,
      count: 1,
      lastAt: told.at,
      pending: told.pending,
      newest: seq,
      whom: together === undefined ? [] : [together.whom],
    })
  }
  return made.map(({ whom: _whom, ...line }) => line)
}

function isNear(first: number, at: number): boolean {
  return Math.abs(at - first) < HOUR
}

function joined(
  line: Open,
  { what, whom }: NonNullable<Said['together']>,
  told: Told,
  seq: number | null,
): Open {
  const all = line.whom.includes(whom) || line.whom.length > TOLD ? line.whom : [...line.whom, whom]
  const shown = all.slice(0, TOLD).join('、')
  return {
    ...line,
    text: `${what}：${shown}${all.length > TOLD ? '等' : ''}`.slice(0, LONGEST),
    count: line.count + 1,
    lastAt: Math.max(line.lastAt, told.at),
    pending: line.pending || told.pending,
    newest: seq ?? line.newest,
    whom: all,
  }
}
