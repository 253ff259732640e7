import { useCallback, useEffect, useState } from 'react'
import type { Attachment } from '../../domain/attachment.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Attachments.module.css'
import { keepBytes } from './keep-bytes.ts'

/**
 * Chooses files of this machine; while it is on the screen, pictures and files pasted into the window are taken too.
 * What is refused is said beside it. `onAttached` gets what was kept, also when the rest was refused.
 */
export function AttachButton({
  onAttached,
  keys,
  small = false,
}: {
  onAttached: (attachments: Attachment[]) => void
  keys?: readonly string[]
  small?: boolean
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])

  const choose = async () => {
    setBusy(true)
    const answer = await window.desk.shell({ type: 'attach' }).catch(() => null)
    setBusy(false)
    if (answer === null) setRefused(['本机没有应答，文件没有收下，请再试一次'])
    else if (!answer.ok) setRefused(answer.words === '没有选文件' ? [] : answer.words.split('\n'))
    else {
      setRefused(answer.refused)
      onAttached(answer.attachments)
    }
  }
  const keep = useCallback(
    async (files: readonly File[]) => {
      setBusy(true)
      const answers = await Promise.all(files.map((file) => keepBytes(file, file.name || '粘贴的图片.png')))
      setBusy(false)
      setRefused(answers.flatMap((answer) => (answer.ok ? [] : [answer.words])))
      const kept = answers.flatMap((answer) => (answer.ok ? [answer.attachment] : []))
      if (kept.length > 0) onAttached(kept)
    },
    [onAttached],
  )
  useEffect(() => {
    const onPaste = (paste: ClipboardEvent) => {
      const files = [...(paste.clipboardData?.files ?? [])]
      if (files.length === 0) return
      paste.preventDefault()
      void keep(files)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [keep])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way, the button does the same
    <div
      className={styles.attach}
      onDragOver={(drag) => drag.preventDefault()}
      onDrop={(drop) => {
        drop.preventDefault()
        void keep([...drop.dataTransfer.files])
      }}
    >
      <Button
        label={busy ? '正在收附件' : '选择文件'}
        {...(keys && { keys })}
        small={small}
        busy={busy}
        onPress={() => void choose()}
      />
      <span className={styles.hint}>也可粘贴图片或把文件拖到这里</span>
      {refused.map((words) => (
        <p key={words} className={styles.refused} role="alert">
          {words}
        </p>
      ))}
    </div>
  )
}
