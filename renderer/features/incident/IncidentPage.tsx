import { useEffect, useState } from 'react'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { streetOfRole } from '../../../protocol/identity.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { type IncidentPanel, incidentPages, incidentPanels } from '../../panels.tsx'
import { useOffer } from '../../shell/actions.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { FactSheet } from './FactSheet.tsx'
import { IncidentActions } from './IncidentActions.tsx'
import { IncidentHead } from './IncidentHead.tsx'
import styles from './IncidentPage.module.css'
import { Timeline } from './Timeline.tsx'
import { type IncidentTab, tabOf, tabs, tabsFor } from './tabs.ts'
import { text } from './text.ts'

/** The cockpit of one incident: head, 四个一, orders, timeline, fact sheet and clocks; a tab for the full page of each. */
export function IncidentPage({ stream }: { stream: string }) {
  const { rows, loading, failed } = useQuery('incident.one', { stream })
  const incident = rows[0]
  if (failed !== null) return <ErrorState words={failed} />
  if (incident === undefined && loading) return <EmptyState>{text.loading}</EmptyState>
  if (incident === undefined) {
    return <ErrorState words={text.gone} action={text.back} onAction={() => goTo('incident')} />
  }
  return <Cockpit incident={incident} />
}

function Cockpit({ incident }: { incident: IncidentRow }) {
  const place = usePlace()
  const [tab, setTab] = useState<IncidentTab>('overview')
  const role = useWho()?.role ?? null
  const shown = tabsFor(role)
  // Whoever follows a source comes to where it stands, also from another tab of this page.
  useEffect(() => {
    if (place.part !== null) setTab(tabOf(place.part, role))
  }, [place, role])
  useTabKeys((next) => shown.some(({ id }) => id === next) && setTab(next))
  useOffer(
    shown.map(({ id, name }) => ({
      id: `incident.tab.${id}`,
      label: text.toTab(name),
      icon: 'incident',
      keys: ['Alt', String(tabs.findIndex((one) => one.id === id) + 1)],
      section: 'go',
      run: () => setTab(id),
    })),
  )
  return (
    <div className={styles.page}>
      <IncidentHead incident={incident} />
      <IncidentActions incident={incident} tab={tab} onTab={setTab} />
      {tab === 'overview' ? <Overview incident={incident} /> : <FullPage incident={incident} tab={tab} />}
    </div>
  )
}

/** Alt and a number: always the same places, whatever is on. */
function useTabKeys(setTab: (tab: IncidentTab) => void): void {
  const at = (place: number) => () => setTab(tabs[place]?.id ?? 'overview')
  useShortcut(['Alt', '1'], at(0))
  useShortcut(['Alt', '2'], at(1))
  useShortcut(['Alt', '3'], at(2))
  useShortcut(['Alt', '4'], at(3))
  useShortcut(['Alt', '5'], at(4))
  useShortcut(['Alt', '6'], at(5))
  useShortcut(['Alt', '7'], at(6))
  useShortcut(['Alt', '8'], at(7))
  useShortcut(['Alt', '9'], at(8))
}

function Overview({ incident }: { incident: IncidentRow }) {
  const { fourone: Fourone, order: Order, timeline, factsheet, report: Report, wall: Wall } = incidentPanels
  const FactPanel = factsheet
  const Moments = timeline
  const stream = incident.key
  // A desk of a street gets neither 口径, reports nor the wall.
  const isStreet = streetOfRole(useWho()?.role) !== null
  return (
    <div className={styles.overview}>
      {Fourone !== null && (
        <div className={styles.fourone}>
          <Fourone incident={stream} />
        </div>
      )}
      <div className={styles.orders}>
        {Order === null ? <EmptyState>{text.slot.order}</EmptyState> : <Order incident={stream} />}
      </div>
      <div className={styles.moments}>
        {Moments === null ? <Timeline incident={incident} /> : <Moments incident={stream} />}
      </div>
      <div className={styles.right}>
        {FactPanel === null || isStreet ? <FactSheet incident={incident} /> : <FactPanel incident={stream} />}
        {Report !== null && !isStreet && <Report incident={stream} />}
      </div>
      {Wall !== null && !isStreet && (
        <div className={styles.foot}>
          <Wall incident={stream} />
        </div>
      )}
    </div>
  )
}

/** The full page of a tab: its own where a feature has one, else its panel with all the room there is. */
function FullPage({ incident, tab }: { incident: IncidentRow; tab: Exclude<IncidentTab, 'overview'> }) {
  if (tab === 'details') {
    return (
      <div className={styles.details}>
        <Timeline incident={incident} />
        <FactSheet incident={incident} />
      </div>
    )
  }
  const Page: IncidentPanel | null = incidentPages[tab] ?? incidentPanels[tab]
  return (
    <div className={styles.full}>
      {Page === null ? <EmptyState>{text.slot[tab]}</EmptyState> : <Page incident={incident.key} />}
    </div>
  )
}
