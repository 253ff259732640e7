import type { Database } from 'better-sqlite3'
import { CHOICE, type ProfileFact } from '../../domain/profile/profile.ts'
import { builtInProfiles, defaultProfileId } from '../../domain/profile/profiles.ts'
import type { ProfileRow } from '../../domain/profile/rows.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View } from '../view.ts'
import { personNames } from './person-names.ts'

interface Stored {
  chosen: string | null
  saved: Omit<ProfileRow, 'key' | 'id' | 'builtIn' | 'chosen' | 'retired' | 'pending'> | null
  retired: string | null
  pending: boolean
}

function storedOf(facts: readonly ToldFact[]): Stored {
  const stored: Stored = { chosen: null, saved: null, retired: null, pending: false }
  for (const { fact, told } of facts) {
    const { type, data } = fact as ProfileFact
    if (told.pending) stored.pending = true
    if (type === 'profile.chosen') stored.chosen = data.profile
    else if (type === 'profile.retired') stored.retired = data.why
    else {
      const { over: _, ...rest } = data
      const version = (stored.saved?.version ?? 0) + 1
      stored.retired = null
      stored.saved = { ...rest, version, savedAt: told.at, savedBy: told.by.person ?? told.by.seat }
    }
  }
  return stored
}

/** What the product brings and what the district has made of it; the one it goes by first. */
function profileRows(db: Database): ProfileRow[] {
  const nameOf = personNames(db)
  const streams = prepared<{ stream: string; body: string }>(db, 'SELECT stream, body FROM profile_item')
    .all()
    .map(({ stream, body }) => ({ id: stream.slice('profile/'.length), ...(JSON.parse(body) as Stored) }))
  const byId = new Map(streams.map((one) => [one.id, one]))
  const ids = new Set([...builtInProfiles.map(({ id }) => id), ...byId.keys()])
  ids.delete(CHOICE)
  const wanted = byId.get(CHOICE)?.chosen ?? defaultProfileId
  const rows = [...ids].flatMap((id): ProfileRow[] => {
    const builtIn = builtInProfiles.find((one) => one.id === id)
    const own = byId.get(id)
    const base = own?.saved ?? builtIn
    if (base === undefined) return []
    const { name, place, source, checked, steps } = base
    const savedBy = own?.saved?.savedBy ?? null
    return [
      {
        key: `profile/${id}`,
        id,
        name,
        place,
        source,
        checked,
        steps: [...steps],
        version: own?.saved?.version ?? 0,
        builtIn: builtIn !== undefined,
        chosen: id === wanted,
        retired: own?.retired ?? null,
        savedAt: own?.saved?.savedAt ?? null,
        savedBy: savedBy === null ? null : nameOf(savedBy),
        pending: own?.pending ?? false,
      },
    ]
  })
  const rank = ({ chosen, retired }: ProfileRow) => (chosen ? 0 : retired === null ? 1 : 2)
  return rows.sort((a, b) => rank(a) - rank(b))
}

/** The rules the district goes by now. */
export function chosenProfile(db: Database): ProfileRow {
  const rows = profileRows(db)
  const found = rows.find(({ chosen }) => chosen) ?? rows[0]
  if (found === undefined) throw new Error('the product brings no deadline rules')
  return found
}

/** 时限规则: one row a set, and the district's choice. */
export const profileView: View = {
  kind: 'profile',
  version: 1,
  schema: ['CREATE TABLE profile_item (stream TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT'],
  tables: ['profile_item'],
  prepare(db) {
    const insert = db.prepare('INSERT INTO profile_item (stream, body) VALUES (?, ?)')
    return (stream, facts) => {
      insert.run(stream, JSON.stringify(storedOf(facts)))
    }
  },
  queries: { 'profile.list': { kinds: ['profile', 'person'], run: (db) => profileRows(db) } },
}
