import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { DAY } from '../time.ts'
import type { Reminder, ReminderCommand, ReminderFact } from './reminder.ts'

const UNKNOWN = '没有这条提醒，请先建立'
const CANCELLED = '这条提醒已经取消'

/** Set → done, put off → cancelled. What was done or read is always recorded. */
export function decideReminder(
  state: Reminder,
  command: ReminderCommand,
  { at }: Pick<Circumstances, 'at'>,
): Decision<ReminderFact> {
  switch (command.type) {
    case 'reminder.set': {
      if (state.status !== 'none') return reject('这条提醒已经建立，要改时间请取消后另建')
      const { rule } = command.data
      if (rule.every !== 'once' && rule.until !== null && rule.until < rule.from) {
        return reject('结束时间早于开始时间，请改正')
      }
      return accept({ type: 'reminder.set', data: command.data })
    }
    case 'reminder.done':
      if (state.status === 'open') return accept({ type: 'reminder.done', data: command.data })
      return contested(
        command.data.finding,
        state.status === 'none' ? '完成先于提醒到达' : '取消之后又报完成',
      )
    case 'reminder.snooze':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'cancelled') return reject(CANCELLED)
      if (command.data.until <= at) return reject('推迟到的时间已经过了，请改到以后')
      if (command.data.until > at + DAY) return reject('一次最多推迟 24 小时；更久请取消后另建')
      return accept({ type: 'reminder.snoozed', data: command.data })
    case 'reminder.cancel':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'cancelled') return reject(CANCELLED)
      return accept({ type: 'reminder.cancelled', data: command.data })
    case 'reminder.read':
      if (state.status !== 'none') return accept({ type: 'reminder.read', data: command.data })
      return contested('已读', '阅读先于留言到达')
    default:
      return unreachable(command)
  }
}

function contested(text: string, why: string): Decision<ReminderFact> {
  return accept({ type: 'reminder.contested', data: { text, why } })
}
