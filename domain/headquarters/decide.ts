import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { settleCommand, takeCommand, transferCommand } from './command.ts'
import { grown, seenByOf } from './seen-by.ts'
import type { HeadquartersCommand, HeadquartersFact } from './shapes.ts'
import type { Headquarters } from './state.ts'

const NO_GROUP = '没有这个组，请先设组再派人'

/** What is said at the headquarters; the audience grows with the incident's. */
export function decideHeadquarters(
  state: Headquarters,
  command: HeadquartersCommand,
  circumstances: Circumstances,
): Decision<HeadquartersFact> {
  const decision = decide(state, command, circumstances)
  if (!decision.ok) return decision
  const more = grown(state.seenBy, seenByOf(circumstances.see, circumstances.id))
  if (more === null) return decision
  return accept([...decision.facts.map(({ fact }) => fact), { type: 'headquarters.shown', data: more }])
}

function decide(
  state: Headquarters,
  command: HeadquartersCommand,
  circumstances: Circumstances,
): Decision<HeadquartersFact> {
  switch (command.type) {
    case 'headquarters.take':
      return takeCommand(state, command.data)
    case 'headquarters.transfer':
      return transferCommand(state, command.data, circumstances)
    case 'headquarters.settle':
      return settleCommand(state, command.data, circumstances)
    case 'headquarters.open':
      if (state.site === 'open') return reject('现场指挥部已经开设，换地方请用“移位”')
      return accept({ type: 'headquarters.opened', data: command.data })
    case 'headquarters.move':
      if (state.site !== 'open') return reject('还没有开设现场指挥部，请先开设')
      return accept({ type: 'headquarters.moved', data: command.data })
    case 'headquarters.shut':
      if (state.site !== 'open') return reject('没有开设着的现场指挥部，不用撤收')
      return accept({ type: 'headquarters.shut', data: command.data })
    case 'headquarters.group':
      return accept({ type: 'headquarters.grouped', data: command.data })
    case 'headquarters.dismiss':
      if (!Object.hasOwn(state.groups, command.data.group)) return reject('没有这个组，不用撤销')
      return accept({ type: 'headquarters.dismissed', data: command.data })
    case 'headquarters.assign': {
      const { group, role } = command.data
      const roles = Object.hasOwn(state.groups, group) ? state.groups[group] : undefined
      if (roles === undefined) return reject(NO_GROUP)
      if (!roles.includes(role)) return reject('这个组没有这个职务，请先在组里加上')
      return accept({ type: 'headquarters.assigned', data: command.data })
    }
    case 'headquarters.relieve':
      if (!state.holders.some(({ id }) => id === command.data.holder)) {
        return reject('这个职务上没有这个人，请刷新后再看')
      }
      return accept({ type: 'headquarters.relieved', data: command.data })
    case 'headquarters.arrive':
      return accept({ type: 'headquarters.arrived', data: command.data })
    case 'headquarters.leave':
      return accept({ type: 'headquarters.left', data: command.data })
    case 'headquarters.step':
      return accept({ type: 'headquarters.stepped', data: command.data })
    case 'headquarters.file':
      return accept({ type: 'headquarters.filed', data: command.data })
    case 'headquarters.strike':
      if (!state.files.includes(command.data.file)) return reject('目录里没有这份材料，不用注销')
      return accept({ type: 'headquarters.struck', data: command.data })
    case 'headquarters.retreat':
      return accept({ type: 'headquarters.retreated', data: command.data })
    case 'headquarters.reenter':
      return accept({ type: 'headquarters.reentered', data: command.data })
    default:
      return unreachable(command)
  }
}
