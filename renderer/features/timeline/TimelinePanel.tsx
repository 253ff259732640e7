import { useState } from 'react'
import { useMay } from '../../desk/useMay.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { useOffer } from '../../shell/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionList } from './DecisionList.tsx'
import { MomentList } from './MomentList.tsx'
import styles from './Timeline.module.css'
import { text } from './text.ts'

type Range = 'approved' | 'all' | 'decision'
const PAGE = 200

/** 时间线 of an incident: the curated line, everything, or the decisions with what was known then. */
export function TimelinePanel({ incident }: { incident: string }) {
  const [range, setRange] = useState<Range>('approved')
  const [limit, setLimit] = useState(PAGE)
  const [deciding, setDeciding] = useState(false)
  const isWall = useWho()?.role === 'wall'
  const may = useMay()
  const { rows: counted } = useQuery('timeline.count', { incident })
  const { all, approved } = counted[0] ?? { all: 0, approved: 0 }
  const only = range === 'approved' ? 'approved' : 'all'
  const { rows, loading, failed } = useQuery(
    'timeline.of',
    range === 'decision' ? null : { incident, only, limit, before: null },
    { keep: true },
  )
  const decisions = useQuery('decision.list', { incident })
  useOffer(
    isWall
      ? []
      : [
          {
            id: 'timeline.decide',
            label: text.decide,
            icon: 'flag',
            keys: ['D'],
            section: 'do',
            run: () => setDeciding(true),
          },
        ],
  )
  return (
    <section className={styles.panel} aria-label={text.title}>
      <PanelHead title={text.title}>
        <Segmented<Range>
          label={text.range}
          segments={[
            { value: 'approved', label: text.approvedOnly, count: approved },
            { value: 'all', label: text.all, count: all },
            { value: 'decision', label: text.decisions, count: decisions.rows.length || undefined },
          ]}
          value={range}
          onChoose={setRange}
        />
        {may('decision.record') && (
          <Button small label={text.decide} keys={['D']} onPress={() => setDeciding(true)} />
        )}
      </PanelHead>
      {failed !== null && <ErrorState words={failed} />}
      {range === 'decision' ? (
        <DecisionList rows={decisions.rows} loading={decisions.loading} />
      ) : (
        <MomentList
          key={range}
          incident={incident}
          rows={rows}
          loading={loading}
          empty={range === 'approved' ? text.noApproved : text.none}
          onOlder={rows.length >= limit ? () => setLimit(limit + PAGE) : null}
        />
      )}
      {deciding && <DecisionForm incident={incident} onClose={() => setDeciding(false)} />}
    </section>
  )
}
