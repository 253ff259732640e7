import { useState } from 'react'
import { text as desk } from '../../desk/text.ts'
import { useToday } from '../../desk/useNow.ts'
import { useSaving } from '../../desk/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { FigurePanel } from './FigurePanel.tsx'
import type { Figure } from './figure.ts'
import { PeriodChoice } from './PeriodChoice.tsx'
import { type Period, type PeriodKind, periodOf } from './period.ts'
import styles from './StatisticsScreen.module.css'
import { tablesOfFigures } from './tables-of-figures.ts'
import { text } from './text.ts'
import { useFigures } from './useFigures.ts'

/** 统计: the work of the duty room in any period, from what this machine holds. */
export function StatisticsScreen() {
  const today = useToday()
  const [kind, setKind] = useState<PeriodKind>('today')
  const [custom, setCustom] = useState<Period>({ first: today, last: today })
  const { words, save, say } = useSaving()
  const asked = periodOf(kind, today, custom)
  const period = asked ?? { first: today, last: today }
  const { figures, loading, failed } = useFigures(period)

  const press = () => {
    const tables = tablesOfFigures(figures)
    if (tables.length === 0) return say(text.nothing)
    const title = `${text.title} ${text.span(period.first, period.last)}`
    void save({ type: 'saveTable', tables, format: 'xlsx', title })
  }
  return (
    <div className={styles.screen}>
      <PageHead
        title={text.title}
        acts={
          <>
            <span className={styles.quiet} role="status">
              {words === '' ? text.local : words}
            </span>
            <Button small label={desk.paper.xlsx} onPress={press} />
          </>
        }
      >
        <PeriodChoice kind={kind} custom={custom} onKind={setKind} onCustom={setCustom} />
        <span className={styles.quiet}>
          {asked === null ? text.wrongPeriod : text.span(period.first, period.last)}
        </span>
      </PageHead>
      {failed === null ? (
        <div className={styles.panels}>
          <div className={styles.flow}>{asked !== null && panels(figures, loading)}</div>
        </div>
      ) : (
        <ErrorState words={text.failed(failed)} />
      )}
    </div>
  )
}

function panels(figures: readonly Figure[], loading: boolean) {
  return figures.map((figure) => <FigurePanel key={figure.id} figure={figure} loading={loading} />)
}
