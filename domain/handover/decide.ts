import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { holdsPost } from '../shift/on-duty.ts'
import { calendarDay } from '../time.ts'
import type { HandoverCommand, HandoverFact } from './shapes.ts'
import { signHandover } from './sign.ts'
import type { Handover } from './state.ts'

/** What is said at the sheet is testimony; only the gate of a signature, made by who has seen everything, refuses. */
export function decideHandover(
  state: Handover,
  command: HandoverCommand,
  circumstances: Circumstances,
): Decision<HandoverFact> {
  switch (command.type) {
    case 'handover.open': {
      const { saw, ...data } = command.data
      // Opened elsewhere while this seat was alone: both lines are kept.
      if (state.completions.length > 0 && saw === state.facts) {
        return reject('这一班已经交接完毕，不必再打开；要看请打开已封存的交接班表')
      }
      const year = calendarDay(circumstances.at).slice(0, 4)
      return accept(
        { type: 'handover.opened', data },
        state.openedAt === null ? { number: `handover/${year}` } : {},
      )
    }
    case 'handover.refresh':
      return accept({ type: 'handover.refreshed', data: command.data })
    case 'handover.tick':
      return accept({ type: 'handover.ticked', data: command.data })
    case 'handover.untick':
      return accept({ type: 'handover.unticked', data: command.data })
    case 'handover.ask':
      return accept({ type: 'handover.asked', data: command.data })
    case 'handover.answer':
      return accept({ type: 'handover.answered', data: command.data })
    case 'handover.remind':
      return accept({ type: 'handover.reminded', data: command.data })
    case 'handover.check':
      return accept({ type: 'handover.checked', data: command.data })
    case 'handover.withdraw':
      return accept({ type: 'handover.withdrawn', data: command.data })
    case 'handover.sign':
      return signHandover(state, command.data, circumstances)
    case 'handover.settle': {
      const { by, at, see } = circumstances
      if (state.contested === null) return reject('这次交接没有争议，不需要裁定')
      if (state.settled !== null) return reject('带班领导已经裁定过，请看裁定结果')
      if (!holdsPost(see, by.person, 'leader', at)) return reject('只有带班领导可以裁定，请由带班领导处理')
      if (!state.contested.people.includes(command.data.keep)) return reject('请在有争议的接班人里选一位')
      return accept({ type: 'handover.settled', data: command.data })
    }
    default:
      return unreachable(command)
  }
}
