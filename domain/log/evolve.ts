import { unreachable } from '../model.ts'
import type { Log, LogFact } from './log.ts'

const unwritten = { text: '', corrections: 0, contested: 0, occurrences: [], incident: null }

/** A line with its facts; the handling does not change what may be said of it next. */
export function evolveLog(state: Log, fact: LogFact): Log {
  const known = state.status === 'written' ? state : unwritten
  switch (fact.type) {
    case 'log.written':
      return { ...known, status: 'written', text: fact.data.text, incident: fact.data.incident }
    case 'log.corrected':
      return { ...known, status: 'written', text: fact.data.text, corrections: known.corrections + 1 }
    case 'log.contested':
      return { ...known, status: 'written', contested: known.contested + 1 }
    case 'log.joined':
      return { ...known, status: 'written', incident: fact.data.incident }
    case 'log.repeated':
      return {
        ...known,
        status: 'written',
        text: fact.data.text,
        occurrences: [...known.occurrences, fact.data.occurrence],
      }
    case 'log.amended':
    case 'log.proposed':
    case 'log.instructed':
    case 'log.relayed':
    case 'log.carriedOut':
    case 'log.finished':
    case 'log.read':
    case 'log.attached':
      return { ...known, status: 'written' }
    default:
      return unreachable(fact)
  }
}
