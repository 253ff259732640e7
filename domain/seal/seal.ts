import * as z from 'zod'
import { everybody, kind, type Tagged } from '../model.ts'
import { decideSeal } from './decide.ts'

const why = z.string().trim().min(1).max(500)
export const sealCommands = { destroy: z.object({ why }) }
export const sealFacts = { destroyed: z.object({ why }) }
export type SealCommand = Tagged<'seal', typeof sealCommands>
export type SealFact = Tagged<'seal', typeof sealFacts>

/** Keys of a stream's personal data: in use until they are destroyed, which is for ever. */
export type Seal = { readonly status: 'kept' } | { readonly status: 'destroyed'; readonly at: number }

/**
 * 封存: one stream is the seal of one other stream's personal data. Everybody may see that it was destroyed, by whom and
 * why: whoever holds a key must destroy it too.
 */
export const seal = kind({
  name: 'seal',
  commands: sealCommands,
  facts: sealFacts,
  initial: { status: 'kept' } as Seal,
  testimony: [],
  decide: decideSeal,
  evolve: (_state, _fact, { at }): Seal => ({ status: 'destroyed', at }),
  audience: () => everybody,
})
