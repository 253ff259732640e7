import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { PersonChange } from '../../domain/person/rows.ts'
import { DAY } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'

/** More new cards than this are one line of the sheet. */
const NEW_ONE_BY_ONE = 5

interface Stored {
  readonly stream: string
  readonly name: string
  readonly unit: string
  readonly changes: string
}

/**
 * 通讯录变更 of the 24 hours before `now`: the time a shift has at most. Many new cards at once (an import) are one
 * item; what was changed in a card is told field by field.
 */
export function carriedContacts(db: Database, now: number): CarriedItem[] {
  const since = now - DAY
  const changed = prepared<Stored>(
    db,
    'SELECT stream, name, unit, changes FROM person_card WHERE changedAt > ? ORDER BY changedAt, stream',
  )
    .all(since)
    .map((stored) => {
      const changes = (JSON.parse(stored.changes) as PersonChange[]).filter(({ at }) => at > since)
      return { ...stored, changes, first: changes[0] }
    })
  const isNew = (one: (typeof changed)[number]) => one.first?.what === 'new'
  const added = changed.filter(isNew)
  const together = added.length > NEW_ONE_BY_ONE
  const items = changed
    .filter((one) => !(together && isNew(one)))
    .map(({ stream, name, unit, changes, first }) => ({
      key: stream,
      title: unit === '' ? name : `${name}（${unit}）`,
      text: changes.map(changeWords).join('；').slice(0, 4000),
      source: stream,
      since: first?.at ?? null,
    }))
  if (together) {
    const names = added.slice(0, 20).map(({ name }) => name)
    items.push({
      key: 'person/new',
      title: `通讯录新增 ${added.length} 人`,
      text: `${names.join('、')}${added.length > names.length ? '等' : ''}`,
      source: added[0]?.stream ?? '',
      since: added[0]?.first?.at ?? null,
    })
  }
  return items.map((item) => ({ ...item, group: 'contacts', owner: null, due: null, level: null }))
}

function changeWords({ what, why, fields }: PersonChange): string {
  if (what === 'new') return '新增'
  if (what === 'retired') return `停用：${why ?? ''}`
  if (what === 'restored') return '恢复使用'
  return fields
    .map(({ field, from, to }) =>
      // A street is a code here; its name is the district's.
      field === '街道' ? '所属街道改了' : `${field}由“${from || '空'}”改为“${to || '空'}”`,
    )
    .join('，')
}
