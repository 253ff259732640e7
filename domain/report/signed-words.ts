import { canonical } from '../canonical.ts'

/** What a leader signs: which report, which words, who. */
export function signedWords(report: string, digest: string, person: string): string {
  return canonical({ report, digest, person })
}
