import type { Database } from 'better-sqlite3'
import { builtinTemplates } from '../../domain/template/builtin.ts'
import type { TemplateRow } from '../../domain/template/rows.ts'
import type { TemplateFact } from '../../domain/template/template.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'

type Body = Omit<TemplateRow, 'key' | 'savedName'>
interface Stored {
  key: string
  body: string
  savedName: string | null
}

const builtin: readonly TemplateRow[] = builtinTemplates.map(({ key, ...body }) => ({
  key: `template/${key}`,
  ...body,
  version: 0,
  retired: null,
  savedAt: null,
  savedBy: null,
  savedName: null,
  why: '',
  pending: false,
}))

const read = ({ body, key, savedName }: Stored): TemplateRow => ({
  key,
  ...(JSON.parse(body) as Body),
  savedName,
})
const NAME = "(SELECT name FROM person_card WHERE id = json_extract(t.body, '$.savedBy.person')) AS savedName"

const list: ViewQuery<'template.list'> = {
  kinds: ['template', 'person'],
  run(db) {
    const saved = prepared<Stored>(
      db,
      `SELECT t.stream AS key, t.body, ${NAME} FROM template_version t WHERE t.isNewest = 1 ORDER BY t.stream`,
    )
      .all()
      .map(read)
    const rows = new Map<string, TemplateRow>(builtin.map((row) => [row.key, row]))
    for (const row of saved) {
      const own = rows.get(row.key)
      // Retired before it was ever edited: it keeps the words it came with.
      rows.set(row.key, row.version === 0 && own ? { ...own, retired: row.retired } : row)
    }
    return [...rows.values()]
      .filter(({ items }) => items.length > 0)
      .sort((a, b) => Number(a.retired !== null) - Number(b.retired !== null))
  },
}
const history: ViewQuery<'template.history'> = {
  kinds: ['template', 'person'],
  run: (db, { template }) => [
    ...prepared<Stored>(
      db,
      `SELECT t.stream || '@' || t.version AS key, t.body, ${NAME} FROM template_version t
         WHERE t.stream = ? AND t.version > 0 ORDER BY t.version DESC`,
    )
      .all(template)
      .map(read),
    ...builtin.filter(({ key }) => key === template).map((row) => ({ ...row, key: `${row.key}@0` })),
  ],
}

/** 数字词模板: one row a version, the newest marked. */
export const templateView: View = {
  kind: 'template',
  version: 1,
  schema: [
    `CREATE TABLE template_version (
       stream TEXT NOT NULL,
       version INTEGER NOT NULL,
       isNewest INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX template_version_stream ON template_version (stream, version)',
  ],
  tables: ['template_version'],
  prepare(db: Database) {
    const insert = db.prepare(
      'INSERT INTO template_version (stream, version, isNewest, body) VALUES (?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const versions: Body[] = []
      let retired: Body['retired'] = null
      let pending = false
      for (const { fact, told } of facts) {
        const { type, data } = fact as TemplateFact
        if (told.pending) pending = true
        if (type === 'template.saved') {
          const { base: _, ...body } = data
          const savedBy = { seat: told.by.seat, person: told.by.person }
          versions.push({ ...body, retired: null, savedAt: told.at, savedBy, pending: told.pending })
          retired = null
        } else retired = type === 'template.retired' ? { why: data.why, at: told.at } : null
      }
      if (versions.length === 0) versions.push(nothing)
      for (const [place, body] of versions.entries()) {
        const isNewest = place === versions.length - 1
        const row = isNewest ? { ...body, retired, pending } : body
        insert.run(stream, body.version, isNewest ? 1 : 0, JSON.stringify(row))
      }
    }
  },
  queries: { 'template.list': list, 'template.history': history },
}

/** Stands for a template that came with the product and was retired here before it was edited. */
const nothing: Body = {
  name: '',
  government: 'district',
  use: 'checklist',
  fits: { categories: [], level: null },
  items: [],
  source: '',
  checked: false,
  version: 0,
  retired: null,
  savedAt: null,
  savedBy: null,
  why: '',
  pending: false,
}
