import { useMemo, useState } from 'react'
import type { ImportPlan } from '../../../domain/person/import-plan.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { RowList } from '../../ui/RowList.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ImportLine } from './ImportLine.tsx'
import styles from './ImportPage.module.css'
import { importText as text } from './import-text.ts'
import { type PreviewFilter, previewCounts, previewLines } from './preview-lines.ts'

const kinds = ['all', 'error', 'new', 'changed', 'unchanged', 'absent'] as const

/** What each row of the table would do, field by field; wrong rows stand first. */
export function ImportPreview({ plan }: { plan: ImportPlan }) {
  const [filter, setFilter] = useState<PreviewFilter>('all')
  const counts = useMemo(() => previewCounts(plan), [plan])
  const lines = useMemo(() => previewLines(plan, filter), [plan, filter])
  return (
    <section className={styles.preview}>
      <PanelHead title={text.preview}>
        <Segmented<PreviewFilter>
          label={text.preview}
          segments={kinds
            .filter((kind) => kind === 'all' || counts[kind] > 0)
            .map((kind) => ({ value: kind, label: text.kinds[kind], count: counts[kind] }))}
          value={filter}
          onChoose={setFilter}
        />
      </PanelHead>
      <RowList label={text.preview} rows={lines} height={34}>
        {(line) => <ImportLine line={line} />}
      </RowList>
    </section>
  )
}
