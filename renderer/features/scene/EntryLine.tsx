import type { Draft } from '../../desk/build-command.ts'
import { useJudge } from '../../desk/useJudge.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { ActButton } from './ActButton.tsx'
import styles from './EntryLine.module.css'
import { text } from './text.ts'
import { actInEntry, type WallKeys } from './use-wall-keys.ts'

/** What Enter, Backspace and Delete would do now. */
export interface EntryActs {
  put: Draft | null
  back: Draft | null
  clear: Draft | null
}

/** The line under both drawings: what is typed, what it means, whether its picture is there, and how to do it. */
export function EntryLine({
  keys,
  acts,
  words,
  note,
  mistake,
}: {
  keys: WallKeys
  acts: EntryActs
  /** What the entry means. */
  words: string
  /** Whether the first frame is here. */
  note: string
  /** What is wrong with the entry, or why the last act was refused. */
  mistake: string | null
}) {
  const verdict = useJudge(acts.put)
  // The button beside says the same reason already.
  const alarm = mistake === verdict.reason ? null : mistake
  return (
    <div className={styles.line} data-keys="wall">
      <input
        className={styles.entry}
        aria-label={text.entry}
        placeholder={text.entryHint}
        value={keys.entry}
        size={Math.max(10, keys.entry.length)}
        spellCheck={false}
        autoComplete="off"
        onChange={(change) => keys.type(change.target.value)}
        onKeyDown={(stroke) => {
          if (actInEntry(keys, stroke.nativeEvent)) stroke.preventDefault()
        }}
      />
      <p className={styles.words} aria-live="polite">
        {alarm === null ? (
          <>
            <span>{words}</span>
            <span className={styles.note}>{note}</span>
          </>
        ) : (
          <span role="alert">{alarm}</span>
        )}
      </p>
      <ActButton label={text.put} keys={['Enter']} draft={acts.put} primary onPress={keys.put} />
      <ActButton label={text.back} keys={['Backspace']} draft={acts.back} onPress={keys.back} />
      <ActButton label={text.clear} keys={['Delete']} draft={acts.clear} onPress={keys.clear} />
    </div>
  )
}

/** The keys of the screen, printed where the eye is. */
export function EntryHints({ hasDisplays }: { hasDisplays: boolean }) {
  const { hints } = text
  return (
    <p className={styles.hints}>
      <span>
        <KeyCap keys={[hints.tile, hints.feed, 'Enter']} /> {hints.put}
      </span>
      <span>
        <KeyCap keys={['S', hints.scene, 'Enter']} /> {hints.apply}
      </span>
      <span>
        <KeyCap keys={['L']} /> {hints.lock}
      </span>
      {hasDisplays && (
        <span>
          <KeyCap keys={['Tab']} /> {text.switchDisplay}
        </span>
      )}
    </p>
  )
}
