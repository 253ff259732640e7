import { postText, type ShiftPost } from '../post.ts'

/** One turn of somebody for his calendar; times are UTC ms. */
export interface Turn {
  /** Stable id of the turn. */
  readonly key: string
  readonly from: number
  readonly until: number
  readonly post: ShiftPost
  readonly shift: string
  readonly name: string
  /** The others of the shift, in words. */
  readonly others: string
}

/**
 * The turns as an iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets, text is escaped. The same
 * turn keeps its UID, so importing again replaces it.
 */
export function rosterIcs(title: string, turns: readonly Turn[], madeAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhihuitai//roster//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...turns.flatMap(({ key, from, until, post, shift, name, others }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(key.replaceAll(/[^\w.#/@-]/g, '_'))}@zhihuitai`,
      `DTSTAMP:${stamp(madeAt)}`,
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(until)}`,
      `SUMMARY:${escaped(`${postText[post]} ${name}（${shift}）`)}`,
      ...(others === '' ? [] : [`DESCRIPTION:${escaped(others)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20260916T003000Z`. */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** RFC 5545, 3.1: at most 75 octets a line, never inside a character; what goes on begins with a blank. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      lines.push(now)
      now = ' '
      octets = 1
    }
    now += character
    octets += size
  }
  return [...lines, now].join('\r\n')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
