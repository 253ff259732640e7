import type { PlanContent } from '../../domain/plan/content.ts'
import { digestOf, type PlanFact } from '../../domain/plan/plan.ts'
import type { ToldFact } from '../view.ts'

type By = { at: number; seat: string; person: string | null }
export interface StoredVersion extends By {
  version: number
  digest: string
  content: PlanContent
  base: number
  note: string
  pending: boolean
}
export interface StoredApproval extends By {
  version: number
  doubt: string | null
}

/** A plan as its facts tell it; health and expiry are computed on read. */
export interface PlanItem {
  /** Oldest first. */
  versions: StoredVersion[]
  approvals: StoredApproval[]
  retired: ({ why: string } & By) | null
  pending: boolean
}

/** The plan, or null before its first version. */
export function planOf(facts: readonly ToldFact[]): PlanItem | null {
  const item: PlanItem = { versions: [], approvals: [], retired: null, pending: false }
  for (const { fact, told } of facts) {
    const { type, data } = fact as PlanFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person }
    if (told.pending) item.pending = true
    switch (type) {
      case 'plan.saved': {
        const { base, note, ...content } = data
        const version = item.versions.length + 1
        item.versions.push({
          version,
          digest: digestOf(content),
          content,
          base,
          note,
          pending: told.pending,
          ...by,
        })
        item.retired = null
        break
      }
      case 'plan.approved':
        item.approvals.push({ version: data.version, doubt: data.doubt, ...by })
        break
      case 'plan.retired':
        item.retired = { why: data.why, ...by }
        break
      case 'plan.restored':
        item.retired = null
        break
    }
  }
  return item.versions.length === 0 ? null : item
}
