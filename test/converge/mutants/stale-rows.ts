import { allViews } from '../../../engine/views/index.ts'
import type { Decorations } from '../world-parts.ts'

/** Views that do not delete a stream's rows before they are projected again. */
export const staleRows: Decorations = {
  views: allViews.map((view) => ({
    ...view,
    schema: [
      ...view.schema,
      ...view.tables.map(
        (table) => `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} BEGIN SELECT RAISE(IGNORE); END`,
      ),
    ],
  })),
}
