import type { PresetRow } from '../../../domain/preset/rows.ts'
import { layouts } from '../../../domain/scene/scene.ts'
import type { Draft } from '../../desk/build-command.ts'
import { useOffer } from '../../shell/actions.ts'
import { text } from './text.ts'

/** What the palette lists while the wall screen is open. */
export function useSceneOffers({
  presets,
  applyDraft,
  arrangeDraft,
  act,
  onSave,
  onLock,
}: {
  presets: readonly PresetRow[]
  applyDraft: (preset: string) => Draft
  arrangeDraft: (layout: (typeof layouts)[number]) => Draft
  act: (draft: Draft) => void
  onSave: () => void
  onLock: () => void
}): void {
  useOffer([
    ...presets.map((preset, index) => ({
      id: `scene.apply.${preset.id}`,
      label: `${text.apply} ${preset.name}`,
      icon: 'wall' as const,
      keys: ['S', String(index + 1)],
      section: 'do' as const,
      draft: applyDraft(preset.id),
      run: () => act(applyDraft(preset.id)),
    })),
    ...layouts.map((layout) => ({
      id: `scene.arrange.${layout}`,
      label: `${text.layout} ${layout}`,
      icon: 'wall' as const,
      section: 'do' as const,
      draft: arrangeDraft(layout),
      run: () => act(arrangeDraft(layout)),
    })),
    {
      id: 'scene.save',
      label: `${text.scenes} ${text.save}`,
      icon: 'wall',
      keys: ['Ctrl', 'S'],
      section: 'do',
      run: onSave,
    },
    { id: 'scene.lock', label: `${text.lock}窗`, icon: 'lock', keys: ['L'], section: 'do', run: onLock },
  ])
}
