import * as z from 'zod'
import { everybody, kind, type Tagged, unreachable } from '../model.ts'
import { decidePreset } from './decide.ts'

// Repeated here and not imported: the scene's decide looks at presets, a cycle would leave one of them undefined.
const savedShape = z.object({
  name: z.string().min(1).max(40),
  layout: z.enum(['1', '4', '9', '16', '1+5']),
  tiles: z
    .array(z.object({ tile: z.int().min(1).max(16), feed: z.string().regex(/^[a-z][\w-]{0,63}$/) }))
    .max(16),
})
export const presetCommands = { save: savedShape, remove: z.object({ why: z.string().max(200) }) }
export const presetFacts = { saved: savedShape, removed: z.object({ why: z.string().max(200) }) }
export type PresetCommand = Tagged<'preset', typeof presetCommands>
export type PresetFact = Tagged<'preset', typeof presetFacts>

export type Preset =
  | { readonly status: 'none' | 'removed' }
  | ({ readonly status: 'saved' } & z.infer<typeof savedShape>)

/** 场景: a saved division of one display with its feeds. */
export const preset = kind({
  name: 'preset',
  commands: presetCommands,
  facts: presetFacts,
  initial: { status: 'none' } as Preset,
  testimony: [],
  decide: decidePreset,
  evolve: (_state, fact): Preset => {
    switch (fact.type) {
      case 'preset.saved':
        return { status: 'saved', ...fact.data }
      case 'preset.removed':
        return { status: 'removed' }
      default:
        return unreachable(fact)
    }
  },
  audience: () => everybody,
})
