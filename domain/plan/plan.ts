import * as z from 'zod'
import { canonical } from '../canonical.ts'
import { hashShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { sha256 } from '../sha256.ts'
import { signedShape } from '../signed.ts'
import { contentShape, type PlanContent } from './content.ts'
import { decidePlan } from './decide.ts'

const version = z.int().min(1).max(10_000)
const why = z.string().min(1).max(1000)
const save = z.object({
  ...contentShape.shape,
  /** The version its writer had before him, 0 for a new plan. */
  base: z.int().min(0).max(10_000),
  /** What was changed and why, in words. */
  note: z.string().max(1000),
})
const approve = z.object({ version, digest: hashShape, ...signedShape.shape })
const approved = z.object({ ...approve.shape, doubt: z.string().max(200).nullable() })
const because = z.object({ why })

export const planCommands = { save, approve, retire: because, restore: because }
export const planFacts = { saved: save, approved, retired: because, restored: because }
export type PlanCommand = Tagged<'plan', typeof planCommands>
export type PlanFact = Tagged<'plan', typeof planFacts>

export interface PlanVersion {
  readonly version: number
  readonly digest: string
  readonly content: PlanContent
}
export interface Plan {
  readonly status: 'none' | 'active' | 'retired'
  /** Every version in the order it was recorded: 1, 2, 3 … */
  readonly versions: readonly PlanVersion[]
  /** Approved ones and by whom. */
  readonly approvals: readonly { readonly version: number; readonly person: string }[]
}
const initial: Plan = { status: 'none', versions: [], approvals: [] }

/** SHA-256 over the canonical JSON of what a version says: what the approver had before him. */
export function digestOf(content: PlanContent): string {
  return sha256(canonical(content))
}

/** The highest approved version: the one that is started; null before an approval. Commutes: order of approvals does not matter. */
export function inForce({ approvals, versions }: Plan): PlanVersion | null {
  const highest = Math.max(0, ...approvals.map((one) => one.version))
  return versions.find((one) => one.version === highest) ?? null
}

/** 预案: written in versions, approved by a signature, in force until it expires or is retired. */
export const plan = kind({
  name: 'plan',
  commands: planCommands,
  facts: planFacts,
  initial,
  testimony: [],
  decide: decidePlan,
  evolve: (state, fact, { by }): Plan => {
    switch (fact.type) {
      case 'plan.saved': {
        const { base: _, note: __, ...content } = fact.data
        const next = { version: state.versions.length + 1, digest: digestOf(content), content }
        return { ...state, status: 'active', versions: [...state.versions, next] }
      }
      case 'plan.approved':
        return {
          ...state,
          approvals: [...state.approvals, { version: fact.data.version, person: by.person ?? by.seat }],
        }
      case 'plan.retired':
        return { ...state, status: 'retired' }
      case 'plan.restored':
        return { ...state, status: state.versions.length === 0 ? 'none' : 'active' }
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
