import type { AmendValue } from '../../domain/log/amend.ts'
import { digits } from '../../domain/log/same.ts'
import type { Entry } from './log-entry.ts'
import type { Step } from './log-steps.ts'

/**
 * What of a line is found beside its words: caller, number (also without signs, and its last four digits), place and
 * answers of a call, names of files, the handling. Null for a plain line.
 */
export function foundIn(
  { call, caller, phone, attachments, corrections }: Entry,
  steps: readonly Step[],
): string | null {
  const words = [
    ...(phone === null ? [] : [phone, digits(phone), digits(phone).slice(-4)]),
    caller,
    ...(call === null ? [] : [call.callerUnit, call.callerTitle, call.place, call.happened, call.casualties]),
    ...(call === null
      ? []
      : [call.now, call.requests, call.scope, ...call.alreadyTold.map(({ whom }) => whom)]),
    ...attachments.map(({ name }) => name),
    // A call is found by what was noted wrong at first too.
    ...corrections.flatMap(({ changes = [] }) =>
      changes.flatMap(({ field, before }) => [
        ...wordsOf(before),
        ...(field === 'phone' && typeof before === 'string' ? [digits(before)] : []),
      ]),
    ),
    ...steps.flatMap(({ type, text, whom }) => (type === 'joined' ? [] : [whom, text])),
  ].filter((one) => one !== null && one !== '')
  return words.length === 0 ? null : words.join('\n')
}

function wordsOf(value: AmendValue): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(({ whom }) => whom) : []
}

interface Searched {
  readonly text: string
  readonly original: string | null
  readonly corrections: readonly { readonly text: string }[]
  readonly found: string | null
}

/** Everything of a line that can be found. */
export function searchedText({ text, original, corrections, found }: Searched): string {
  if (original === null && corrections.length === 0 && found === null) return text
  return [text, original ?? '', ...corrections.map((correction) => correction.text), found ?? ''].join('\n')
}
