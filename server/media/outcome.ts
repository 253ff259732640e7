import type { Refusal } from '../../protocol/identity.ts'

/** What came of a request: its value, or a refusal a person may read. */
export type Outcome<T> = { ok: true; reply: T } | { ok: false; refusal: Refusal }

export function done<T>(reply: T): Outcome<T> {
  return { ok: true, reply }
}

/** `words`: Chinese, a sentence that says what to do. */
export function refuse(code: Refusal['code'], words: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, words } }
}
