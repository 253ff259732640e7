import type { Database } from 'better-sqlite3'
import { activationStream } from '../../domain/activation/activation.ts'
import { classOf } from '../../domain/incident/classes.ts'
import { type Described, offerOf, romanLevel } from '../../domain/plan/fits.ts'
import type { PlanOffer } from '../../domain/plan/rows.ts'
import { startFault } from '../../domain/plan/start-fault.ts'
import { prepared } from '../prepared.ts'
import { inputsOf } from './activation-inputs.ts'
import type { PlanItem } from './plan-item.ts'
import { inForceOf, storedPlans } from './plan-queries.ts'

/** Plans that fit an incident, best first; each with what matched and the clause. */
export function planOffers(db: Database, { incident, now }: { incident: string; now: number }): PlanOffer[] {
  const described = describedOf(db, incident)
  if (described === null) return []
  const inputs = inputsOf(db, incident, now)
  const running = new Set(
    prepared<{ stream: string }>(db, 'SELECT stream FROM activation_run WHERE incident = ? AND open = 1')
      .all(incident)
      .map(({ stream }) => stream),
  )
  return storedPlans(db)
    .filter(({ item }) => item.retired === null)
    .flatMap(({ key, item }): PlanOffer[] => {
      const chosen = inForceOf(item) ?? (item.versions.at(-1) as PlanItem['versions'][number])
      const found = offerOf(chosen.content, described, inputs, now)
      if (found === null) return []
      const { name, kind, demo, clause, steps } = chosen.content
      const state = { status: 'active' as const, versions: item.versions, approvals: approvalsOf(item) }
      return [
        {
          key,
          name,
          kind,
          demo,
          version: chosen.version,
          clause,
          steps: steps.length,
          score: found.score,
          why: [...found.why],
          fault: startFault(state, chosen.version, now),
          level: found.grade?.level ?? null,
          levelText: found.grade === null ? '' : `${romanLevel[found.grade.level]}：${found.grade.text}`,
          levelClause: found.grade?.clause ?? '',
          approver: found.grade?.approver ?? '',
          running: running.has(activationStream(incident, key)),
        },
      ]
    })
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
}

function approvalsOf({ approvals }: PlanItem) {
  return approvals.map(({ version, person, seat }) => ({ version, person: person ?? seat }))
}

function describedOf(db: Database, incident: string): Described | null {
  const [row] = prepared<Omit<Described, 'subtypeText'>>(
    db,
    'SELECT title, place, category, level, street, subtype FROM incident_case WHERE stream = ?',
  ).all(incident)
  return row === undefined ? null : { ...row, subtypeText: classOf(row.subtype)?.name ?? null }
}
