import { accept, type Decision, reject, unreachable } from '../model.ts'
import type { Preset, PresetCommand, PresetFact } from './preset.ts'

/** Saving again replaces; a removed scene may be saved again under its id. */
export function decidePreset(state: Preset, command: PresetCommand): Decision<PresetFact> {
  switch (command.type) {
    case 'preset.save':
      return accept({ type: 'preset.saved', data: command.data })
    case 'preset.remove':
      if (state.status !== 'saved') return reject('没有这个场景，可能已被删除')
      return accept({ type: 'preset.removed', data: command.data })
    default:
      return unreachable(command)
  }
}
