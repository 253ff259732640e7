import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { hashShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { decideRollcall } from './decide.ts'

/**
 * 视频点名、值班抽查: the leader's unannounced look into the streets' duty rooms for 漏岗、脱岗 (domain rules: 值班抽查 by
 * 带班领导; 各级指挥中心 24 小时视频在线). Whether somebody is at his post is a person's judgement of the picture;
 * 设备故障 is when no picture comes within the limit.
 */
export const rollcallResults = ['present', 'absent', 'fault'] as const
export type RollcallResult = (typeof rollcallResults)[number]
export const rollcallResultText: Record<RollcallResult, string> = {
  present: '在位',
  absent: '脱岗',
  fault: '设备故障',
}
export const rollcallWays = ['all', 'chosen', 'random'] as const
export type RollcallWay = (typeof rollcallWays)[number]
export const rollcallWayText: Record<RollcallWay, string> = {
  all: '全部街道',
  chosen: '指定街道',
  random: '随机抽取',
}
export const pictureQualities = ['clear', 'poor', 'none'] as const
export const pictureQualityText: Record<(typeof pictureQualities)[number], string> = {
  clear: '画面清晰',
  poor: '画面不清',
  none: '没有画面',
}
/** Seconds a street has to give a picture before it counts as 设备故障. 未核验: no text found that fixes it; editable. */
export const ANSWER_LIMIT_SECONDS = 30

export const streetCodeShape = z.string().regex(/^\d{9}$/)
const words = z.string().max(2000)
const limit = z.int().min(5).max(600)
/** The name as it was then: a street that is renamed keeps its old sheets. */
export const calledStreetShape = z.object({ code: streetCodeShape, name: z.string().min(1).max(40) })
export type CalledStreet = z.infer<typeof calledStreetShape>
const streets = z.array(calledStreetShape).min(1).max(60)

const asked = {
  /** When it is to be held, UTC ms; with a span the minute drawn out of it, whatever was said here. */
  at: timeShape,
  /** 时段内随机: out of which span the moment is drawn; nobody is shown it before it has come. */
  span: z.object({ from: timeShape, to: timeShape }).nullable().optional(),
  way: z.enum(rollcallWays),
  /** The streets it may fall on; of a random one they are drawn from. */
  pool: streets,
  /** How many a random one draws. */
  count: z.int().min(1).max(60).nullable(),
  /** Head of the log's chain when it was planned. It decides the draw, and nobody can choose it. */
  seed: z.object({ seq: z.int().min(0), hash: hashShape }).nullable(),
  limit,
  note: words,
}
const begun = z.object({ at: timeShape, streets, limit })
const answered = z.object({
  street: streetCodeShape,
  result: z.enum(rollcallResults),
  /** From the call to the first picture; null where none came. */
  seconds: z.number().min(0).max(86_400).nullable(),
  /** Still frame of what was judged. */
  still: attachmentShape.nullable(),
  /** Is it the person of the roster, at his own post? Null: not looked at. */
  postCorrect: z.boolean().nullable(),
  quality: z.enum(pictureQualities),
  remark: words,
})
export type RollcallAnswer = z.infer<typeof answered>
const phoned = z.object({
  street: streetCodeShape,
  reached: z.boolean(),
  /** Who answered at the street; empty when nobody did. */
  by: z.string().max(60),
  words,
})
const settled = z.object({
  street: streetCodeShape,
  result: z.enum(rollcallResults),
  why: z.string().min(1).max(2000),
})
const finished = z.object({ why: words })

export const rollcallCommands = {
  plan: z.object(asked),
  cancel: z.object({ why: z.string().min(1).max(2000) }),
  begin: begun,
  answer: answered,
  phone: phoned,
  settle: settled,
  finish: finished,
}
export const rollcallFacts = {
  planned: z.object({ ...asked, streets }),
  cancelled: z.object({ why: words }),
  begun,
  answered,
  phoned,
  settled,
  finished,
  /** Two seats said different things of the same moment: both are kept, a leader settles it. */
  contested: z.object({ street: streetCodeShape.nullable(), answer: answered.nullable(), why: words }),
}
export type RollcallCommand = Tagged<'rollcall', typeof rollcallCommands>
export type RollcallFact = Tagged<'rollcall', typeof rollcallFacts>

export interface Rollcall {
  readonly status: 'none' | 'planned' | 'begun' | 'finished' | 'cancelled'
  readonly streets: readonly string[]
  readonly resultByStreet: Readonly<Record<string, RollcallResult>>
}
export const rollcallStatusText: Record<Exclude<Rollcall['status'], 'none'>, string> = {
  planned: '待点名',
  begun: '点名中',
  finished: '已结束',
  cancelled: '已取消',
}

/** One roll call with its plan, answers and phone calls afterwards. Streets learn of it when they are called. */
export const rollcall = kind({
  name: 'rollcall',
  commands: rollcallCommands,
  facts: rollcallFacts,
  initial: { status: 'none', streets: [], resultByStreet: {} } as Rollcall,
  testimony: ['begin', 'answer', 'phone'],
  decide: decideRollcall,
  evolve: (state, fact): Rollcall => {
    switch (fact.type) {
      case 'rollcall.planned':
        return { ...state, status: 'planned', streets: fact.data.streets.map(({ code }) => code) }
      case 'rollcall.cancelled':
        return { ...state, status: 'cancelled' }
      case 'rollcall.begun':
        return { ...state, status: 'begun', streets: fact.data.streets.map(({ code }) => code) }
      case 'rollcall.answered':
      case 'rollcall.settled': {
        const { street, result } = fact.data
        return { ...state, resultByStreet: { ...state.resultByStreet, [street]: result } }
      }
      case 'rollcall.finished':
        return { ...state, status: 'finished' }
      case 'rollcall.phoned':
      case 'rollcall.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
