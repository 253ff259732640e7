import type { PresetRow } from '../../../domain/preset/rows.ts'
import { layouts } from '../../../domain/scene/scene.ts'
import type { BoardSource } from '../../board/source.ts'
import type { Draft } from '../../desk/build-command.ts'
import { useOffer } from '../../shell/actions.ts'
import { text } from './text.ts'

/** What the palette lists while the wall screen is open. */
export function useSceneOffers({
  presets,
  boards,
  tile,
  applyDraft,
  putDraft,
  arrangeDraft,
  act,
  onSave,
  onLock,
}: {
  presets: readonly PresetRow[]
  boards: readonly BoardSource[]
  /** The chosen one. */
  tile: number
  applyDraft: (preset: string) => Draft
  putDraft: (feed: string) => Draft
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
    ...boards.map((board) => ({
      id: `scene.board.${board.id}`,
      label: `${text.board(board.name)} ${text.toTile(tile)}`,
      note: board.title,
      icon: 'wall' as const,
      section: 'do' as const,
      draft: putDraft(board.id),
      run: () => act(putDraft(board.id)),
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
