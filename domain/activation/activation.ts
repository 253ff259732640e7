import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { idOf, streamShape } from '../envelope.ts'
import { levelShape } from '../incident/incident.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { cardShape, contactShape, gradeShape, partKeyShape, roleShape, stepShape } from '../plan/content.ts'
import { decideActivation } from './decide.ts'

const why = z.string().min(1).max(1000)
const version = z.int().min(1).max(10_000)
const start = z.object({
  incident: streamShape,
  plan: streamShape,
  version,
  /** Response level the plan is carried out at; raised later by the response or by hand. */
  level: levelShape,
  /** Needed where the plan is expired, not approved or retired; else may be empty. */
  why: z.string().max(1000),
})
const given = z.object({ step: partKeyShape, order: streamShape })
const done = z.object({
  step: partKeyShape,
  proof: z.object({ text: z.string().max(2000), attachments: z.array(attachmentShape).max(20) }),
})
const skipped = z.object({ step: partKeyShape, why })
const opened = z.object({ step: partKeyShape, because: why })
const relevelled = z.object({ level: levelShape, why })

/** What an activation takes from the plan, so that a later change of the plan changes nothing here. */
const frozenShape = z.object({
  name: z.string().min(1).max(80),
  clause: z.string().max(300),
  steps: z.array(stepShape).max(100),
  roles: z.array(roleShape).max(60),
  cards: z.array(cardShape).max(30),
  contacts: z.array(contactShape).max(200),
  grades: z.array(gradeShape).max(4),
})
export type Frozen = z.infer<typeof frozenShape>

export const activationCommands = {
  activate: start,
  give: given,
  done,
  skip: skipped,
  open: opened,
  redo: skipped,
  relevel: relevelled,
  end: z.object({ why }),
}
export const activationFacts = {
  activated: z.object({
    ...start.shape,
    frozen: frozenShape,
    /** What was wrong with the plan when it was started, null for nothing. */
    fault: z.string().max(300).nullable(),
    restricted: z.boolean(),
  }),
  /** Started by another seat too, which did not see the first. */
  again: start,
  given,
  done,
  skipped,
  opened,
  redone: skipped,
  relevelled,
  ended: z.object({ why }),
  contested: z.object({ step: partKeyShape, text: z.string().max(2100), why: z.string().max(200) }),
}
export type ActivationCommand = Tagged<'activation', typeof activationCommands>
export type ActivationFact = Tagged<'activation', typeof activationFacts>

export type Mark = 'given' | 'done' | 'skipped'
export interface Activation {
  readonly status: 'none' | 'active' | 'ended'
  readonly level: 1 | 2 | 3 | 4
  readonly steps: readonly string[]
  /** What was said of each step last; a step that is not named has not been touched. */
  readonly marks: Readonly<Record<string, Mark>>
  readonly opened: readonly string[]
  readonly restricted: boolean
}
const initial: Activation = {
  status: 'none',
  level: 4,
  steps: [],
  marks: {},
  opened: [],
  restricted: true,
}

/** The one stream in which a plan is carried out for an incident: two seats that start it away from each other meet there. */
export function activationStream(incident: string, plan: string): string {
  return `activation/${idOf(incident)}.${idOf(plan)}`
}

function marked(state: Activation, step: string, mark: Mark): Activation {
  // Done stands over skipped and given, whichever came first: it is what happened.
  if (state.marks[step] === 'done' && mark !== 'done') return state
  return { ...state, marks: { ...state.marks, [step]: mark } }
}

/** 预案启动: a plan's steps as they were, and how far they are. */
export const activation = kind({
  name: 'activation',
  commands: activationCommands,
  facts: activationFacts,
  initial,
  testimony: ['give', 'done'],
  decide: decideActivation,
  evolve: (state, fact): Activation => {
    switch (fact.type) {
      case 'activation.activated': {
        const { level, frozen, restricted } = fact.data
        const again = state.status === 'ended'
        return {
          status: 'active',
          level,
          steps: frozen.steps.map(({ key }) => key),
          marks: again ? {} : state.marks,
          opened: again ? [] : state.opened,
          // Once open to the wall it stays so: what was seen was seen.
          restricted: state.status === 'none' ? restricted : state.restricted && restricted,
        }
      }
      case 'activation.again':
        return { ...state, level: Math.min(state.level, fact.data.level) as Activation['level'] }
      case 'activation.given':
        return marked(state, fact.data.step, state.marks[fact.data.step] ?? 'given')
      case 'activation.done':
        return marked(state, fact.data.step, 'done')
      case 'activation.skipped':
        return marked(state, fact.data.step, 'skipped')
      case 'activation.opened':
        return { ...state, opened: [...state.opened, fact.data.step] }
      case 'activation.redone': {
        const { [fact.data.step]: _, ...marks } = state.marks
        return { ...state, marks, opened: [...state.opened, fact.data.step] }
      }
      case 'activation.relevelled':
        return { ...state, level: fact.data.level }
      case 'activation.ended':
        return { ...state, status: state.status === 'none' ? 'none' : 'ended' }
      case 'activation.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  follows: (_, id) => `incident/${id.slice(0, id.lastIndexOf('.'))}`,
  audience: ({ restricted }): Audience => ({ streets: [], wall: !restricted }),
})
