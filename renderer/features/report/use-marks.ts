import { textOf } from '../../../domain/report/content.ts'
import { type Marked, marksOf } from '../../../domain/report/marks.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { useQuery } from '../../desk/useQuery.ts'

/** What has to be explained before these words are signed, by the same rule as the centre's. */
export function useMarks({ incident, factsheet, content }: ReportPageRow): Marked[] {
  const { rows } = useQuery('factsheet.history', { incident })
  const versions = rows
    .flatMap(({ version, figures }) => (version === null ? [] : [{ version, figures }]))
    .sort((a, b) => a.version - b.version)
    .map(({ figures }) => Object.fromEntries(figures.map(({ key, value }) => [key, value])))
  return marksOf({ text: textOf(content), factsheet, table: content.table }, versions)
}
