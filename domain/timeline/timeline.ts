import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { grown, seenByOf } from '../headquarters/seen-by.ts'
import {
  type Audience,
  accept,
  type Circumstances,
  type Decision,
  kind,
  reject,
  type Tagged,
  unreachable,
} from '../model.ts'
import { momentKinds } from './moment.ts'

const item = z.string().min(1).max(200)
const why = z.string().min(1).max(2000)
const approved = z.object({
  item,
  /** When it happened, UTC ms. */
  at: timeShape,
  kind: z.enum(momentKinds),
  /** As it goes out: frozen here, so that the wall needs nothing else. */
  text: z.string().min(1).max(500),
  source: streamShape,
})
const withdrawn = z.object({ item, why })
const adopted = z.object({ lines: z.array(streamShape).min(1).max(200), from: streamShape, why })

export const timelineCommands = { approve: approved, withdraw: withdrawn, adopt: adopted }
export const timelineFacts = {
  approved,
  withdrawn,
  adopted,
  shown: z.object({ streets: z.array(z.string()), wall: z.boolean() }),
}
export type TimelineCommand = Tagged<'timeline', typeof timelineCommands>
export type TimelineFact = Tagged<'timeline', typeof timelineFacts>

export interface Timeline {
  readonly approved: readonly string[]
  readonly seenBy: Audience
}

/** Who lets an item onto the line everybody sees, the wall too: 带班领导, 值班长 or 指挥长. */
export function mayApprove({ person, post }: Circumstances['by']): boolean {
  return person !== null && (post === 'leader' || post === 'chief' || post === 'commander')
}

/**
 * 重要时间线, stream `timeline/<incident>`: which of all that happened is the line people look at. Nothing reaches the wall
 * without somebody's approval (own rule).
 */
export const timeline = kind({
  name: 'timeline',
  commands: timelineCommands,
  facts: timelineFacts,
  initial: { approved: [], seenBy: { streets: [], wall: false } } as Timeline,
  testimony: [],
  decide: (state, command, circumstances) => {
    const decision = decideTimeline(state, command, circumstances)
    if (!decision.ok) return decision
    // The streets see the incident itself; this line is the wall's and the district's.
    const { wall } = seenByOf(circumstances.see, circumstances.id)
    const more = grown(state.seenBy, { streets: [], wall })
    if (more === null) return decision
    return accept([...decision.facts.map(({ fact }) => fact), { type: 'timeline.shown', data: more }])
  },
  evolve: (state, fact): Timeline => {
    switch (fact.type) {
      case 'timeline.approved':
        return { ...state, approved: [...state.approved, fact.data.item] }
      case 'timeline.withdrawn':
        return { ...state, approved: state.approved.filter((one) => one !== fact.data.item) }
      case 'timeline.adopted':
        return state
      case 'timeline.shown':
        return { ...state, seenBy: fact.data }
      default:
        return unreachable(fact)
    }
  },
  follows: (_, id) => `incident/${id}`,
  audience: (state) => state.seenBy,
})

function decideTimeline(
  state: Timeline,
  command: TimelineCommand,
  { by }: Circumstances,
): Decision<TimelineFact> {
  if (!mayApprove(by)) return reject('请由带班领导、值班长或指挥长登录后办理')
  switch (command.type) {
    case 'timeline.approve':
      if (state.approved.includes(command.data.item)) return reject('这一条已在重要时间线上，不用再选')
      return accept({ type: 'timeline.approved', data: command.data })
    case 'timeline.withdraw':
      if (!state.approved.includes(command.data.item)) return reject('这一条不在重要时间线上，不用撤下')
      return accept({ type: 'timeline.withdrawn', data: command.data })
    case 'timeline.adopt':
      return accept({ type: 'timeline.adopted', data: command.data })
    default:
      return unreachable(command)
  }
}
