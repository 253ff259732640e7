import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { idOf } from '../../domain/envelope.ts'
import type { FouroneFact } from '../../domain/fourone/fourone.ts'
import { proofBroken, proofLack } from '../../domain/fourone/proof-fault.ts'
import type { FouroneRow } from '../../domain/fourone/rows.ts'
import type { TemplateItem } from '../../domain/template/template.ts'
import { MINUTE } from '../../domain/time.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { behindIn, namedBy } from './fourone-behind.ts'
import { personNames } from './person-names.ts'
import { schemeIn } from './scheme.ts'

type By = { at: number; seat: string; person: string | null }
/** One item as its facts tell it; its deadline follows from the incident and is computed on read. */
interface Item extends Omit<TemplateItem, 'key' | 'proof'> {
  item: string
  asked: TemplateItem['proof']
  template: string
  templateName: string
  version: number
  adoptedAt: number
  ownerId: string | null
  unit: string
  ownDue: number | null
  proof: (Extract<FouroneFact, { type: 'fourone.proved' }>['data']['proof'] & { by: By }) | null
  history: {
    type: 'assigned' | 'proved' | 'withdrawn'
    text: string
    at: number
    seat: string
    person: string | null
  }[]
  pending: boolean
}

/** Items of the template adopted last. What was proved before stays with an item of the same key and kind of proof. */
export function itemsOf(facts: readonly ToldFact[]): Item[] {
  let items: Item[] = []
  for (const { fact, told } of facts) {
    const { type, data } = fact as FouroneFact
    const by: By = { at: told.at, seat: told.by.seat, person: told.by.person }
    if (type === 'fourone.adopted') {
      const before = new Map(items.map((one) => [one.item, one]))
      const { template, name: templateName, version } = data
      items = data.items.map(({ key, proof: asked, ...item }) => {
        const old = before.get(key)
        const kept = old !== undefined && old.asked === asked ? old : null
        return {
          ...item,
          item: key,
          asked,
          template,
          templateName,
          version,
          adoptedAt: told.at,
          ownerId: kept?.ownerId ?? null,
          unit: kept?.unit ?? '',
          ownDue: kept?.ownDue ?? null,
          proof: kept?.proof ?? null,
          history: kept?.history ?? [],
          pending: told.pending,
        }
      })
      continue
    }
    if (type === 'fourone.shown') continue
    const item = items.find((one) => one.item === data.item)
    if (item === undefined) continue
    if (told.pending) item.pending = true
    if (type === 'fourone.assigned') {
      item.ownerId = data.owner
      item.unit = data.unit
      item.ownDue = data.due ?? item.ownDue
      item.history.push({ type: 'assigned', text: data.unit, ...by })
    } else if (type === 'fourone.proved') {
      item.proof = { ...data.proof, by }
      item.history.push({ type: 'proved', text: data.proof.text, ...by })
    } else {
      item.proof = null
      item.history.push({ type: 'withdrawn', text: data.why, ...by })
    }
  }
  return items
}

interface Stored {
  stream: string
  body: string
  occurredAt: number | null
  receivedAt: number | null
  assessedAt: number | null
}
const SELECT = `SELECT f.stream, f.body, c.occurredAt, c.receivedAt, c.assessedAt
   FROM fourone_item f LEFT JOIN incident_case c ON c.stream = f.incident`

function rowOf(db: Database, { stream, body, ...times }: Stored): FouroneRow {
  const { ownDue, ...item } = JSON.parse(body) as Item
  const card = preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?')
  const name = (id: string | null) => (id === null ? null : (card.get(id) ?? null))
  const begins = {
    occurred: times.occurredAt,
    received: times.receivedAt,
    assessed: times.assessedAt,
    adopted: item.adoptedAt,
  }[item.clock]
  const { minutes, ownerId, unit, proof } = item
  const wanted = { proof: item.asked, department: item.department, people: item.people }
  const lapsed = proof === null ? null : proofBroken(wanted, proof, behindIn(db))
  const due = ownDue ?? (minutes === null || begins === null ? null : begins + minutes * MINUTE)
  const owner = [name(ownerId) ?? ownerId, unit].filter(Boolean).join(' · ')
  return {
    ...item,
    key: `${stream}#${item.item}`,
    stream,
    owner: owner === '' ? null : owner,
    due,
    waits: due === null && minutes !== null,
    proof:
      proof === null
        ? null
        : {
            ...proof,
            named: namedBy(db, proof),
            by: { ...proof.by, personName: name(proof.by.person) },
          },
    met: proof !== null && lapsed === null,
    lapsed,
    draft: item.asked === 'plan' ? draftIn(db, `incident/${idOf(stream)}`) : null,
    unchecked: proof !== null && proofLack(wanted, proof) !== null,
    history: item.history.map((step) => ({ ...step, personName: name(step.person) })),
  }
}

