import { useState } from 'react'
import { handoverDocument } from '../../../domain/handover/handover-document.ts'
import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './SignPanel.module.css'
import { text } from './text.ts'

/** The sheet on paper, as it stands: signed ones with their signatures, others to be signed by hand. */
export function Paper({ row }: { row: HandoverRow }) {
  const who = useWho()
  const nameOf = useNames()
  const [said, setSaid] = useState<string | null>(null)
  const outgoing = useQuery('shift.one', { shift: `shift/${row.outgoing}` }).rows[0] ?? null
  const incoming = useQuery('shift.one', { shift: `shift/${row.incoming}` }).rows[0] ?? null
  const from = outgoing?.startedAt ?? row.openedAt
  const to = Math.max(from + 1, row.done?.at ?? row.sheet.at)
  const { rows: kinds } = useQuery('stats.kinds', { from, to })
  const lines = kinds.map(({ key, count }) => ({ kind: key, count }))
  const make = () =>
    handoverDocument(row, {
      ...{ district: who?.district ?? '', alias: who?.alias ?? '', outgoing, incoming, lines },
      ...{ printedAt: centreNow(), demo: who?.world === 'demo', nameOf },
    })
  const act = async (type: 'print' | 'savePdf' | 'saveDocx') => {
    const document = make()
    const title = `${document.title} ${row.outgoing}`
    try {
      const answer = await window.desk.shell({ type, document, title })
      setSaid('ok' in answer && answer.ok === false ? answer.words : null)
    } catch {
      setSaid('本机没有应答，没有印出来；请再按一次，仍不行请重启指挥台')
    }
  }
  return (
    <div className={styles.acts}>
      <Button label={text.print} keys={['Ctrl', 'P']} onPress={() => void act('print')} />
      <Button look="quiet" label={text.pdf} onPress={() => void act('savePdf')} />
      <Button look="quiet" label={text.word} onPress={() => void act('saveDocx')} />
      {said !== null && <p role="alert">{said}</p>}
    </div>
  )
}
