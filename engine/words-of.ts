/** What went wrong in words for people: the cause's own where they are Chinese, else `otherwise`. */
export function wordsOf(cause: unknown, otherwise: string): string {
  return cause instanceof Error && /[一-龥]/.test(cause.message) ? cause.message : otherwise
}