/** The newest version of the scheme, as its tile tells it. */
function draftIn(db: Database, incident: string): FouroneRow['draft'] {
  const newest = schemeIn(db, incident)?.at(-1)
  if (newest === undefined) return null
  const { version, filled, lacks, person, seat, signed, voided } = newest
  return {
    version,
    filled,
    lacks: [...lacks],
    drafter: person === null ? seat : personNames(db)(person),
    signed: signed !== null && voided === null,
  }
}

const one: ViewQuery<'fourone.one'> = {
  kinds: ['fourone', 'incident', 'person', 'plan', 'scheme', 'headquarters', 'factsheet'],
  run: (db, { incident }) =>
    prepared<Stored>(db, `${SELECT} WHERE f.incident = ? ORDER BY f.place`)
      .all(incident)
      .map((stored) => rowOf(db, stored)),
}

/**
 * 四个一 that are not true yet, with their deadlines, of incidents that are open and 较大 or worse: the words are for those
 * (海珠区规划); what is less or not judged yet shows its tiles and chases nobody.
 */
function carried(db: Database): CarriedItem[] {
  return prepared<Stored & { title: string; level: number | null }>(
    db,
    `SELECT f.stream, f.body, c.occurredAt, c.receivedAt, c.assessedAt, c.title, c.level
       FROM fourone_item f JOIN incident_case c ON c.stream = f.incident
       WHERE c.isOpen = 1 AND c.level <= 3 ORDER BY f.stream, f.place`,
  )
    .all()
    .map(({ title, level, ...stored }) => ({ title, level, row: rowOf(db, stored) }))
    .filter(({ row }) => !row.met && row.due !== null)
    .map(({ title, level, row }) => ({
      key: row.key,
      group: 'deadline',
      title: `${row.title}：${title}`.slice(0, 300),
      level,
      text: `${row.templateName}未落实；${row.lapsed ?? row.ask}`.slice(0, 4000),
      source: `incident/${idOf(row.stream)}`,
      owner: row.owner ?? (row.role || null),
      since: row.adoptedAt,
      due: row.due,
    }))
}

function moments(db: Database, incident: string): Moment[] {
  return one.run(db, { incident }).flatMap(({ proof, ...row }) =>
    proof === null
      ? []
      : [
          {
            key: `${row.key}`.replace('#', '#item-'),
            at: proof.at,
            kind: 'fourone' as const,
            writtenAt: proof.by.at === proof.at ? null : proof.by.at,
            source: row.stream,
            text: `${row.title}落实：${proof.text}`,
            by: { seat: proof.by.seat, person: proof.by.person },
            pending: row.pending,
          },
        ],
  )
}

/** 四个一: one row an item. */
export const fouroneView: View = {
  kind: 'fourone',
  version: 2,
  schema: [
    `CREATE TABLE fourone_item (
       stream TEXT NOT NULL,
       incident TEXT NOT NULL,
       place INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX fourone_item_stream ON fourone_item (stream)',
    'CREATE INDEX fourone_item_incident ON fourone_item (incident, place)',
  ],
  tables: ['fourone_item'],
  prepare(db) {
    const insert = db.prepare('INSERT INTO fourone_item (stream, incident, place, body) VALUES (?, ?, ?, ?)')
    return (stream, facts) => {
      for (const [place, item] of itemsOf(facts).entries()) {
        insert.run(stream, `incident/${idOf(stream)}`, place, JSON.stringify(item))
      }
    }
  },
  queries: { 'fourone.one': one },
  carried,
  moments,
}
