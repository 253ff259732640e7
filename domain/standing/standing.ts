import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { decideStanding } from './decide.ts'

/** Who has it: a person's id, or a unit in words. */
const owner = z.string().max(100)
const text = z.string().min(1).max(4000)

const raised = z.object({
  title: z.string().min(1).max(200),
  /** What is wrong and what is done about it meanwhile. */
  text: z.string().max(4000),
  /** Since when it is so, where that is not when it was written. */
  since: timeShape.nullable(),
  owner,
  /** When to look again; null where nothing was agreed, which the list shows as missing. */
  nextCheck: timeShape.nullable(),
  /** Line, incident or device it comes from. */
  source: streamShape.nullable(),
  /** The sound of an outside device somebody turned off there: nothing gives it back by itself (kind `alarm` silences our own). */
  silenced: z.boolean().optional(),
})
const checked = z.object({ finding: text, nextCheck: timeShape.nullable() })
const handed = z.object({ to: z.string().min(1).max(100), why: z.string().max(2000) })
const ended = z.object({ result: text })

export const standingCommands = { raise: raised, check: checked, hand: handed, end: ended }
export const standingFacts = {
  raised,
  checked,
  handed,
  ended,
  /** Said twice, or of nothing that stands: kept for a leader to settle. */
  contested: z.object({ text, why: z.string().max(2000) }),
}
export type StandingCommand = Tagged<'standing', typeof standingCommands>
export type StandingFact = Tagged<'standing', typeof standingFacts>

export type Standing =
  | { readonly status: 'none' }
  | {
      readonly status: 'open' | 'ended'
      readonly title: string
      readonly owner: string
      readonly source: string | null
    }

/**
 * 持续异常: what stays wrong beyond the moment, with an owner, since when, and when to look again (capabilities of
 * alarm shelving, ISA-18.2 and HSE shift handover: no standing alarm without owner and end).
 */
export const standing = kind({
  name: 'standing',
  commands: standingCommands,
  facts: standingFacts,
  initial: { status: 'none' } as Standing,
  testimony: ['raise', 'check'],
  decide: decideStanding,
  evolve: (state, fact): Standing => {
    switch (fact.type) {
      case 'standing.raised': {
        const { title, owner, source } = fact.data
        return { status: 'open', title, owner, source }
      }
      case 'standing.checked':
      case 'standing.contested':
        return state
      case 'standing.handed':
        return state.status === 'none' ? state : { ...state, owner: fact.data.to }
      case 'standing.ended':
        return state.status === 'none' ? state : { ...state, status: 'ended' }
      default:
        return unreachable(fact)
    }
  },
  follows: (state) => (state.status === 'none' ? null : state.source),
  audience: () => districtOnly,
})
