import { useState } from 'react'
import { type AmendField, amendFields, amendFieldText, wasAsked } from '../../../domain/log/amend.ts'
import { missingElements } from '../../../domain/log/missing.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { onEscape } from '../../ui/on-escape.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { CallCorrection } from './CallCorrection.tsx'
import styles from './CorrectionEditor.module.css'
import { CorrectionFoot } from './CorrectionFoot.tsx'
import { valueOfRow } from './call-field.ts'
import { text } from './text.ts'

/**
 * Corrects a line where it stands: the new words and why; of a call, any of its members, and what was not asked is filled
 * in. The old ones are kept. `start`: the member to begin with.
 */
export function CorrectionEditor({
  row,
  start = null,
  onClose,
}: {
  row: LogRow
  start?: AmendField | null
  onClose: () => void
}) {
  const [field, setField] = useState<AmendField | null>(start)
  /** Filling in goes on with what is still unasked; putting one thing right is done with it. */
  const next = () => {
    if (row.call === null || field === null || wasAsked(valueOfRow(row, field))) return onClose()
    const left = missingElements({ ...row, call: row.call }).filter((one) => one !== field)
    const [first] = left
    if (first === undefined) onClose()
    else setField(first)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the keys of its fields to itself
    <div
      className={styles.editor}
      onKeyDown={onEscape(onClose)}
      onDoubleClick={(press) => press.stopPropagation()}
    >
      {row.call !== null && (
        <Select
          label={text.whichField}
          value={field ?? ''}
          options={amendFields.map((value) => ({
            value,
            label: wasAsked(valueOfRow(row, value))
              ? amendFieldText[value]
              : `${amendFieldText[value]}（${text.unasked}）`,
          }))}
          onChange={(value) => setField(amendFields.find((one) => one === value) ?? null)}
          empty={text.wholeText}
        />
      )}
      {field === null ? (
        <TextCorrection row={row} onClose={onClose} />
      ) : (
        <CallCorrection key={field} row={row} field={field} onDone={next} onClose={onClose} />
      )}
    </div>
  )
}

function TextCorrection({ row, onClose }: { row: LogRow; onClose: () => void }) {
  const [words, setWords] = useState(row.text)
  const [why, setWhy] = useState('')
  const missing =
    words.trim() === '' || words === row.text ? text.unchanged : why.trim() === '' ? text.missingWhy : null
  const draft: Draft | null =
    missing === null
      ? { stream: row.key, type: 'log.correct', data: { text: words.trim(), why: why.trim() } }
      : null
  return (
    <>
      <TextArea label={text.corrected} value={words} onChange={setWords} maxLength={100_000} autoFocus />
      <CorrectionFoot
        label={text.record}
        why={why}
        onWhy={setWhy}
        draft={draft}
        missing={missing}
        onDone={onClose}
        onClose={onClose}
      />
    </>
  )
}
