import { type Incident, incidentRef } from '../incident/incident.ts'
import { accept, type By, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { stepsFault } from '../profile/step.ts'
import type { Deadline, DeadlineCommand, DeadlineFact } from './deadline.ts'

/** Who changes the rules of an incident or says that one does not apply; own rule. */
function mayWaive({ person, post }: By): boolean {
  return person !== null && ['leader', 'chief', 'commander'].includes(post ?? '')
}

/** Frozen once at the declaration; a clock is ended by a report, by what somebody says, or waived with a reason. */
export function decideDeadline(
  state: Deadline,
  command: DeadlineCommand,
  { id, by, see }: Circumstances,
): Decision<DeadlineFact> {
  switch (command.type) {
    case 'deadline.start': {
      const known = see(incidentRef, id)
      if (known.status === 'none') return reject('没有这起事件，请先登记事件再起算时限')
      // Several desks may see to it at once: the same rules once more add nothing.
      if (state.name !== null && isSame(state, command.data)) return accept([])
      if (state.name !== null) return reject(`时限已按“${state.name}”起算，要换请写明理由更换`)
      const fault = stepsFault(command.data.steps)
      if (fault !== null) return reject(fault)
      return accept({ type: 'deadline.started', data: { ...command.data, restricted: isRestricted(known) } })
    }
    case 'deadline.change': {
      if (!mayWaive(by)) return reject('更换时限规则由带班领导、值班长或指挥长办理，请由其登录')
      if (state.name === null) return reject('这起事件还没有起算时限，请先起算')
      const fault = stepsFault(command.data.steps)
      if (fault !== null) return reject(fault)
      const restricted = isRestricted(see(incidentRef, id))
      return accept({ type: 'deadline.changed', data: { ...command.data, restricted } })
    }
    case 'deadline.mark':
      return accept({ type: 'deadline.marked', data: command.data })
    case 'deadline.done':
      return accept({ type: 'deadline.done', data: command.data })
    case 'deadline.excuse':
      if (unknownTo(state, stepOf(command.data.clock))) return reject('这起事件没有这个时限，请刷新后再看')
      return accept({ type: 'deadline.excused', data: command.data })
    case 'deadline.waive':
      if (!mayWaive(by)) return reject('免报由带班领导、值班长或指挥长决定，请由其登录')
      if (unknownTo(state, command.data.step)) return reject('这起事件没有这个时限，请刷新后再看')
      if (state.waived.includes(command.data.step)) return reject('这个时限已经免报，不必再办')
      return accept({ type: 'deadline.waived', data: command.data })
    case 'deadline.resume':
      if (!mayWaive(by)) return reject('恢复时限由带班领导、值班长或指挥长决定，请由其登录')
      if (!state.waived.includes(command.data.step)) return reject('这个时限没有免报，不用恢复')
      return accept({ type: 'deadline.resumed', data: command.data })
    default:
      return unreachable(command)
  }
}

const stepOf = (clock: string) => clock.replace(/\.\d+$/, '')

function isSame(state: Deadline, { profile, version }: { profile: string; version: number }): boolean {
  return state.profile === profile && state.version === version
}

/** Before the rules are frozen the district's own count, which are not known here. */
function unknownTo({ name: frozen, steps }: Deadline, step: string): boolean {
  return frozen !== null && !steps.includes(step)
}

/** 敏感 incidents keep their clocks off the wall; one that is not known here is taken for sensitive. */
function isRestricted(known: Incident): boolean {
  return known.status === 'none' || known.restricted
}
