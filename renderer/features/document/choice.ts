/** Documents that are made on this page; the others are made where their work is done (交接班, 点名, 排班). */
export const madeHere = ['duty-log', 'phone-log', 'daily', 'flash', 'monthly'] as const
export type MadeHere = (typeof madeHere)[number]

/** Words a person adds; kept as typed. */
export interface Words {
  readonly weather: string
  readonly title: string
  readonly lead: string
  readonly to: string
  readonly copies: string
  readonly editor: string
  readonly reviewer: string
}

/** Which document stands on the page. */
export interface Choice {
  readonly type: MadeHere
  /** `2026-09-16`, or `2026-09` of a monthly one. */
  readonly about: string
  readonly words: Words
  /** Lines that go into a flash. */
  readonly chosen: ReadonlySet<string>
}
