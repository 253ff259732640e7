import { useState } from 'react'
import { useMay } from '../../desk/useMay.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { AttendanceList } from './AttendanceList.tsx'
import { CommandCard } from './CommandCard.tsx'
import { FileIndex } from './FileIndex.tsx'
import { GroupBoard } from './GroupBoard.tsx'
import styles from './Headquarters.module.css'
import { MeetingList } from './MeetingList.tsx'
import { SiteCard } from './SiteCard.tsx'
import { text } from './text.ts'
import { WorkSteps } from './WorkSteps.tsx'

type Side = keyof typeof text.side

/** 指挥部 of an incident: who commands, the on-site headquarters, groups with their roles, meetings, attendance, workflow, files. */
export function HeadquartersPanel({ incident }: { incident: string }) {
  const { rows, loading, failed } = useQuery('headquarters.one', { incident })
  const { rows: groups } = useQuery('headquarters.groups', { incident })
  // Meetings are the district's own.
  const may = useMay()
  const sides = (Object.keys(text.side) as Side[]).filter(
    (one) => one !== 'meeting' || may('meeting.convene'),
  )
  const [chosen, setSide] = useState<Side | null>(null)
  const side = chosen ?? sides[0]
  const room = rows[0] ?? null
  const stream = `headquarters/${incident.slice(incident.indexOf('/') + 1)}`
  if (failed !== null) return <ErrorState words={failed} />
  if (loading && room === null) return <EmptyState>{text.loading}</EmptyState>
  const place = { incident, stream }
  return (
    <section className={styles.panel} aria-label={text.title}>
      <div className={styles.left}>
        <CommandCard {...place} room={room} />
        <SiteCard {...place} room={room} />
      </div>
      <GroupBoard {...place} groups={groups} room={room} />
      <div className={styles.right}>
        <div className={styles.tabs}>
          <Segmented<Side>
            label={text.title}
            segments={sides.map((value) => ({ value, label: text.side[value] }))}
            value={side ?? 'people'}
            onChoose={setSide}
          />
        </div>
        {side === 'meeting' && <MeetingList incident={incident} />}
        {side === 'people' && <AttendanceList {...place} groups={groups} />}
        {side === 'work' && <WorkSteps stream={stream} steps={room?.steps ?? []} />}
        {side === 'file' && <FileIndex {...place} />}
      </div>
    </section>
  )
}
