import { useState } from 'react'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Activation.module.css'
import { OfferItem, type Startable } from './OfferItem.tsx'
import { text } from './text.ts'

/** Plans that fit this incident, best first, and every other one by its name. */
export function Offers({ incident, onStarted }: { incident: string; onStarted: () => void }) {
  const now = useMinute()
  const { rows: offers, loading } = useQuery('plan.offer', { incident, now }, { keep: true })
  const { rows: all } = useQuery('plan.list', { now }, { keep: true })
  const [picked, setPicked] = useState('')
  const rest = all.filter(({ key, status }) => status !== 'retired' && offers.every((one) => one.key !== key))
  const other = rest.find(({ key }) => key === picked)
  return (
    <>
      {!loading && offers.length === 0 && <EmptyState>{text.panel.noOffer}</EmptyState>}
      <ul aria-label={text.panel.offers(offers.length)}>
        {offers.map((offer, n) => (
          <OfferItem
            key={offer.key}
            offer={offer}
            incident={incident}
            first={n === 0}
            onStarted={onStarted}
          />
        ))}
        {other !== undefined && (
          <OfferItem
            key={other.key}
            incident={incident}
            first={false}
            onStarted={onStarted}
            offer={startable(other)}
          />
        )}
      </ul>
      <div className={styles.pick}>
        <Select
          label={text.panel.other}
          value={picked}
          empty={text.panel.other}
          options={rest.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setPicked}
        />
      </div>
    </>
  )
}

function startable(row: {
  key: string
  name: string
  version: number
  inForce: number | null
  status: string
  steps: number
  demo: boolean
}): Startable {
  const version = row.inForce ?? row.version
  const fault =
    row.inForce === null ? `第 ${version} 版还没有批准` : row.status === 'expired' ? '预案已过有效期' : null
  const { key, name, steps, demo } = row
  return {
    key,
    name,
    version,
    fault,
    steps,
    demo,
    why: [],
    clause: '',
    level: null,
    levelText: '',
    levelClause: '',
    approver: '',
    running: false,
  }
}
