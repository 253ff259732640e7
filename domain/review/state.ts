import type { FindingType } from './review.ts'

export interface Improvement {
  readonly id: string
  readonly finding: string | null
  readonly text: string
  readonly owner: string | null
  readonly unit: string
  readonly due: number | null
  readonly check: string
  readonly done: boolean
}
export interface Finding {
  readonly id: string
  readonly type: FindingType
  readonly text: string
  readonly sources: readonly string[]
}
export interface Review {
  readonly status: 'none' | 'open' | 'concluded'
  readonly findings: readonly Finding[]
  readonly improvements: readonly Improvement[]
}
export const noReview: Review = { status: 'none', findings: [], improvements: [] }

/** What an improvement lacks, in words: without owner, date and check nobody will do it (capability: orphan actions). */
export function lackOf({ owner, unit, due, check }: Improvement): string[] {
  return [
    ...(owner === null && unit === '' ? ['责任人'] : []),
    ...(due === null ? ['期限'] : []),
    ...(check === '' ? ['核验办法'] : []),
  ]
}
