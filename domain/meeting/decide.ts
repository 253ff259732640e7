import { accept, type Decision, reject, unreachable } from '../model.ts'
import type { Meeting, MeetingCommand, MeetingFact } from './meeting.ts'

const UNKNOWN = '没有这次会议，请先召集'
const CANCELLED = '会议已经取消，请另行召集'

/** Convene → attend, minute, orders → end. What was said and who was there is always recorded. */
export function decideMeeting(state: Meeting, command: MeetingCommand): Decision<MeetingFact> {
  switch (command.type) {
    case 'meeting.convene':
      if (state.status !== 'none') return reject('这次会议已经召集，请打开原来的会议')
      return accept({ type: 'meeting.convened', data: command.data })
    case 'meeting.attend':
      return accept({ type: 'meeting.attended', data: command.data })
    case 'meeting.minute':
      return accept({ type: 'meeting.minuted', data: command.data })
    case 'meeting.link': {
      const { resolution } = command.data
      const linked: MeetingFact = { type: 'meeting.linked', data: command.data }
      if (!state.ordered.includes(resolution)) return accept(linked)
      // The order was given all the same: both are kept, a leader sees that one of them is too many.
      const why = '同一项议定事项下达了两次指令，请撤回多余的一次'
      return accept([linked, { type: 'meeting.contested', data: { resolution, why } }])
    }
    case 'meeting.end':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'cancelled') return reject(CANCELLED)
      if (state.status === 'ended') return reject('会议已经散会，要补充请补记纪要')
      return accept({ type: 'meeting.ended', data: command.data })
    case 'meeting.cancel':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'cancelled') return reject(CANCELLED)
      if (state.status === 'ended') return reject('会议已经散会，不能再取消')
      return accept({ type: 'meeting.cancelled', data: command.data })
    default:
      return unreachable(command)
  }
}
