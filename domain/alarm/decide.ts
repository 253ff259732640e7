import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { HOUR } from '../time.ts'
import type { Alarm } from './alarm.ts'
import type { AlarmCommand, AlarmFact } from './shapes.ts'

/** No silence is longer than one eight-hour shift, so that whoever takes over hears it himself. Own rule, 未核验. */
export const LONGEST_SILENCE = 8 * HOUR

/** A silence names who, until when and why; it ends by itself. */
export function decideAlarm(
  state: Alarm,
  command: AlarmCommand,
  { by, at }: Pick<Circumstances, 'by' | 'at'>,
): Decision<AlarmFact> {
  switch (command.type) {
    case 'alarm.acknowledge':
      return accept({ type: 'alarm.acknowledged', data: command.data })
    case 'alarm.silence': {
      const { until } = command.data
      if (by.person === null) return reject('静音要记在人名下，请先登录再静音')
      if (until <= at) return reject('静音到的时间已经过了，请选以后的时间')
      if (until > at + LONGEST_SILENCE) return reject('一次最多静音 8 小时，到时还没有好请再静音一次')
      return accept({ type: 'alarm.silenced', data: command.data })
    }
    case 'alarm.restore':
      if (state.silentUntil === null || state.silentUntil <= at)
        return reject('这个告警现在没有静音，不用恢复')
      return accept({ type: 'alarm.restored', data: {} })
    default:
      return unreachable(command)
  }
}
