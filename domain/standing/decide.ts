import { accept, type Decision, reject, unreachable } from '../model.ts'
import type { Standing, StandingCommand, StandingFact } from './standing.ts'

const UNKNOWN = '没有这项持续异常，请先登记'
const ENDED = '这项异常已经解除，再次发生请另行登记'

/** Raise → check, hand over → end. What somebody found is always recorded. */
export function decideStanding(state: Standing, command: StandingCommand): Decision<StandingFact> {
  switch (command.type) {
    case 'standing.raise':
      if (state.status === 'none') return accept({ type: 'standing.raised', data: command.data })
      return contested(`${command.data.title} ${command.data.text}`, '同一项异常被登记了两次')
    case 'standing.check':
      if (state.status === 'open') return accept({ type: 'standing.checked', data: command.data })
      return contested(
        command.data.finding,
        state.status === 'none' ? '核查先于登记到达' : '异常解除之后又有核查',
      )
    case 'standing.hand':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'ended') return reject(ENDED)
      if (state.owner === command.data.to) return reject('已经由他负责，请改选另一位')
      return accept({ type: 'standing.handed', data: command.data })
    case 'standing.end':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'ended') return reject(ENDED)
      return accept({ type: 'standing.ended', data: command.data })
    default:
      return unreachable(command)
  }
}

function contested(text: string, why: string): Decision<StandingFact> {
  return accept({ type: 'standing.contested', data: { text: text.slice(0, 4000), why } })
}
