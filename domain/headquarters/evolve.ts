import { type Told, unreachable } from '../model.ts'
import type { HeadquartersFact } from './shapes.ts'
import type { Headquarters, Link } from './state.ts'

/** Facts add up on a stream where nothing began too; a clash keeps the incumbent until a leader has settled it. */
export function evolveHeadquarters(state: Headquarters, fact: HeadquartersFact, told: Told): Headquarters {
  const id = told.command
  switch (fact.type) {
    case 'headquarters.taken': {
      const { person, post, takenAt } = fact.data
      return linked(state, { id, from: state.current, person, post, since: takenAt })
    }
    case 'headquarters.transferred': {
      const { from, person, post } = fact.data
      return linked(state, { id, from, person, post, since: told.at })
    }
    case 'headquarters.contested': {
      const { rivals, why } = fact.data
      const links = [...new Set([...(state.contested?.links ?? []), ...rivals, id])]
      return { ...state, current: rivals[0] ?? state.current, contested: { links, why } }
    }
    case 'headquarters.settled':
      return { ...state, current: fact.data.keep, contested: null }
    case 'headquarters.opened':
      return { ...state, site: 'open' }
    case 'headquarters.moved':
      return state
    case 'headquarters.shut':
      return { ...state, site: 'shut' }
    case 'headquarters.grouped': {
      const { group, roles } = fact.data
      return { ...state, groups: { ...state.groups, [group]: roles.map(({ role }) => role) } }
    }
    case 'headquarters.dismissed': {
      const { [fact.data.group]: _gone, ...groups } = state.groups
      return { ...state, groups, holders: state.holders.filter(({ group }) => group !== fact.data.group) }
    }
    case 'headquarters.assigned': {
      const { group, role } = fact.data
      return { ...state, holders: [...state.holders, { id, group, role }] }
    }
    case 'headquarters.relieved':
      return { ...state, holders: state.holders.filter((one) => one.id !== fact.data.holder) }
    case 'headquarters.filed':
      return { ...state, files: [...state.files, id] }
    case 'headquarters.struck':
      return { ...state, files: state.files.filter((one) => one !== fact.data.file) }
    case 'headquarters.retreated':
      return { ...state, retreating: true }
    case 'headquarters.reentered':
      return { ...state, retreating: false }
    case 'headquarters.shown':
      return { ...state, seenBy: fact.data }
    case 'headquarters.arrived':
    case 'headquarters.left':
    case 'headquarters.stepped':
      return state
    default:
      return unreachable(fact)
  }
}

function linked(state: Headquarters, link: Link): Headquarters {
  return { ...state, links: [...state.links, link], current: link.id }
}
