import { accept, type Decision, unreachable } from '../model.ts'
import type { Log, LogCommand, LogFact } from './log.ts'

/** A log line says what already happened: it is always recorded, a clash becomes `contested`. */
export function decideLog(state: Log, command: LogCommand): Decision<LogFact> {
  switch (command.type) {
    case 'log.write':
      if (state.status === 'none') return accept({ type: 'log.written', data: command.data })
      return accept({
        type: 'log.contested',
        data: { kind: command.data.kind, text: command.data.text, why: '同一条记录被写了两次' },
      })
    case 'log.correct':
      if (state.status === 'written') return accept({ type: 'log.corrected', data: command.data })
      return accept({
        type: 'log.contested',
        data: {
          kind: 'note',
          text: command.data.text,
          why: `更正先于原文到达：${command.data.why}`.slice(0, 2000),
        },
      })
    default:
      return unreachable(command)
  }
}
