import * as z from 'zod'
import { logKinds } from '../log/log.ts'
import { accept, districtOnly, kind, reject, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'

/** A search of the log under a name. Dates move with the day (`days` back from today, null for any time), or are days themselves. */
export const lookupShape = z.object({
  name: z.string().min(1).max(40),
  words: z.string().max(200),
  kinds: z.array(z.enum(logKinds)).max(16),
  /** Who wrote the line. */
  person: personIdShape.nullable(),
  days: z.int().min(1).max(3660).nullable(),
  /** Chosen days, first and last, as they were typed; a search saved before has none. */
  first: z.string().max(20).optional(),
  last: z.string().max(20).optional(),
})

export const lookupCommands = { save: lookupShape, remove: z.object({}) }
export const lookupFacts = { saved: lookupShape, removed: z.object({}) }
export type LookupFact = Tagged<'lookup', typeof lookupFacts>
export type Lookup = { readonly status: 'none' | 'saved' | 'removed'; readonly owner: string | null }

/** A person's saved search (常用搜索); who saved it may change or remove it. */
export const lookup = kind({
  name: 'lookup',
  commands: lookupCommands,
  facts: lookupFacts,
  initial: { status: 'none', owner: null } as Lookup,
  testimony: [],
  decide: (state, command, { by }) => {
    if (state.status === 'saved' && state.owner !== by.person) return reject('这是别人存的搜索，请另存一个')
    switch (command.type) {
      case 'lookup.save':
        if (isEmpty(command.data)) {
          return reject('没有要搜的内容，请先写字、选人或选时间')
        }
        return accept({ type: 'lookup.saved', data: command.data })
      case 'lookup.remove':
        if (state.status !== 'saved') return reject('没有这个常用搜索')
        return accept({ type: 'lookup.removed', data: {} })
      default:
        return unreachable(command)
    }
  },
  evolve: (state, fact, { by }): Lookup => {
    switch (fact.type) {
      case 'lookup.saved':
        return { status: 'saved', owner: by.person }
      case 'lookup.removed':
        return { ...state, status: 'removed' }
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})

function isEmpty({ words, person, days, first = '', last = '' }: z.infer<typeof lookupShape>): boolean {
  return words.trim() === '' && person === null && days === null && first === '' && last === ''
}
