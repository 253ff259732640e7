import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { ImportPlan } from '../../../domain/person/import-plan.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
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
  const box = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 34,
    getItemKey: (place) => lines[place]?.key ?? place,
    overscan: 10,
  })
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
      {/* biome-ignore lint/a11y/useSemanticElements: the scroller is the list, its rows are placed by number */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list is scrolled by keys */}
      <div ref={box} className={styles.lines} role="list" aria-label={text.preview} tabIndex={0}>
        <div className={styles.space} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index]
            return (
              line !== undefined && (
                <li
                  key={key}
                  ref={list.measureElement}
                  data-index={index}
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ImportLine line={line} />
                </li>
              )
            )
          })}
        </div>
      </div>
    </section>
  )
}
