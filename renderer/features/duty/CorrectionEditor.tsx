import { useState } from 'react'
import type { LogRow } from '../../../domain/log/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { onEscape } from '../../ui/on-escape.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './CorrectionEditor.module.css'
import { text } from './text.ts'

/** Corrects a line where it stands: the new words and why. The old ones are kept. */
export function CorrectionEditor({ row, onClose }: { row: LogRow; onClose: () => void }) {
  const [words, setWords] = useState(row.text)
  const [why, setWhy] = useState('')
  const missing =
    words.trim() === '' || words === row.text ? text.unchanged : why.trim() === '' ? text.missingWhy : null
  const draft: Draft | null =
    missing === null
      ? { stream: row.key, type: 'log.correct', data: { text: words.trim(), why: why.trim() } }
      : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the keys of its fields to itself
    <div
      className={styles.editor}
      onKeyDown={onEscape(onClose)}
      onDoubleClick={(press) => press.stopPropagation()}
    >
      <TextArea label={text.corrected} value={words} onChange={setWords} maxLength={100_000} autoFocus />
      <div className={styles.foot}>
        <TextField
          label={text.reason}
          placeholder={text.reasonHint}
          value={why}
          onChange={setWhy}
          maxLength={2000}
          missing={why === ''}
        />
        <CommandButton
          label={text.record}
          keys={['Ctrl', 'Enter']}
          primary
          draft={draft}
          missing={missing}
          onDone={onClose}
        />
        <Button label={text.giveUp} keys={['Esc']} keysHandled look="quiet" onPress={onClose} />
      </div>
    </div>
  )
}
