import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { idOf } from '../../domain/envelope.ts'
import type { ArrivalRow, GroupRow, HeadquartersRow, LinkRow } from '../../domain/headquarters/rows.ts'
import type { HeadquartersFact } from '../../domain/headquarters/shapes.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { type HeadquartersBody, headquartersOf } from './headquarters-body.ts'
import { headquartersText } from './headquarters-text.ts'
import { momentSchema, momentsOf, momentWriter } from './moment-rows.ts'
import { personNames } from './person-names.ts'

type NameOf = (person: string) => string
/** Name of the address book, else the one given, null where it was destroyed. */
const nameIn = (nameOf: NameOf, person: string | null, name: string | null) =>
  person === null ? name : nameOf(person)

function bodyOf(db: Database, incident: string): HeadquartersBody | null {
  const body = preparedValue<string>(db, 'SELECT body FROM headquarters_state WHERE incident = ?').get(
    incident,
  )
  return body === undefined ? null : (JSON.parse(body) as HeadquartersBody)
}

function groupsOf(groups: readonly GroupRow[], nameOf: NameOf): GroupRow[] {
  return groups.map((group) => ({
    ...group,
    roles: group.roles.map((role) => ({
      ...role,
      empty: role.must && role.holders.length === 0,
      holders: role.holders.map((one) => ({ ...one, name: nameIn(nameOf, one.person, one.name) })),
    })),
  }))
}

const emptyIn = (groups: readonly GroupRow[]) =>
  groups.flatMap(({ roles }) => roles).filter(({ must, holders }) => must && holders.length === 0).length
const presentIn = (people: readonly ArrivalRow[]) => people.filter(({ leftAt }) => leftAt === null).length

const one: ViewQuery<'headquarters.one'> = {
  kinds: ['headquarters', 'person'],
  run(db, { incident }) {
    const body = bodyOf(db, incident)
    if (body === null) return []
    const nameOf = personNames(db)
    const chain: LinkRow[] = body.chain.map((link) => ({
      ...link,
      name: nameIn(nameOf, link.person, link.name),
      signedByName: link.signedBy === null ? null : nameOf(link.signedBy),
    }))
    const { site, groups, people, contested, settled, retreat, steps, pending } = body
    const row: HeadquartersRow = {
      key: `headquarters/${idOf(incident)}`,
      chain,
      contested,
      settled,
      retreat,
      steps,
      pending,
      commander: chain.find(({ id }) => id === body.current) ?? null,
      site:
        site === null
          ? null
          : { ...site, approverName: site.approver === null ? null : nameOf(site.approver) },
      counts: {
        groups: groups.length,
        people: groups.flatMap(({ roles }) => roles).reduce((sum, role) => sum + role.holders.length, 0),
        present: presentIn(people),
        empty: emptyIn(groups),
      },
    }
    return [row]
  },
}

const groups: ViewQuery<'headquarters.groups'> = {
  kinds: ['headquarters', 'person'],
  run: (db, { incident }) => groupsOf(bodyOf(db, incident)?.groups ?? [], personNames(db)),
}
const people: ViewQuery<'headquarters.people'> = {
  kinds: ['headquarters', 'person'],
  run(db, { incident }) {
    const nameOf = personNames(db)
    return (bodyOf(db, incident)?.people ?? [])
      .map((row) => ({ ...row, name: nameIn(nameOf, row.person, row.name) }))
      .sort((a, b) => a.arrivedAt - b.arrivedAt || (a.key < b.key ? -1 : 1))
  },
}
const files: ViewQuery<'headquarters.files'> = {
  kinds: ['headquarters'],
  run: (db, { incident }) => bodyOf(db, incident)?.files ?? [],
}

/** Roles that must be held and are not, and a command that is contested: while the incident is open. */
function carried(db: Database): CarriedItem[] {
  const rows = prepared<{ stream: string; title: string; since: number; body: string }>(
    db,
    `SELECT h.stream, i.title, i.reportedAt AS since, h.body FROM headquarters_state h
       JOIN incident_case i ON i.stream = h.incident
       WHERE h.owed = 1 AND i.isOpen = 1 ORDER BY h.stream`,
  ).all()
  return rows.flatMap(({ stream, title, since, body }) => {
    const { groups: all, contested } = JSON.parse(body) as HeadquartersBody
    const empty = all.flatMap(({ name, since: from, roles }) =>
      roles
        .filter(({ must, holders }) => must && holders.length === 0)
        .map((role) => ({ words: `${name}${role.name}`, from })),
    )
    const items: CarriedItem[] = []
    const item = (key: string, words: string, text: string, from: number) =>
      items.push({
        key: `${stream}#${key}`,
        group: 'headquarters',
        title: `${title.slice(0, 200)}：${words}`,
        text,
        source: stream,
        owner: null,
        since: from,
        due: null,
        level: null,
      })
    if (contested !== null) item('contested', '指挥权存疑', contested.why, since)
    if (empty.length > 0) {
      const words = `${empty.length} 个职务空缺`
      const from = Math.min(...empty.map((one) => one.from))
      item(
        'empty',
        words,
        empty
          .map((one) => one.words)
          .join('、')
          .slice(0, 4000),
        from,
      )
    }
    return items
  })
}

/** 指挥部: one row an incident with everything of it, and its moments. */
export const headquartersView: View = {
  kind: 'headquarters',
  version: 1,
  schema: [
    `CREATE TABLE headquarters_state (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL UNIQUE,
       owed INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX headquarters_state_owed ON headquarters_state (stream) WHERE owed = 1',
    ...momentSchema('headquarters'),
  ],
  tables: ['headquarters_state', 'headquarters_moment'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO headquarters_state (stream, incident, owed, body) VALUES (?, ?, ?, ?)',
    )
    const write = momentWriter(db, 'headquarters')
    return (stream, facts) => {
      const body = headquartersOf(facts)
      if (body === null) return
      const incident = `incident/${idOf(stream)}`
      const owes = body.contested !== null || emptyIn(body.groups) > 0
      insert.run(stream, incident, owes ? 1 : 0, JSON.stringify(body))
      write(
        stream,
        incident,
        facts.flatMap(({ fact, told }) => {
          const said = headquartersText(fact as HeadquartersFact)
          if (said === null) return []
          const verb = fact.type.slice(fact.type.indexOf('.') + 1)
          return [{ key: `${stream}#${told.command}.${verb}`, at: said.at ?? told.at, text: said.text, told }]
        }),
      )
    }
  },
  queries: {
    'headquarters.one': one,
    'headquarters.groups': groups,
    'headquarters.people': people,
    'headquarters.files': files,
  },
  carried,
  moments: momentsOf('headquarters'),
}
