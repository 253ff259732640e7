import { accept, type Circumstances, type Decision, type KindRef, reject, unreachable } from '../model.ts'
import type { ReportCommand, ReportFact } from './report.ts'
import type { Report } from './state.ts'

type Outside = Extract<
  ReportCommand,
  {
    type: `report.${'send' | 'dispatch' | 'delivered' | 'failed' | 'receive' | 'return' | 'supplement'}`
  }
>
const otherRef: KindRef<{ readonly status: string; readonly incident?: string | null }> = {
  name: 'report',
  initial: { status: 'none' },
}

/** What happens to a report outside the house. That it was sent, received, returned is recorded in any state (law 4). */
export function decideOutside(
  state: Report,
  command: Outside,
  { id, see }: Pick<Circumstances, 'id' | 'see'>,
): Decision<ReportFact> {
  switch (command.type) {
    case 'report.send':
      return accept({ type: 'report.sent', data: { ...command.data, doubt: doubtOf(state, '报出') } })
    case 'report.receive':
      return accept({ type: 'report.received', data: { ...command.data, doubt: outDoubt(state, '签收') } })
    case 'report.return':
      return accept({ type: 'report.returned', data: { ...command.data, doubt: outDoubt(state, '退回') } })
    case 'report.dispatch': {
      if (state.status !== 'signed') return reject('报告还没有签发，请签发后再系统报送')
      if (state.dispatches.some((one) => one.state === 'open')) {
        return reject('这份报告正在系统报送，请等结果')
      }
      if (state.dispatches.some((one) => one.state === 'delivered') && !state.isReturned) {
        return reject('这份报告已经系统报送，有变化请起草续报')
      }
      return accept({ type: 'report.dispatched', data: command.data })
    }
    case 'report.delivered': {
      const dispatch = state.dispatches.find(({ key }) => key === command.data.dispatch)
      if (dispatch === undefined) return reject('没有这次系统报送，请核对')
      if (dispatch.state === 'delivered') return reject('这次系统报送已经记为送达')
      return accept({ type: 'report.delivered', data: command.data })
    }
    case 'report.failed': {
      const dispatch = state.dispatches.find(({ key }) => key === command.data.dispatch)
      if (dispatch === undefined) return reject('没有这次系统报送，请核对')
      if (dispatch.state !== 'open') return reject('这次系统报送已经有结果')
      if (!command.data.final && dispatch.told === command.data.why) return reject('同样的故障已经记过')
      return accept({ type: 'report.failed', data: command.data })
    }
    case 'report.supplement': {
      if (!state.isReturned) return reject('报告没有被退回，不必补报；有变化请起草续报')
      const other = see(otherRef, command.data.by.slice(command.data.by.indexOf('/') + 1))
      const isReport = command.data.by.startsWith('report/') && command.data.by !== `report/${id}`
      if (!isReport || other.status === 'none' || other.incident !== state.incident) {
        return reject('补报要用同一事件的另一份报告，请重新选择')
      }
      return accept({ type: 'report.supplemented', data: command.data })
    }
    default:
      return unreachable(command)
  }
}

/** 补录待核: why a leader has to look at what happened all the same. */
function doubtOf({ status }: Report, act: string): string | null {
  if (status === 'signed' || status === 'phone') return null
  return status === 'void' ? `作废之后又说${act}` : `未经签发就说${act}`
}

function outDoubt(state: Report, act: string): string | null {
  return doubtOf(state, act) ?? (state.isOut || state.status === 'phone' ? null : `没有报出就说${act}`)
}
