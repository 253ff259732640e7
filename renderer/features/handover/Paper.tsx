import { documentTypeText } from '../../../domain/document/document.ts'
import { tablesOf } from '../../../domain/document/tables-of.ts'
import { handoverDocument } from '../../../domain/handover/handover-document.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { centreNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import styles from './SignPanel.module.css'

/** The sheet on paper, as it stands: signed ones with their signatures, others to be signed by hand. */
export function Paper({ row }: { row: HandoverRow }) {
  const who = useWho()
  const nameOf = useNames()
  const outgoing = useQuery('shift.one', { shift: `shift/${row.outgoing}` }).rows[0] ?? null
  const incoming = useQuery('shift.one', { shift: `shift/${row.incoming}` }).rows[0] ?? null
  const from = outgoing?.startedAt ?? row.openedAt
  const to = Math.max(from + 1, row.done?.at ?? row.sheet.at)
  const { rows: kinds } = useQuery('stats.kinds', { from, to })
  const lines = kinds.map(({ key, count }) => ({ kind: key, count }))
  const make = () =>
    handoverDocument(row, {
      district: who?.district ?? '',
      alias: who?.alias ?? '',
      outgoing,
      incoming,
      lines,
      printedAt: centreNow(),
      demo: who?.world === 'demo',
      nameOf,
    })
  return (
    <div className={styles.acts}>
      <PaperButtons
        document={make}
        title={`${documentTypeText.handover} ${row.outgoing}`}
        tables={tablesOf}
      />
    </div>
  )
}
