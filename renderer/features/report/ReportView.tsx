import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { reportName } from '../../../domain/report/words.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { Countersign } from './Countersign.tsx'
import { Editor } from './Editor.tsx'
import { OutsideActs } from './OutsideActs.tsx'
import { PaperOf } from './PaperOf.tsx'
import styles from './Report.module.css'
import { ReportState } from './ReportLine.tsx'
import { ReviewActs } from './ReviewActs.tsx'
import { Sections } from './Sections.tsx'
import { TableOf } from './TableOf.tsx'
import { text } from './text.ts'

/** One report: written, reviewed, signed, sent, and what became of it. */
export function ReportView({ stream, onOpen }: { stream: string; onOpen: (stream: string) => void }) {
  const { rows, loading, failed } = useQuery('report.one', { stream })
  const seat = useWho()?.alias ?? ''
  const [row] = rows
  if (failed !== null) return <ErrorState words={failed} />
  if (row === undefined) return <EmptyState>{loading ? text.loading : text.gone}</EmptyState>
  const isWritten = row.type !== 'phone'
  const isOut = isWritten && row.status !== 'draft' && row.status !== 'review'
  return (
    <article className={styles.report} aria-label={reportName(row.type, row.ordinal)}>
      <header className={styles.head}>
        <b>{isWritten ? text.number(row.number, seat) : reportName('phone', 1)}</b>
        <span className={styles.quiet}>{text.quotes(row.factsheet)}</span>
        <ReportState row={row} />
      </header>
      <Delivery delivery={row.delivery} />
      {row.status === 'draft' ? (
        <Editor key={row.revisions} row={row} />
      ) : (
        <>
          <h2 className={styles.title}>{row.title}</h2>
          <Sections incident={row.incident} sections={row.content.sections} />
          <TableOf content={row.content} />
          {row.content.contact !== null && (
            <p className={styles.quiet}>
              {text.edit.contact}：{row.content.contact}
            </p>
          )}
        </>
      )}
      {row.status === 'review' && <ReviewActs row={row} />}
      <Countersign row={row} />
      {isOut && <PaperOf row={row} />}
      {isOut && row.status !== 'void' && <OutsideActs row={row} onOpen={onOpen} />}
      {row.phone !== null && <OutsideActs row={row} onOpen={onOpen} />}
      <History row={row} />
    </article>
  )
}

function History({ row }: { row: Parameters<typeof ReviewActs>[0]['row'] }) {
  const now = useNow()
  const who = useWho()
  const name = useNames()
  return (
    <>
      {row.rivals.map((rival) => (
        <section key={rival.at} className={styles.rival} aria-label={text.rivals}>
          <PanelHead
            title={text.rivals}
            count={`${speaker(rival, who, name)} ${text.moment(rival.at, now)}`}
          />
          <Sections incident={row.incident} sections={rival.sections} />
        </section>
      ))}
      <PanelHead title={text.acts} />
      <ol className={styles.acts} aria-label={text.acts}>
        {row.acts.map((act) => (
          <li key={act.key}>
            <span className={styles.quiet}>{text.moment(act.happenedAt, now)}</span>
            <span>
              {act.text}
              {act.doubt !== null && <Chip state="refused">{act.doubt}</Chip>}
            </span>
            <span className={styles.quiet}>{speaker(act, who, name)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What the platform said of a delivery that has not come through, and what can be done meanwhile. */
function Delivery({ delivery }: Pick<ReportPageRow, 'delivery'>) {
  if (delivery === null || delivery.state === 'delivered') return null
  return (
    <p className={styles.quiet} role="status">
      {text.delivery[delivery.state](delivery.endpoint, delivery.why)}
    </p>
  )
}
