import { type Draft, newStream } from '../desk/build-command.ts'

/** What a typed line means. `note` and `call` become a log line, `declare` an incident with its log line. */
export interface Parsed {
  as: 'note' | 'call' | 'declare'
  /** The words without the prefix. */
  text: string
}

const TITLE_LIMIT = 200

/**
 * Reads the prefix of a quick line: `电 …` a call, `!…` an incident. 电 counts only before a space or colon, so that
 * 电力抢修到场 stays a note and loses no character.
 */
export function parseQuickLine(line: string): Parsed {
  const trimmed = line.trim()
  const call = /^电[\s:：]+(?<rest>[\s\S]+)$/u.exec(trimmed)
  if (call?.groups?.rest !== undefined) return { as: 'call', text: call.groups.rest }
  const declare = /^[!！]\s*(?<rest>[\s\S]+)$/u.exec(trimmed)
  if (declare?.groups?.rest !== undefined) return { as: 'declare', text: declare.groups.rest }
  return { as: 'note', text: trimmed }
}

/** The words of a call that is being typed, `电` alone included; null where the line is no call. */
export function callBeingTyped(line: string): string | null {
  const found = /^\s*电(?:[\s:：]+(?<rest>[\s\S]*))?$/u.exec(line)
  return found === null ? null : (found.groups?.rest ?? '').trim()
}

/**
 * An order that is being typed: `@外海街道 疏散 200 米内人员` goes to whom stands before the first space, with the rest as its
 * words; null where the line is no order.
 */
export function orderBeingTyped(line: string): { whom: string; text: string } | null {
  const found = /^\s*[@＠]\s*(?<whom>\S*)(?:\s+(?<rest>[\s\S]*))?$/u.exec(line)
  if (found === null) return null
  return { whom: found.groups?.whom ?? '', text: (found.groups?.rest ?? '').trim() }
}

/** What stands after the last `#` or `＃` at the end of the line: the link being searched; null when there is none. */
export function linkBeingTyped(line: string): { before: string; typed: string } | null {
  const found = /^(?<before>[\s\S]*?)[#＃](?<typed>[^\s#＃]{0,40})$/u.exec(line)
  if (found?.groups === undefined) return null
  const { before = '', typed = '' } = found.groups
  return before === '' || /\s$/u.test(before) ? { before, typed } : null
}

/** A title is one line of at most 200 UTF-16 units, never cut inside a character; the log line keeps the whole text. */
export function titleOf(text: string): string {
  const line = text.split(/[\r\n]/u, 1)[0]?.trim() || text.trim()
  let title = ''
  for (const character of line) {
    if (title.length + character.length > TITLE_LIMIT) break
    title += character
  }
  return title
}

/**
 * The commands of a line, in the order in which they are submitted; empty for an empty line. A desk of a street (its code) has no
 * duty log: what it declares is an incident of its own street alone.
 */
export function draftsOf(line: string, link: string | null, street: string | null = null): Draft[] {
  const { as, text } = parseQuickLine(line)
  if (text === '') return []
  const log = newStream('log')
  const write = (kind: 'note' | 'call' | 'incident', incident: string | null): Draft => ({
    stream: log,
    type: 'log.write',
    data: { kind, text, occurredAt: null, incident },
  })
  if (as !== 'declare') return [write(as, link)]
  const incident = newStream('incident')
  const data = {
    title: titleOf(text),
    place: '',
    street,
    category: null,
    level: null,
    occurredAt: null,
    from: street === null ? log : null,
  }
  if (street !== null) return [{ stream: incident, type: 'incident.report', data }]
  return [{ stream: incident, type: 'incident.report', data }, write('incident', incident)]
}
