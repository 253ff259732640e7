import { useState } from 'react'
import { draftOf } from '../../../domain/report/draft-of.ts'
import { reportName, type WrittenType, writtenTypes } from '../../../domain/report/words.ts'
import { newStream } from '../../desk/build-command.ts'
import { keptAs } from '../../desk/submit-once.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useOffer } from '../../shell/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { loadFacts } from './load-facts.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

/** Begins the next written report with what is known; the phone report has a form of its own. */
export function StartReport({
  incident,
  onStarted,
  onPhone,
}: {
  incident: string
  onStarted: (stream: string) => void
  onPhone: () => void
}) {
  const { rows } = useQuery('report.list', { incident })
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const written = rows.filter(({ type, status }) => type !== 'phone' && status !== 'void')
  const next: WrittenType = written.some(({ type }) => type === 'first') ? 'followup' : 'first'
  const ordinal = rows.filter(({ type, status }) => type === next && status !== 'void').length + 1
  const begin = async (type: WrittenType) => {
    setBusy(true)
    const facts = await loadFacts(incident).catch(() => null)
    setBusy(false)
    if (facts === null) return setRefused(text.gone)
    const stream = newStream('report')
    const data = { incident, type, ...draftOf(type, facts), contact: null }
    const answer = await submitDrafts([{ stream, type: 'report.draft', data }])
    if (!answer.ok) return setRefused(answer.reason)
    setRefused(null)
    onStarted(keptAs(stream))
  }
  useOffer(
    writtenTypes.map((type) => ({
      id: `report.start.${type}`,
      label: text.newOf(reportName(type, type === next ? ordinal : 1)),
      icon: 'report',
      section: 'do',
      run: () => void begin(type),
    })),
  )
  return (
    <div className={styles.start}>
      <Button
        small
        look="primary"
        label={text.newOf(reportName(next, ordinal))}
        keys={['Alt', 'R']}
        busy={busy}
        onPress={() => void begin(next)}
      />
      <Button small label={text.phone} keys={['Alt', 'T']} onPress={onPhone} />
      <Select
        label={text.others}
        value=""
        empty={text.others}
        options={writtenTypes
          .filter((type) => type !== next)
          .map((type) => ({ value: type, label: reportName(type, 1) }))}
        onChange={(type) => {
          const chosen = writtenTypes.find((one) => one === type)
          if (chosen !== undefined) void begin(chosen)
        }}
      />
      {refused !== null && (
        <p className={styles.fault} role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
