import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import { decideAbsence } from './decide.ts'

const why = z.string().min(1).max(500)
const filed = z.object({
  person: personIdShape,
  /** UTC ms. */
  from: timeShape,
  until: timeShape,
  place: z.string().min(1).max(200),
  why,
  /** Who stands in for him. */
  deputy: personIdShape,
  phone: z.string().min(3).max(40),
  /** 主要负责人 of the unit. */
  principal: z.boolean(),
  /** Key period (重要时段) it falls into, as the table of key periods knew it; null for none. */
  period: z.string().max(60).nullable(),
})
const back = z.object({ at: timeShape })
const extended = z.object({ until: timeShape, why })

export const absenceCommands = {
  file: filed,
  approve: z.object({ note: z.string().max(500) }),
  refuse: z.object({ why }),
  back,
  extend: extended,
}
export const absenceFacts = {
  filed,
  approved: z.object({ note: z.string().max(500) }),
  refused: z.object({ why }),
  returned: back,
  extended,
  /** Said to be back twice, at another time, or before the report was there: kept for a leader to settle. */
  contested: z.object({ at: timeShape, why: z.string().max(200) }),
}
export type AbsenceCommand = Tagged<'absence', typeof absenceCommands>
export type AbsenceFact = Tagged<'absence', typeof absenceFacts>

export type Absence =
  | { readonly status: 'none' }
  | {
      readonly status: 'filed' | 'approved' | 'refused' | 'back'
      readonly person: string
      readonly from: number
      readonly until: number
    }
export const absenceStatusText: Record<Exclude<Absence['status'], 'none'>, string> = {
  filed: '待批准',
  approved: '已批准',
  refused: '未批准',
  back: '已返回',
}

/**
 * 外出报备: a leader leaves the district, with a deputy and a phone, approved by another leader. Common practice of local
 * rules (领导干部外出报备), the original of this district not found: 未核验.
 */
export const absence = kind({
  name: 'absence',
  commands: absenceCommands,
  facts: absenceFacts,
  initial: { status: 'none' } as Absence,
  testimony: ['back'],
  decide: decideAbsence,
  evolve: (state, fact): Absence => {
    if (fact.type === 'absence.filed') {
      const { person, from, until } = fact.data
      return { status: 'filed', person, from, until }
    }
    if (state.status === 'none') return state
    switch (fact.type) {
      case 'absence.approved':
        return { ...state, status: 'approved' }
      case 'absence.refused':
        return { ...state, status: 'refused' }
      case 'absence.returned':
        return { ...state, status: 'back', until: Math.max(state.from, fact.data.at) }
      case 'absence.extended':
        // Staying longer needs approval again.
        return { ...state, status: 'filed', until: fact.data.until }
      case 'absence.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
