import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import type { SchemeRow, SchemeVersion } from '../../domain/scheme/rows.ts'
import { type SchemeFact, schemeDigest, schemeInForce } from '../../domain/scheme/scheme.ts'
import { lacksOf, sectionKeys } from '../../domain/scheme/sections.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { preparedValue } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'

/** Versions of a scheme as its facts tell them, oldest first; names are looked up on read. */
export function schemeOf(facts: readonly ToldFact[]): SchemeVersion[] {
  const versions: SchemeVersion[] = []
  for (const { fact, told } of facts) {
    const { type, data } = fact as SchemeFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person, personName: null }
    if (type === 'scheme.shown') continue
    if (type === 'scheme.saved') {
      const { sections, base, note } = data
      const lacks = lacksOf(sections)
      versions.push({
        version: versions.length + 1,
        digest: schemeDigest(sections),
        sections,
        base,
        note,
        lacks,
        filled: sectionKeys.length - lacks.length,
        signed: null,
        voided: null,
        ...by,
        pending: told.pending,
      })
      continue
    }
    const meant = versions[data.version - 1]
    if (meant === undefined) continue
    meant.pending ||= told.pending
    if (type === 'scheme.signed') meant.signed = { doubt: data.doubt, ...by }
    else meant.voided = { why: data.why, ...by }
  }
  return versions
}

/** Versions of an incident's scheme, oldest first; null while nothing was saved. */
export function schemeIn(db: Database, incident: string): SchemeVersion[] | null {
  const body = preparedValue<string>(db, 'SELECT body FROM scheme_item WHERE incident = ?').get(incident)
  return body === undefined ? null : (JSON.parse(body) as SchemeVersion[])
}

/** Numbers of the versions that were signed and not voided. */
export const standingIn = (versions: readonly SchemeVersion[]) =>
  versions.filter(({ signed, voided }) => signed !== null && voided === null).map(({ version }) => version)

const one: ViewQuery<'scheme.one'> = {
  kinds: ['scheme', 'person'],
  run(db, { incident }) {
    const versions = schemeIn(db, incident)
    if (versions === null) return []
    const nameOf = personNames(db)
    const named = <T extends { person: string | null }>(by: T) => ({
      ...by,
      personName: by.person === null ? null : nameOf(by.person),
    })
    const row: SchemeRow = {
      key: `scheme/${idOf(incident)}`,
      incident,
      inForce: schemeInForce({ signed: standingIn(versions), voided: [] }),
      versions: versions
        .map((version) => ({
          ...named(version),
          signed: version.signed === null ? null : named(version.signed),
          voided: version.voided === null ? null : named(version.voided),
        }))
        .reverse(),
    }
    return [row]
  },
}

function moments(db: Database, incident: string): Moment[] {
  const stream = `scheme/${idOf(incident)}`
  return (schemeIn(db, incident) ?? []).flatMap(({ version, signed, voided, pending }) => {
    const told = [
      { part: 'signed', by: signed, text: `专项工作方案 ${version} 版签发` },
      { part: 'voided', by: voided, text: `专项工作方案 ${version} 版作废：${voided?.why ?? ''}` },
    ]
    return told.flatMap(({ part, by, text }) =>
      by === null
        ? []
        : [
            {
              key: `${stream}#${part}.${version}`,
              at: by.at,
              writtenAt: null,
              kind: 'scheme' as const,
              text,
              source: stream,
              by: { seat: by.seat, person: by.person },
              pending,
            },
          ],
    )
  })
}

/** 专项工作方案: one row an incident with all its versions. */
export const schemeView: View = {
  kind: 'scheme',
  version: 1,
  schema: [
    `CREATE TABLE scheme_item (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL UNIQUE,
       body TEXT NOT NULL
     ) STRICT`,
  ],
  tables: ['scheme_item'],
  prepare(db) {
    const insert = db.prepare('INSERT INTO scheme_item (stream, incident, body) VALUES (?, ?, ?)')
    return (stream, facts) => {
      const versions = schemeOf(facts)
      if (versions.length > 0) insert.run(stream, `incident/${idOf(stream)}`, JSON.stringify(versions))
    }
  },
  queries: { 'scheme.one': one },
  moments,
}
