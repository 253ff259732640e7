import { useState } from 'react'
import { type PlanContent, planKindText } from '../../../domain/plan/content.ts'
import { differencesOf } from '../../../domain/plan/differences.ts'
import { planStatusText } from '../../../domain/plan/rows.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ApproveBox } from './ApproveBox.tsx'
import styles from './Plan.module.css'
import { PlanBody, type PlanTab, planTabs } from './PlanBody.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanPaper } from './PlanPaper.tsx'
import { RetireForm } from './RetireForm.tsx'
import { text } from './text.ts'

/** The Word file it was imported from, to be opened beside it. */
function Origin({ content: { origin } }: { content: PlanContent }) {
  if (origin === null) return null
  return (
    <div className={styles.origin}>
      <span className={styles.second}>{text.screen.origin}</span>
      <AttachmentList attachments={[origin]} />
    </div>
  )
}

/** One plan: what it says, its versions with their differences, its health; approved with a signature. */
export function PlanPage({ stream }: { stream: string }) {
  const now = useMinute()
  const who = useWho()
  const [tab, setTab] = useState<PlanTab>('steps')
  const [doing, setDoing] = useState<'edit' | 'approve' | 'retire' | 'paper' | null>(null)
  const { rows, loading } = useQuery('plan.one', { stream, now }, { keep: true })
  const [row] = rows
  if (row === undefined) return <EmptyState>{loading ? text.screen.loading : text.screen.gone}</EmptyState>
  const [newest] = row.versions
  const current = row.versions.find(({ version }) => version === row.inForce) ?? newest
  if (newest === undefined || current === undefined) return <EmptyState>{text.screen.gone}</EmptyState>
  const close = () => setDoing(null)
  if (doing === 'edit') {
    return <PlanEditor stream={stream} base={newest.version} first={newest.content} onClose={close} />
  }
  if (doing === 'paper') return <PlanPaper content={current.content} row={row} onClose={close} />
  const waits = newest.version !== row.inForce
  const changes = waits && row.inForce !== null ? differencesOf(current.content, newest.content).length : 0
  return (
    <section className={styles.page} aria-label={row.name}>
      <header className={styles.head}>
        <h2>{row.name}</h2>
        <Chip state={row.status === 'expired' ? 'overdue' : row.status === 'draft' ? 'soon' : 'plain'}>
          {planStatusText[row.status]}
        </Chip>
        {row.demo && <Chip state="plain">{text.demo}</Chip>}
        <span className={styles.second}>
          {[
            planKindText[row.kind],
            text.version(current.version),
            row.approval === null ? '' : text.screen.approvedBy(speaker(row.approval, who), row.approval.at),
            row.expiresAt === null ? text.screen.never : text.screen.expires(row.expiresAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.space} />
        <Button small label={text.screen.paper} keys={['Alt', 'Q']} onPress={() => setDoing('paper')} />
        {row.retired === null && (
          <>
            <Button small label={text.screen.edit} keys={['Alt', 'E']} onPress={() => setDoing('edit')} />
            {waits && (
              <Button
                small
                look="primary"
                label={text.screen.approve}
                keys={['Alt', 'A']}
                onPress={() => setDoing('approve')}
              />
            )}
          </>
        )}
        <Button
          small
          look="quiet"
          label={row.retired === null ? text.screen.retire : text.screen.restore}
          onPress={() => setDoing('retire')}
        />
      </header>
      {waits && <p className={styles.notice}>{text.screen.newer(newest.version, row.inForce)}</p>}
      {row.retired !== null && (
        <p className={styles.notice}>
          {text.screen.retired(speaker(row.retired, who), row.retired.at, row.retired.why)}
        </p>
      )}
      {row.approval?.doubt && <p className={styles.notice}>{text.screen.doubt(row.approval.doubt)}</p>}
      {doing === 'approve' && (
        <div className={styles.sign}>
          <ApproveBox stream={stream} version={newest} changes={changes} onClose={close} />
        </div>
      )}
      {doing === 'retire' && <RetireForm stream={stream} retired={row.retired !== null} onClose={close} />}
      <Origin content={current.content} />
      <div className={styles.tabs}>
        <Segmented
          label={text.screen.tabsLabel}
          segments={planTabs.map((value) => ({
            value,
            label: text.screen.tabs[value],
            count: value === 'health' ? row.faults + row.unchecked : undefined,
          }))}
          value={tab}
          onChoose={setTab}
        />
      </div>
      <div className={styles.body}>
        <PlanBody
          tab={tab}
          row={row}
          content={waits && row.inForce === null ? newest.content : current.content}
        />
      </div>
    </section>
  )
}
