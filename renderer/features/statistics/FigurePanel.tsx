import { useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { FigureChart } from './FigureChart.tsx'
import { FigureTable } from './FigureTable.tsx'
import type { Figure } from './figure.ts'
import styles from './StatisticsScreen.module.css'
import { text } from './text.ts'

type View = 'chart' | 'table'

/** One figure with its head: as a chart, or as the table behind it. */
export function FigurePanel({ figure, loading }: { figure: Figure; loading: boolean }) {
  const [view, setView] = useState<View>('chart')
  return (
    <section className={styles.panel}>
      <PanelHead title={figure.title}>
        <Segmented<View>
          label={text.view(figure.title)}
          segments={[
            { value: 'chart', label: text.chart },
            { value: 'table', label: text.table },
          ]}
          value={view}
          onChoose={setView}
        />
      </PanelHead>
      {figure.rows.length === 0 ? (
        <EmptyState>{loading ? text.loading : text.empty}</EmptyState>
      ) : view === 'chart' && isBlank(figure) ? (
        <EmptyState>{text.allZero}</EmptyState>
      ) : view === 'chart' ? (
        <FigureChart figure={figure} />
      ) : (
        <FigureTable figure={figure} />
      )}
    </section>
  )
}

/** Nothing to draw: a chart of noughts is an axis without a bar. */
function isBlank({ bars, rows }: Figure): boolean {
  return bars.every(({ column }) => rows.every((row) => !row[column]))
}
