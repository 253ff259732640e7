import type { Refusal } from '../../protocol/identity.ts'

/** Said in several places; the others stand where they are given. */
export function refuse(code: Refusal['code'], words: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, words } }
}
