import type { RowOf } from '../../domain/index.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'

const ACTIVE = `WITH active AS (SELECT * FROM person_card WHERE active = 1)`

/** Units, streets, groups and posts with the number of active people in each, in the order of the book. */
export const facets: ViewQuery<'person.facets'> = {
  kinds: ['person'],
  run: (db) =>
    prepared<RowOf<'person.facets'>>(
      db,
      `${ACTIVE}
       SELECT facet || ':' || value AS key, facet, value, count FROM (
         SELECT 0 AS turn, 0 AS first, 'all' AS facet, '' AS value, count(*) AS count FROM active
         UNION ALL SELECT 1, 0, 'retired', '', count(*) FROM person_card WHERE active = 0
         UNION ALL SELECT 2, min(firstAt), 'unit', unit, count(*) FROM active WHERE unit <> '' GROUP BY unit
         UNION ALL SELECT 3, 0, 'street', street, count(*) FROM active WHERE street IS NOT NULL GROUP BY street
         UNION ALL SELECT 4, 0, 'group', value, count(*) FROM active, json_each("groups") GROUP BY value
         UNION ALL SELECT 5, 0, 'post', value, count(*) FROM active, json_each(posts) GROUP BY value
       ) ORDER BY turn, first, value`,
    ).all(),
}
