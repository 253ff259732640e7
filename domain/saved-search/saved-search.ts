import * as z from 'zod'
import { logKinds } from '../log/log.ts'
import { accept, districtOnly, kind, reject, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'

/** A search of the log under a name. Dates move with the day: `days` back from today, null for any time. */
export const savedSearchShape = z.object({
  name: z.string().min(1).max(40),
  words: z.string().max(200),
  kinds: z.array(z.enum(logKinds)).max(16),
  /** Who wrote the line. */
  person: personIdShape.nullable(),
  days: z.int().min(1).max(3660).nullable(),
})

export const savedSearchCommands = { save: savedSearchShape, remove: z.object({}) }
export const savedSearchFacts = { saved: savedSearchShape, removed: z.object({}) }
export type SavedSearchCommand = Tagged<'saved-search', typeof savedSearchCommands>
export type SavedSearchFact = Tagged<'saved-search', typeof savedSearchFacts>
export type SavedSearch = { readonly status: 'none' | 'saved' | 'removed'; readonly owner: string | null }

/** A person's saved search (常用搜索); who saved it may change or remove it. */
export const savedSearch = kind({
  name: 'saved-search',
  commands: savedSearchCommands,
  facts: savedSearchFacts,
  initial: { status: 'none', owner: null } as SavedSearch,
  testimony: [],
  decide: (state, command, { by }) => {
    if (state.status === 'saved' && state.owner !== by.person) return reject('这是别人存的搜索，请另存一个')
    switch (command.type) {
      case 'saved-search.save':
        if (command.data.words.trim() === '' && command.data.person === null && command.data.days === null) {
          return reject('没有要搜的内容，请先写字、选人或选时间')
        }
        return accept({ type: 'saved-search.saved', data: command.data })
      case 'saved-search.remove':
        if (state.status !== 'saved') return reject('没有这个常用搜索')
        return accept({ type: 'saved-search.removed', data: {} })
      default:
        return unreachable(command)
    }
  },
  evolve: (state, fact, { by }): SavedSearch => {
    switch (fact.type) {
      case 'saved-search.saved':
        return { status: 'saved', owner: by.person }
      case 'saved-search.removed':
        return { ...state, status: 'removed' }
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
