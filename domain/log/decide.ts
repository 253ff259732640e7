import { accept, type Decision, unreachable } from '../model.ts'
import { amendedWords } from './amend.ts'
import type { Log, LogCommand, LogFact } from './log.ts'

/** A log line says what already happened: it is always recorded, a clash becomes `contested`. */
export function decideLog(state: Log, command: LogCommand): Decision<LogFact> {
  switch (command.type) {
    case 'log.write': {
      if (state.status === 'none') return accept({ type: 'log.written', data: command.data })
      const { occurredAt: _occurredAt, incident: _incident, ...said } = command.data
      return accept({ type: 'log.contested', data: { ...said, why: '同一条记录被写了两次' } })
    }
    case 'log.correct':
      if (state.status === 'written') return accept({ type: 'log.corrected', data: command.data })
      return early(command.data.text, `更正先于原文到达：${command.data.why}`)
    case 'log.amend': {
      if (state.status === 'written') return accept({ type: 'log.amended', data: command.data })
      const { caller, phone } = command.data
      return accept({
        type: 'log.contested',
        data: {
          kind: 'note',
          text: amendedWords(command.data),
          why: '补记先于原文到达',
          ...(caller !== undefined && { caller }),
          ...(phone !== undefined && { phone }),
        },
      })
    }
    case 'log.propose':
      if (state.status === 'written') return accept({ type: 'log.proposed', data: command.data })
      return early(command.data.text, '拟办意见先于原文到达')
    case 'log.instruct':
      if (state.status === 'written') return accept({ type: 'log.instructed', data: command.data })
      return early(`${command.data.leader}批示：${command.data.words}`, '批示先于原文到达')
    case 'log.relay':
      if (state.status === 'written') return accept({ type: 'log.relayed', data: command.data })
      return early(
        `传达 ${command.data.unit} ${command.data.person}：${command.data.reply}`,
        '传达先于原文到达',
      )
    case 'log.carryOut':
      if (state.status === 'written') return accept({ type: 'log.carriedOut', data: command.data })
      return early(command.data.text, '落实情况先于原文到达')
    case 'log.finish':
      if (state.status === 'written') return accept({ type: 'log.finished', data: command.data })
      return early(command.data.result, '办理结果先于原文到达')
    case 'log.read':
      if (state.status === 'written') return accept({ type: 'log.read', data: command.data })
      return early('已阅', '阅件先于原文到达')
    case 'log.attach': {
      if (state.status === 'written') return accept({ type: 'log.attached', data: command.data })
      const { attachments } = command.data
      const text = `附件：${attachments.map(({ name }) => name).join('、')}`
      return accept({
        type: 'log.contested',
        data: { kind: 'note', text, why: '附件先于原文到达', attachments },
      })
    }
    case 'log.join':
      if (state.status === 'written') return accept({ type: 'log.joined', data: command.data })
      return early('归入事件', '归入事件先于原文到达')
    case 'log.repeat':
      return repeat(state, command.data)
    default:
      return unreachable(command)
  }
}

/** What stands on a line came before the line: kept as a line that a leader settles. */
function early(text: string, why: string): Decision<LogFact> {
  return accept({ type: 'log.contested', data: { kind: 'note', text, why: why.slice(0, 2000) } })
}

type Repeat = Extract<LogCommand, { type: 'log.repeat' }>['data']

/** The first is the line itself; a new occurrence is counted; one that is counted already adds nothing. */
function repeat(state: Log, { kind, text, incident, source, occurrence }: Repeat): Decision<LogFact> {
  const repeated: LogFact = { type: 'log.repeated', data: { text, occurrence } }
  if (state.status === 'written') {
    return accept(state.occurrences.includes(occurrence) ? [] : repeated)
  }
  return accept([{ type: 'log.written', data: { kind, text, occurredAt: null, incident, source } }, repeated])
}
