import type { Database } from 'better-sqlite3'
import { idOf, kindOf } from '../../domain/envelope.ts'
import type { Proof } from '../../domain/fourone/fourone.ts'
import type { Behind } from '../../domain/fourone/proof-fault.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { HeadquartersBody } from './headquarters-body.ts'
import { personNames } from './person-names.ts'
import type { PlanItem } from './plan-item.ts'
import { schemeIn, standingIn } from './scheme.ts'

interface Card {
  name: string
  unit: string
  active: number
}

/** What stands behind a proof as this seat knows it. */
export function behindIn(db: Database): Behind {
  const card = prepared<Card>(db, 'SELECT name, unit, active FROM person_card WHERE id = ?')
  const planBody = preparedValue<string>(db, 'SELECT body FROM plan_item WHERE stream = ?')
  const site = preparedValue<string>(db, 'SELECT body FROM headquarters_state WHERE incident = ?')
  const sheets = preparedValue<number>(
    db,
    "SELECT count(*) FROM factsheet_item WHERE stream = ? AND json_extract(body, '$.version') IS NOT NULL",
  )
  return {
    person: (id) => {
      const found = card.get(id)
      if (found === undefined) return null
      return { status: found.active === 1 ? 'active' : 'retired', name: found.name, unit: found.unit }
    },
    plan: (stream) => {
      const body = planBody.get(stream)
      if (body === undefined) return null
      const { retired, approvals } = JSON.parse(body) as PlanItem
      return {
        status: retired === null ? 'active' : 'retired',
        approved: approvals.map(({ version }) => version),
      }
    },
    scheme: (stream) => {
      const versions = schemeIn(db, `incident/${idOf(stream)}`)
      return versions === null ? null : standingIn(versions)
    },
    headquarters: (stream) => {
      const body = site.get(`incident/${idOf(stream)}`)
      if (body === undefined) return null
      const known = (JSON.parse(body) as HeadquartersBody).site
      return known === null ? 'none' : known.shut === null ? 'open' : 'shut'
    },
    sheets: (stream) => sheets.get(stream) || null,
  }
}

const SHOWN = 3

/** What a proof names, as people call it; empty where it names nothing. */
export function namedBy(db: Database, proof: Proof): string {
  const { type, ref, version = 0, people = [], links = [] } = proof
  const nameOf = personNames(db)
  const unit = preparedValue<string>(db, 'SELECT unit FROM person_card WHERE id = ?')
  if (type === 'person') {
    const lead = proof.person === null ? '' : nameOf(proof.person)
    const department = proof.department
    return department === undefined
      ? lead
      : `${lead} · ${[unit.get(department), nameOf(department)].filter(Boolean).join(' ')}`
  }
  if (people.length > 0) {
    const first = people.slice(0, SHOWN).map(nameOf).join('、')
    return `${people.length} 人：${first}${people.length > SHOWN ? ' 等' : ''}`
  }
  if (type === 'plan' && ref !== null && kindOf(ref) === 'scheme') return `专项工作方案 ${version} 版`
  if (type === 'plan' && ref !== null && version > 0) {
    const body = preparedValue<string>(db, 'SELECT body FROM plan_item WHERE stream = ?').get(ref)
    const found = body === undefined ? undefined : (JSON.parse(body) as PlanItem).versions[version - 1]
    return `《${found?.content.name ?? '预案'}》${version} 版`
  }
  if (type === 'factsheet' && version > 0) return `口径 ${version} 版`
  if (type === 'place' && ref !== null) {
    const incident = `incident/${idOf(ref)}`
    const body = preparedValue<string>(db, 'SELECT body FROM headquarters_state WHERE incident = ?').get(
      incident,
    )
    const site = body === undefined ? null : (JSON.parse(body) as HeadquartersBody).site
    return site === null ? '' : `${site.name}，${site.moves.at(-1)?.place ?? site.place}`
  }
  return links.map(({ name }) => name).join('、')
}
