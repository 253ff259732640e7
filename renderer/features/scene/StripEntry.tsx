import { useEffect, useRef } from 'react'
import type { SceneCommand } from '../../../domain/scene/scene.ts'
import { useJudge } from '../../desk/useJudge.ts'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import { readEntry } from './read-entry.ts'
import { entryWords } from './say-entry.ts'
import { text } from './text.ts'
import { useAct } from './use-act.ts'
import type { Wall } from './use-wall.ts'
import styles from './WallStrip.module.css'

/** 换窗 from the page of an incident: the wall screen's own entry, `窗号 源号 回车`, for a camera or a board. */
export function StripEntry({
  wall,
  entry,
  onType,
  onDone,
}: {
  wall: Wall
  entry: string
  onType: (entry: string) => void
  onDone: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const { act, refused } = useAct()
  const { displays, rows, presets, sources, stream } = wall
  const meaning = readEntry(entry, { active: displays[0] ?? 1, displays, rows, presets, feeds: sources })
  const draft = meaning.type === 'assign' ? assignDraft(stream, meaning) : null
  const verdict = useJudge(draft)
  // A chosen picture stands in the entry already; only the tile's number is missing before it.
  const isChosen = entry.startsWith(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture may be chosen while it is open.
  useEffect(() => {
    field.current?.focus()
    if (isChosen) field.current?.setSelectionRange(0, 0)
  }, [isChosen, isChosen ? entry : ''])
  const put = async () => {
    if (draft !== null && verdict.ok && (await act(draft))) onDone()
  }
  const mistake = meaning.type === 'mistake' && entry.trim() !== '' && !isChosen ? meaning.words : null
  return (
    <div className={styles.entry}>
      <input
        ref={field}
        className={styles.field}
        aria-label={text.entry}
        placeholder={text.entryHint}
        value={entry}
        spellCheck={false}
        autoComplete="off"
        onChange={(change) => onType(change.target.value)}
        onKeyDown={(stroke) => {
          if (isComposing(stroke.nativeEvent)) return
          if (stroke.key === 'Enter') void put()
          if (stroke.key === 'Escape') onDone()
        }}
      />
      <p className={styles.words} aria-live="polite">
        {mistake ?? refused ?? (entryWords(meaning) || text.stripHint)}
      </p>
      <Button
        label={text.put}
        keys={['Enter']}
        keysHandled
        small
        look={draft === null ? 'normal' : 'primary'}
        busy={draft === null}
        refused={draft === null ? null : verdict.reason}
        onPress={() => void put()}
      />
      <Button label={text.cancel} keys={['Esc']} keysHandled small onPress={onDone} />
    </div>
  )
}

function assignDraft(
  stream: string,
  { display, tile, feed }: { display: number; tile: number; feed: { id: string } },
) {
  const command: SceneCommand = { type: 'scene.assign', data: { display, tile, feed: feed.id } }
  return { stream, ...command }
}
