import type { PresetRow } from '../../../domain/preset/rows.ts'
import { chineseDate, clockTime } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { MiniLayout } from './MiniLayout.tsx'
import styles from './SceneStrip.module.css'
import { text } from './text.ts'

/** The saved scenes, each as a small drawing under its number. */
export function SceneStrip({
  presets,
  onAir,
  next,
  savingRefused,
  onChoose,
  onSave,
  onRemove,
}: {
  presets: readonly PresetRow[]
  /** Scene that the display shows unchanged. */
  onAir: string | null
  /** Scene that is typed. */
  next: string | null
  savingRefused: string | null
  onChoose: (place: number) => void
  onSave: () => void
  onRemove: (preset: PresetRow) => void
}) {
  return (
    <section className={styles.strip} aria-label={text.scenes}>
      <PanelHead title={text.scenes} count={text.scenesCount(presets.length)}>
        <Button
          label={text.save}
          keys={['Ctrl', 'S']}
          keysHandled
          small
          refused={savingRefused}
          onPress={onSave}
        />
      </PanelHead>
      {presets.length === 0 && <EmptyState>{text.noScenes}</EmptyState>}
      <ol className={styles.cards}>
        {presets.map((preset, index) => (
          <li
            key={preset.key}
            className={classNames(
              styles.card,
              preset.id === onAir && styles.onAir,
              preset.id === next && styles.next,
            )}
          >
            <button type="button" className={styles.choose} onClick={() => onChoose(index + 1)}>
              <span className={styles.title}>
                <b>S{index + 1}</b>
                <span className={styles.name}>{preset.name}</span>
              </span>
              <MiniLayout layout={preset.layout} filled={new Set(preset.tiles.map((tile) => tile.tile))} />
            </button>
            <p className={styles.foot}>
              <span>{stateOf(preset, onAir, next)}</span>
              <TextAction label={text.remove} onPress={() => onRemove(preset)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function stateOf(preset: PresetRow, onAir: string | null, next: string | null): string {
  if (preset.id === next) return text.next
  if (preset.id === onAir) return text.onAir
  if (preset.pending) return text.pending
  return text.saved(`${chineseDate(preset.savedAt).split(' ')[0]} ${clockTime(preset.savedAt)}`)
}
