import type { Verdict } from '../desk/useJudge.ts'
import type { Span } from '../ui/HighlightedText.tsx'
import { matchText } from '../ui/match-text.ts'
import type { Action } from './actions.ts'

export interface Ranked {
  action: Action
  spans: Span[]
  score: number
  /** Why it cannot be done now; null when it can. */
  refused: string | null
}
export interface RankedGroups {
  can: Ranked[]
  cannot: Ranked[]
  go: Ranked[]
}

const LIMIT = 40

/** Sorts what is offered by how well it matches what was typed, and apart what may be done from what may not. */
export function rankActions(
  actions: readonly Action[],
  verdictById: ReadonlyMap<string, Verdict>,
  typed: string,
): RankedGroups {
  const found = actions
    .map((action) => ({ action, match: matchText(action.label, typed) ?? noteMatch(action, typed) }))
    .filter((one) => one.match !== null)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map(({ action, match }): Ranked => {
      const verdict = verdictById.get(action.id)
      const judged = verdict === undefined || verdict.ok ? null : verdict.reason
      const refused = action.refused ?? judged
      return { action, spans: match?.spans ?? [], score: match?.score ?? 0, refused }
    })
  const doing = found.filter(({ action }) => action.section === 'do')
  return {
    can: doing.filter(({ refused }) => refused === null).slice(0, LIMIT),
    cannot: doing.filter(({ refused }) => refused !== null).slice(0, LIMIT),
    go: found.filter(({ action }) => action.section === 'go').slice(0, LIMIT),
  }
}

/** Where the choice stands first: on the best match that can be run. */
export function bestPlace(all: readonly Ranked[]): number {
  const runnable = all.filter(({ refused }) => refused === null)
  const best = runnable.reduce<Ranked | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
  return best === null ? 0 : all.indexOf(best)
}

/** The second text finds too, after every label; nothing of it is underlined, scattered letters do not count. */
function noteMatch(action: Action, typed: string): { spans: Span[]; score: number } | null {
  const match = action.note === undefined ? null : matchText(action.note, typed)
  return match === null || match.score < 100 ? null : { spans: [], score: match.score / 1000 }
}
