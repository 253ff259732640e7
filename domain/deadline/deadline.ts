import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { decideDeadline } from './decide.ts'
import { deadlineCommands, deadlineFacts } from './shapes.ts'

export type DeadlineCommand = Tagged<'deadline', typeof deadlineCommands>
export type DeadlineFact = Tagged<'deadline', typeof deadlineFacts>

export interface Deadline {
  /** Name of the frozen rules, null while none are. */
  readonly name: string | null
  readonly profile: string | null
  readonly version: number
  readonly steps: readonly string[]
  readonly waived: readonly string[]
  readonly wall: boolean
}
export const noDeadline: Deadline = {
  name: null,
  profile: null,
  version: 0,
  steps: [],
  waived: [],
  wall: false,
}

/**
 * 报送时限 of one incident (stream `deadline/<incident id>`): the frozen rules and what people said about single clocks. The
 * clocks themselves are computed when asked (`clocksOf`), so nothing depends on a job that may have died.
 */
export const deadline = kind({
  name: 'deadline',
  commands: deadlineCommands,
  facts: deadlineFacts,
  initial: noDeadline,
  testimony: ['mark', 'done'],
  decide: decideDeadline,
  evolve: (state, fact): Deadline => {
    switch (fact.type) {
      case 'deadline.started':
      case 'deadline.changed': {
        const { name, profile, version, steps, restricted } = fact.data
        const keys = steps.map(({ key }) => key)
        // Other rules are other steps; what was waived before any were frozen stays so.
        const waived = fact.type === 'deadline.changed' ? [] : state.waived
        return { name, profile, version, steps: keys, waived, wall: state.wall || !restricted }
      }
      case 'deadline.waived':
        return { ...state, waived: [...state.waived, fact.data.step] }
      case 'deadline.resumed':
        return { ...state, waived: state.waived.filter((step) => step !== fact.data.step) }
      case 'deadline.marked':
      case 'deadline.done':
      case 'deadline.excused':
        return state
      default:
        return unreachable(fact)
    }
  },
  follows: (_, id) => `incident/${id}`,
  audience: ({ wall }): Audience => ({ streets: [], wall }),
})
