import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { levelShape } from '../incident/incident.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import { decideResponse } from './decide.ts'

export const responseLevelText: Record<1 | 2 | 3 | 4, string> = {
  1: '一级响应',
  2: '二级响应',
  3: '三级响应',
  4: '四级响应',
}
export const responseSteps = ['start', 'adjust', 'extend', 'end'] as const
export type ResponseStep = (typeof responseSteps)[number]
export const responseStepText: Record<ResponseStep, string> = {
  start: '启动响应',
  adjust: '调整级别',
  extend: '延长期限',
  end: '结束响应',
}
export const responseStatusText: Record<'on' | 'ended', string> = { on: '响应中', ended: '响应已结束' }

/** 突发事件应对法（2024 修订）第七十二条: 响应事项、级别、预计期限、应急处置措施, all four are named. */
const elements = {
  level: levelShape,
  matters: z.string().min(1).max(500),
  /** 预计期限, UTC ms. */
  until: timeShape,
  measures: z.string().min(1).max(2000),
}
/** Who let it happen, and how he said so. */
const approval = {
  /** Person of the address book. */
  approver: personIdShape,
  /** Why he may: post, plan and clause. */
  authority: z.string().min(1).max(300),
  byPhone: z.boolean(),
  /** 复述: what he said by telephone was read back to him. */
  readBack: z.boolean(),
}
const why = z.string().min(1).max(1000)
const start = z.object({ ...elements, ...approval })
const adjust = z.object({ ...elements, ...approval, why })
const extend = z.object({ until: timeShape, ...approval, why })
const end = z.object({ ...approval, why })

/** What a fact keeps beside the words: who may see it, and why a leader should look at the approval (补录待核). */
const kept = {
  /** Streets that see the incident at that moment. */
  streets: z.array(z.string().regex(/^\d{9}$/)),
  restricted: z.boolean(),
  doubt: z.string().max(100).nullable(),
}

export const responseCommands = { start, adjust, extend, end }
export const responseFacts = {
  started: z.object({ ...start.shape, ...kept }),
  adjusted: z.object({ ...adjust.shape, ...kept }),
  extended: z.object({ ...extend.shape, ...kept }),
  ended: z.object({ ...end.shape, ...kept }),
}
export type ResponseCommand = Tagged<'response', typeof responseCommands>
export type ResponseFact = Tagged<'response', typeof responseFacts>

export type Response =
  | { readonly status: 'none' }
  | {
      readonly status: 'on' | 'ended'
      readonly level: 1 | 2 | 3 | 4
      readonly until: number
      readonly streets: readonly string[]
      readonly wall: boolean
    }

function evolve(state: Response, fact: ResponseFact): Response {
  const { data } = fact
  const known: Exclude<Response, { status: 'none' }> =
    state.status === 'none' ? { status: 'ended', level: 4, until: 0, streets: [], wall: false } : state
  const seen = {
    streets: [...new Set([...known.streets, ...data.streets])],
    wall: known.wall || !data.restricted,
  }
  switch (fact.type) {
    case 'response.started':
    case 'response.adjusted':
      return { ...seen, status: 'on', level: fact.data.level, until: fact.data.until }
    case 'response.extended':
      return { ...known, ...seen, until: fact.data.until }
    case 'response.ended':
      return { ...known, ...seen, status: 'ended' }
    default:
      return unreachable(fact)
  }
}

/** 应急响应 of one incident, `response/<incident id>`: level, matter, period and measures, from its start to its end. */
export const response = kind({
  name: 'response',
  commands: responseCommands,
  facts: responseFacts,
  initial: { status: 'none' } as Response,
  testimony: [],
  decide: decideResponse,
  evolve,
  follows: (_, id) => `incident/${id}`,
  audience: (state): Audience =>
    state.status === 'none' ? { streets: [], wall: false } : { streets: state.streets, wall: state.wall },
})
