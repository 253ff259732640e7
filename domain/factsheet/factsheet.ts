import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import type { Values } from './checks.ts'
import { decideFactsheet } from './decide.ts'
import type { FigureKey } from './figures.ts'
import { type Figures, factsheetCommands, factsheetFacts } from './shapes.ts'

export type FactsheetCommand = Tagged<'factsheet', typeof factsheetCommands>
export type FactsheetFact = Tagged<'factsheet', typeof factsheetFacts>

export interface Proposal {
  readonly id: string
  readonly base: number
  readonly values: Values
  readonly explained: readonly FigureKey[]
  readonly person: string | null
  readonly status: 'open' | 'approved' | 'rejected' | 'withdrawn'
  /** Who approved it by telephone and has not confirmed it yet. */
  readonly owedBy: string | null
}

export interface Factsheet {
  readonly proposals: readonly Proposal[]
  /** Values of each approved version, the first being version 1. */
  readonly versions: readonly Values[]
  /** Whether the wall may show it; once true it stays. */
  readonly wall: boolean
}
export const noFactsheet: Factsheet = { proposals: [], versions: [], wall: false }

export const proposalStatuses = ['open', 'approved', 'rejected', 'withdrawn'] as const
export const proposalStatusText: Record<Proposal['status'], string> = {
  open: '待批准',
  approved: '已批准',
  rejected: '未予批准',
  withdrawn: '已撤回',
}

/** The bare numbers. */
export function valuesOf(figures: Figures): Values {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.value]))
}

/**
 * 口径: the one set of numbers that leaves the house about an incident (stream `factsheet/<incident id>`). Proposed by
 * whoever knows, approved by a leader, each approval a version. Two proposals on one version are both kept.
 */
export const factsheet = kind({
  name: 'factsheet',
  commands: factsheetCommands,
  facts: factsheetFacts,
  initial: noFactsheet,
  testimony: [],
  decide: decideFactsheet,
  evolve: (state, fact, { by, command }): Factsheet => {
    switch (fact.type) {
      case 'factsheet.proposed': {
        const { base, figures, reasons, restricted } = fact.data
        const proposal: Proposal = {
          id: command,
          base,
          values: valuesOf(figures),
          person: by.person,
          status: 'open',
          explained: Object.keys(reasons) as FigureKey[],
          owedBy: null,
        }
        return { ...state, proposals: [...state.proposals, proposal], wall: state.wall || !restricted }
      }
      case 'factsheet.approved': {
        const { proposal, oral } = fact.data
        const values = state.proposals.find(({ id }) => id === proposal)?.values ?? {}
        const owedBy = oral?.approver ?? null
        return {
          ...moved(state, proposal, { status: 'approved', owedBy }),
          versions: [...state.versions, values],
        }
      }
      case 'factsheet.confirmed':
        return moved(state, fact.data.proposal, { owedBy: null })
      case 'factsheet.rejected':
        return moved(state, fact.data.proposal, { status: 'rejected' })
      case 'factsheet.withdrawn':
        return moved(state, fact.data.proposal, { status: 'withdrawn' })
      default:
        return unreachable(fact)
    }
  },
  follows: (_, id) => `incident/${id}`,
  audience: ({ wall }): Audience => ({ streets: [], wall }),
})

function moved(state: Factsheet, proposal: string, change: Partial<Proposal>): Factsheet {
  return {
    ...state,
    proposals: state.proposals.map((one) => (one.id === proposal ? { ...one, ...change } : one)),
  }
}
