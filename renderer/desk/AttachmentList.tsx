import { useState } from 'react'
import type { Attachment } from '../../domain/attachment.ts'
import type { FileState } from '../../protocol/desk.ts'
import { Button } from '../ui/Button.tsx'
import { Chip, type ChipState } from '../ui/Chip.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icon-paths.ts'
import styles from './Attachments.module.css'
import { disguiseWords, fileWords, mediaWords, sizeWords } from './attachment-words.ts'
import { useFiles } from './useFiles.ts'
import { useThumbnail } from './useThumbnail.ts'

/**
 * Files of an entry: picture, name, size, where it is, and a way to open it. What is not here is asked of the centre
 * as soon as the list is seen (附件未到). Nothing at all is shown for no files.
 */
export function AttachmentList({
  attachments,
  onRemove,
}: {
  attachments: readonly Attachment[]
  /** Takes one off what is not yet recorded. */
  onRemove?: (attachment: Attachment) => void
}) {
  const states = useFiles(
    attachments.map(({ hash }) => hash),
    true,
  )
  if (attachments.length === 0) return null
  return (
    <ul className={styles.list} aria-label="附件">
      {attachments.map((attachment) => (
        <AttachmentRow
          key={attachment.hash}
          attachment={attachment}
          state={states.get(attachment.hash)}
          {...(onRemove && { onRemove: () => onRemove(attachment) })}
        />
      ))}
    </ul>
  )
}

function AttachmentRow({
  attachment,
  state,
  onRemove,
}: {
  attachment: Attachment
  state: FileState | undefined
  onRemove?: () => void
}) {
  const [words, setWords] = useState<string | null>(null)
  const { hash, name, media, size } = attachment
  const here = state?.here === true
  const picture = useThumbnail(media.startsWith('image/') ? hash : null, here)
  const disguise = disguiseWords(attachment)

  const openIt = async () => {
    const answer = await window.desk.shell({ type: 'openFile', hash, name }).catch(() => null)
    setWords(answer === null ? '本机没有应答，请再试一次' : answer.ok ? null : answer.words)
  }
  return (
    <li className={styles.row}>
      <span className={styles.picture}>
        {picture === null ? <Icon name={iconOf(media)} size={22} /> : <img src={picture} alt={name} />}
      </span>
      <span className={styles.words}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.note}>
          {mediaWords(media)} · {sizeWords(size)}
          {disguise !== null && ` · ${disguise}`}
        </span>
        {(words ?? state?.words) && <span className={styles.note}>{words ?? state?.words}</span>}
      </span>
      <Chip state={chipOf(state)}>{fileWords(state)}</Chip>
      {here && <Button label="打开" small look="quiet" onPress={() => void openIt()} />}
      {onRemove !== undefined && <Button label="去掉" small look="quiet" onPress={onRemove} />}
    </li>
  )
}

function iconOf(media: string): IconName {
  if (media.startsWith('audio/')) return 'sound'
  return media.startsWith('video/') ? 'camera' : 'log'
}

function chipOf(state: FileState | undefined): ChipState {
  if (state === undefined || (state.here && state.sent)) return 'plain'
  return state.here ? 'pending' : 'undelivered'
}
