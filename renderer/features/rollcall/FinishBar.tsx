import { useState } from 'react'
import { rollcallLine } from '../../../domain/rollcall/rollcall-words.ts'
import type { RollcallSheet } from '../../../domain/rollcall/rows.ts'
import { newStream } from '../../desk/build-command.ts'
import { submitDrafts } from '../../desk/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CallRunner.module.css'
import { text } from './text.ts'

/** The end: finishing writes the line into the log, both or neither. Streets passed over need a reason, or a call. */
export function FinishBar({ sheet, onGoOn }: { sheet: RollcallSheet; onGoOn: () => void }) {
  const [why, setWhy] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isAll = sheet.calls.every(({ result }) => result !== null)
  const finish = async () => {
    setBusy(true)
    const reason = isAll ? '' : why.trim()
    const answer = await submitDrafts([
      { type: 'rollcall.finish', stream: sheet.key, data: { why: reason } },
      {
        type: 'log.write',
        stream: newStream('log'),
        data: {
          kind: 'rollcall',
          text: rollcallLine(sheet, reason),
          occurredAt: sheet.begunAt,
          incident: null,
          source: sheet.key,
          call: null,
          caller: null,
          phone: null,
        },
      },
    ])
    setBusy(false)
    if (!answer.ok) setWrong(answer.reason)
  }
  return (
    <div className={styles.finish}>
      <p className={styles.ask}>{isAll ? text.call.toFinish : text.call.stopped}</p>
      {!isAll && (
        <div className={styles.keys}>
          <Button look="primary" label={text.call.goOn} keys={['N']} onPress={onGoOn} />
          <TextField value={why} label={text.call.why} placeholder={text.call.why} onChange={setWhy} />
        </div>
      )}
      <div className={styles.keys}>
        <Button
          look={isAll ? 'primary' : 'normal'}
          label={text.call.finish}
          keys={['Ctrl', 'Enter']}
          busy={busy}
          onPress={() => void finish()}
        />
      </div>
      {wrong !== null && (
        <p className={styles.words} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
