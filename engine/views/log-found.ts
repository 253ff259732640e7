import { digits } from '../../domain/log/same.ts'
import type { Entry } from './log-entry.ts'
import type { Step } from './log-steps.ts'

/**
 * What of a line is found beside its words: caller, number (also without signs, and its last four digits), place and
 * answers of a call, names of files, the handling. Null for a plain line.
 */
export function foundIn({ call, caller, phone, attachments }: Entry, steps: readonly Step[]): string | null {
  const words = [
    ...(phone === null ? [] : [phone, digits(phone), digits(phone).slice(-4)]),
    caller,
    ...(call === null ? [] : [call.callerUnit, call.callerTitle, call.place, call.happened, call.casualties]),
    ...(call === null
      ? []
      : [call.now, call.requests, call.scope, ...call.alreadyTold.map(({ whom }) => whom)]),
    ...attachments.map(({ name }) => name),
    ...steps.flatMap(({ type, text, whom }) => (type === 'joined' ? [] : [whom, text])),
  ].filter((one) => one !== null && one !== '')
  return words.length === 0 ? null : words.join('\n')
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
