import * as z from 'zod'
import { headShape, streamShape, timeShape } from '../envelope.ts'
import { levelShape } from '../incident/incident.ts'
import { accept, districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personal } from '../personal.ts'
import { personIdShape } from '../post.ts'

const text = z.string().min(1).max(2000)
/** A clock as it stood: what was due, when, and whether it was late already. */
const clockThenShape = z.object({
  label: z.string().max(100),
  dueAt: timeShape,
  doneAt: timeShape.nullable(),
  late: z.boolean(),
})

/** What was on the screen when it was decided; written by the desk, never by hand. */
export const knownShape = z.object({
  /** Newest link of the log the desk held. */
  head: headShape,
  /** Version of the fact sheet (口径) in force and its figures, by their names; null for none. */
  factsheet: z
    .object({
      version: z.int().min(1),
      figures: z
        .array(z.object({ label: z.string().max(60), value: z.number(), unit: z.string().max(20) }))
        .max(60),
    })
    .nullable(),
  clocks: z.array(clockThenShape).max(40),
  /** 事件级别 and 响应级别, which are two things. */
  level: levelShape.nullable(),
  response: levelShape.nullable(),
  /** Who commanded. */
  commander: personIdShape.nullable(),
})
export type KnownThen = z.infer<typeof knownShape>

const recorded = z.object({
  incident: streamShape,
  text,
  why: z.string().max(2000),
  /** What else could have been done. */
  options: z.array(z.string().min(1).max(500)).max(10),
  /** Plan, rule or advice it rests on. */
  basis: z.string().max(500),
  /** Who decided: of the address book, else by name. */
  person: personIdShape.nullable(),
  name: personal(z.string().max(60)),
  /** Said on the phone, and whether it was read back (复述). */
  byPhone: z.boolean(),
  readBack: z.boolean(),
  /** When it was decided, which may be before it was written down. */
  decidedAt: timeShape,
  known: knownShape,
})
const amended = z.object({ text, why: text })
const followed = z.object({ result: text })

export const decisionCommands = { record: recorded, amend: amended, follow: followed }
export const decisionFacts = {
  recorded,
  amended,
  followed,
  contested: z.object({ text: z.string().max(2000), why: z.string().max(2000) }),
}
export type DecisionFact = Tagged<'decision', typeof decisionFacts>

export interface CommandDecision {
  readonly status: 'none' | 'recorded'
  /** Null before it is recorded. */
  readonly incident: string | null
}

/**
 * 决策记录: what was decided, why, what else there was, and what was known then (生产安全事故应急条例 第二十四条: 完整、准确地记录应急救援
 * 的重要事项). It has happened, so it is never refused; an amendment keeps the first words.
 */
export const decision = kind({
  name: 'decision',
  commands: decisionCommands,
  facts: decisionFacts,
  initial: { status: 'none', incident: null } as CommandDecision,
  testimony: ['record', 'amend', 'follow'],
  decide: (state, command) => {
    switch (command.type) {
      case 'decision.record':
        if (state.status === 'none') return accept({ type: 'decision.recorded', data: command.data })
        return contested(command.data.text, '同一项决策记录了两次')
      case 'decision.amend':
        if (state.status === 'none') return contested(command.data.text, '更正先于决策到达')
        return accept({ type: 'decision.amended', data: command.data })
      case 'decision.follow':
        if (state.status === 'none') return contested(command.data.result, '结果先于决策到达')
        return accept({ type: 'decision.followed', data: command.data })
      default:
        return unreachable(command)
    }
  },
  evolve: (state, fact): CommandDecision => {
    switch (fact.type) {
      case 'decision.recorded':
        return { status: 'recorded', incident: fact.data.incident }
      case 'decision.amended':
      case 'decision.followed':
      case 'decision.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  follows: ({ incident }) => incident,
  audience: () => districtOnly,
})

function contested(text: string, why: string) {
  return accept<DecisionFact>({ type: 'decision.contested', data: { text, why } })
}
