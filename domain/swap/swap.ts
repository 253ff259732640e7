import * as z from 'zod'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape, shiftPostShape } from '../post.ts'
import { dayShape } from '../roster/calendar.ts'
import { decideSwap } from './decide.ts'

export const swapKinds = ['swap', 'cover'] as const
export type SwapKind = (typeof swapKinds)[number]
export const swapKindText: Record<SwapKind, string> = { swap: '换班', cover: '替班' }

const shiftShape = z.object({ day: dayShape, n: z.int().min(1).max(9) })
const why = z.string().min(1).max(500)
const asked = z.object({
  ...shiftShape.shape,
  post: shiftPostShape,
  /** Whose shift it is. */
  from: personIdShape,
  kind: z.enum(swapKinds),
  /** All are asked at once; the first yes wins. */
  candidates: z.array(personIdShape).min(1).max(40),
  why,
  /** Ids of the approved swaps that had put `from` there, oldest first. */
  via: z.array(z.uuid()).max(8),
})
const nothing = z.object({})
const yes = z.object({ give: shiftShape.nullable() })

export const swapCommands = {
  ask: asked,
  yes,
  no: nothing,
  approve: nothing,
  refuse: z.object({ why }),
  withdraw: z.object({ why }),
}
const who = z.object({ person: personIdShape })
export const swapFacts = {
  asked,
  /** The first yes. */
  taken: z.object({ ...who.shape, ...yes.shape }),
  declined: who,
  approved: nothing,
  refused: z.object({ why }),
  withdrawn: z.object({ why }),
  /** Said when it was settled already: kept, without effect. */
  late: z.object({ person: personIdShape.nullable(), what: z.enum(['yes', 'approve']) }),
}
export type SwapCommand = Tagged<'swap', typeof swapCommands>
export type SwapFact = Tagged<'swap', typeof swapFacts>

export type Ask = z.infer<typeof asked>
export interface Taker {
  readonly person: string
  readonly give: z.infer<typeof shiftShape> | null
}
export type Swap =
  | { readonly status: 'none' }
  | { readonly status: 'asked' | 'withdrawn'; readonly ask: Ask; readonly declined: readonly string[] }
  | { readonly status: 'taken' | 'approved'; readonly ask: Ask; readonly taker: Taker }
  | { readonly status: 'refused'; readonly ask: Ask }
export const swapStatusText: Record<Exclude<Swap['status'], 'none'>, string> = {
  asked: '待答复',
  taken: '待批准',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
}

/** 调班申请: somebody asks others to take his shift, the first yes wins, a leader approves (调班须经带班领导批准). */
export const swap = kind({
  name: 'swap',
  commands: swapCommands,
  facts: swapFacts,
  initial: { status: 'none' } as Swap,
  testimony: [],
  decide: decideSwap,
  evolve: (state, fact): Swap => {
    switch (fact.type) {
      case 'swap.asked':
        return { status: 'asked', ask: fact.data, declined: [] }
      case 'swap.taken':
        return state.status === 'asked' ? { status: 'taken', ask: state.ask, taker: fact.data } : state
      case 'swap.declined':
        if (state.status !== 'asked') return state
        return { ...state, declined: [...state.declined, fact.data.person] }
      case 'swap.approved':
        return state.status === 'taken' ? { ...state, status: 'approved' } : state
      case 'swap.refused':
        return state.status === 'none' ? state : { status: 'refused', ask: state.ask }
      case 'swap.withdrawn':
        return state.status === 'none' ? state : { status: 'withdrawn', ask: state.ask, declined: [] }
      case 'swap.late':
        return state
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
