import { useState } from 'react'
import type { BoardRow } from '../../../domain/activation/rows.ts'
import type { Attachment } from '../../../domain/attachment.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { AttachButton } from '../../desk/AttachButton.tsx'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { submitDrafts } from '../../desk/useCommand.ts'
import { centreNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Activation.module.css'
import { orderOfStep, recipientsOf } from './order-of-step.ts'
import { text } from './text.ts'

type Act = 'done' | 'skip' | 'open' | 'redo'

/** What may be done with a step now: order it in one click, say it is done, skip it, open it before its time. */
export function StepActs({
  row,
  incident,
  short = false,
}: {
  row: BoardRow
  incident: IncidentRow | null
  /** On a late row of many: ordering it and saying it is done, without the keys the chosen row has. */
  short?: boolean
}) {
  const streets = useWho()?.streets ?? []
  const [act, setAct] = useState<Act | null>(null)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<Attachment[]>([])
  const [answer, setAnswer] = useState<{ busy: boolean; refused: string | null }>({
    busy: false,
    refused: null,
  })
  const { recipients, missing } = recipientsOf(row.to, incident?.street ?? null, streets)
  const settled = row.state === 'done' || row.state === 'skipped'
  const give = async () => {
    if (incident === null || answer.busy) return
    setAnswer({ busy: true, refused: null })
    const given = await submitDrafts(orderOfStep(row, incident, recipients, centreNow()))
    setAnswer({ busy: false, refused: given.ok ? null : given.reason })
  }
  const close = () => {
    setAct(null)
    setWords('')
    setFiles([])
  }
  const choose = (next: Act) => {
    setAct(next)
    setWords('')
  }
  return (
    <>
      {row.detail.order !== null && !settled && !short && (
        <p className={styles.second}>{text.step.giveTo(recipients.map(({ name }) => name).join('、'))}</p>
      )}
      <div className={styles.acts}>
        {row.detail.order !== null && !settled && (
          <Button
            label={row.order === null ? text.step.give : text.step.again}
            {...(!short && { keys: ['Alt', 'G'] })}
            look={row.order === null ? 'primary' : 'normal'}
            small
            busy={answer.busy || incident === null}
            refused={missing}
            onPress={() => void give()}
          />
        )}
        {!settled && (
          <Button
            small
            label={text.step.done}
            {...(!short && { keys: ['Alt', 'D'] })}
            onPress={() => choose('done')}
          />
        )}
        {row.state === 'waiting' && !short && (
          <Button small label={text.step.open} onPress={() => choose('open')} />
        )}
        {!settled && !short && <Button small label={text.step.skip} onPress={() => choose('skip')} />}
        {row.order !== null && !short && (
          <Button small look="quiet" label={text.step.openOrder} onPress={() => goTo('order', row.order)} />
        )}
        {settled && <Button small label={text.step.redo} onPress={() => choose('redo')} />}
      </div>
      {answer.refused !== null && (
        <p className={styles.refused} role="alert">
          {answer.refused}
        </p>
      )}
      {act !== null && (
        <div className={styles.form}>
          <TextField
            value={words}
            onChange={setWords}
            label={act === 'done' ? text.step.proof : text.step.why}
            placeholder={act === 'done' ? text.step.proofHint : text.step.why}
            maxLength={1000}
            autoFocus
          />
          {act === 'done' && (
            <>
              <AttachButton small onAttached={(more) => setFiles([...files, ...more])} />
              <AttachmentList attachments={files} />
            </>
          )}
          <CommandButton
            small
            primary
            label={text.step.record}
            draft={draftOf(row, act, words.trim(), files)}
            missing={act !== 'done' && words.trim() === '' ? text.step.needWhy : null}
            onDone={close}
          />
          <Button small look="quiet" label={text.step.cancel} onPress={close} />
        </div>
      )}
    </>
  )
}

function draftOf({ activation: stream, step }: BoardRow, act: Act, words: string, attachments: Attachment[]) {
  if (act === 'done') {
    return {
      stream,
      type: 'activation.done' as const,
      data: { step, proof: { text: words, attachments } },
    }
  }
  if (words === '') return null
  if (act === 'open') return { stream, type: 'activation.open' as const, data: { step, because: words } }
  const type = act === 'skip' ? ('activation.skip' as const) : ('activation.redo' as const)
  return { stream, type, data: { step, why: words } }
}
