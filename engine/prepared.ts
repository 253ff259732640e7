import type { Database, Statement } from 'better-sqlite3'

const byDatabase = new WeakMap<Database, Map<string, Statement>>()

/** The statement of this text, prepared once per connection. Do not `pluck` it: everybody shares it. */
export function prepared<Row>(db: Database, sql: string): Statement<unknown[], Row> {
  let statements = byDatabase.get(db)
  if (statements === undefined) {
    statements = new Map()
    byDatabase.set(db, statements)
  }
  let statement = statements.get(sql)
  if (statement === undefined) {
    statement = db.prepare(sql)
    statements.set(sql, statement)
  }
  return statement as Statement<unknown[], Row>
}

/** Like `prepared`, giving the first column's value instead of rows. */
export function preparedValue<Value>(db: Database, sql: string): Statement<unknown[], Value> {
  return prepared<Value>(db, `${sql} /* value */`).pluck() as Statement<unknown[], Value>
}
