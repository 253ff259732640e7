import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged } from '../model.ts'
import { personIdShape } from '../post.ts'
import { signedShape } from '../signed.ts'
import { decideReview } from './decide.ts'
import { evolveReview } from './evolve.ts'
import { noReview } from './state.ts'

/** What a finding is about (突发事件应急演练评估 第二十三条 as a guide, 未核验 for real events). */
export const findingTypes = ['good', 'problem', 'cause', 'lesson'] as const
export type FindingType = (typeof findingTypes)[number]
export const findingTypeText: Record<FindingType, string> = {
  good: '做得好的',
  problem: '存在问题',
  cause: '原因分析',
  lesson: '经验教训',
}

const text = z.string().min(1).max(2000)
/** Command that brought a finding or an improvement. */
const id = z.string().min(1).max(64)

const opened = z.object({
  /** Who leads the review. */
  lead: personIdShape.nullable(),
  /** When it is to be done. */
  due: timeShape,
  scope: z.string().max(2000),
})
const found = z.object({
  type: z.enum(findingTypes),
  text,
  /** Records it rests on; a claim without one is marked. */
  sources: z.array(streamShape).max(20),
})
const improve = z.object({
  /** The finding it answers. */
  finding: id.nullable(),
  text,
  owner: personIdShape.nullable(),
  /** Unit that owns it, where no person is named yet. */
  unit: z.string().max(100),
  due: timeShape.nullable(),
  /** How it will be seen that it is done. */
  check: z.string().max(1000),
})
const assigned = z.object({
  improvement: id,
  owner: personIdShape.nullable(),
  unit: z.string().max(100),
  due: timeShape.nullable(),
  check: z.string().max(1000),
})
const concluded = z.object({
  summary: text,
  /** SHA-256 over findings and improvements as they stood: `digestOf`. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The words are `concludeWords`. */
  ...signedShape.shape,
})
const why = z.object({ why: text })

export const reviewCommands = {
  open: opened,
  find: found,
  strike: z.object({ finding: id, why: text }),
  improve,
  assign: assigned,
  drop: z.object({ improvement: id, why: text }),
  progress: z.object({ improvement: id, text }),
  verify: z.object({ improvement: id, ok: z.boolean(), text }),
  linkPlan: z.object({ finding: id, plan: streamShape, note: z.string().max(1000) }),
  conclude: concluded,
  reopen: why,
  /** Personal data of a stream, or of all, is kept beyond its time: as evidence, for an inquiry (突发事件应对法 第八十五条). */
  exempt: z.object({ stream: streamShape.nullable(), why: text, until: timeShape }),
  release: z.object({ stream: streamShape.nullable(), why: text }),
}
export const reviewFacts = {
  opened,
  found,
  struck: z.object({ finding: id, why: text }),
  improved: improve,
  assigned,
  dropped: z.object({ improvement: id, why: text }),
  progressed: z.object({ improvement: id, text }),
  /** `own`: who verified owns it himself, which a leader should see. */
  verified: z.object({ improvement: id, ok: z.boolean(), text, own: z.boolean() }),
  planLinked: z.object({ finding: id, plan: streamShape, note: z.string().max(1000) }),
  concluded: concluded.extend({ doubt: z.string().nullable() }),
  reopened: why,
  exempted: z.object({ stream: streamShape.nullable(), why: text, until: timeShape }),
  released: z.object({ stream: streamShape.nullable(), why: text }),
}
export type ReviewCommand = Tagged<'review', typeof reviewCommands>
export type ReviewFact = Tagged<'review', typeof reviewFacts>

/**
 * 复盘, stream `review/<incident>`: 查明经过和原因，总结经验教训，制定改进措施，报上一级 (突发事件应对法 第九十二条). Improvements are followed to
 * the end after it is concluded; none is left without owner, date and check.
 */
export const review = kind({
  name: 'review',
  commands: reviewCommands,
  facts: reviewFacts,
  initial: noReview,
  testimony: [],
  decide: decideReview,
  evolve: evolveReview,
  follows: (_, id) => `incident/${id}`,
  audience: () => districtOnly,
})
