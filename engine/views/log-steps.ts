import type { LogFact } from '../../domain/log/log.ts'
import type { LogStep } from '../../domain/log/rows.ts'
import type { ToldFact } from '../view.ts'

export type Step = Omit<LogStep, 'personName'>

/** The handling of a line from its facts, oldest first; `whom` of 归入事件 is the incident's stream. An instruction is done once it, or all, were carried out. */
export function stepsOf(facts: readonly ToldFact[]): Step[] {
  const steps: Step[] = []
  for (const { fact, told } of facts) {
    const said = stepOf(fact as LogFact)
    if (said === null) continue
    const { at, by, command, pending } = told
    steps.push({
      key: command,
      at,
      seat: by.seat,
      person: by.person,
      pending,
      text: '',
      whom: null,
      byPhone: false,
      readBack: false,
      done: false,
      shift: null,
      ...said,
    })
    const { type, data } = fact as LogFact
    if (type !== 'log.carriedOut' && type !== 'log.finished') continue
    const only = type === 'log.carriedOut' ? data.instruction : null
    for (const step of steps) {
      if (step.type === 'instructed' && (only === null || step.key === only)) step.done = true
    }
  }
  return steps
}

function stepOf({ type, data }: LogFact): (Partial<Step> & Pick<Step, 'type'>) | null {
  switch (type) {
    case 'log.proposed':
      return { type: 'proposed', text: data.text }
    case 'log.instructed':
      return {
        type: 'instructed',
        text: data.words,
        whom: data.leader,
        byPhone: data.byPhone,
        readBack: data.readBack,
        responsible: data.responsible ?? null,
        due: data.dueAt ?? null,
      }
    case 'log.relayed':
      return { type: 'relayed', text: data.reply, whom: [data.unit, data.person].filter(Boolean).join(' ') }
    case 'log.carriedOut':
      return { type: 'carriedOut', text: data.text }
    case 'log.finished':
      return { type: 'finished', text: data.result }
    case 'log.read':
      return { type: 'read', shift: data.shift }
    case 'log.joined':
      return { type: 'joined', whom: data.incident }
    default:
      return null
  }
}

/** Instructions that are not carried out. */
export function openInstructions(steps: readonly Step[]): Step[] {
  return steps.filter(({ type, done }) => type === 'instructed' && !done)
}

/** Instructions that nobody but who wrote them down has read since: 批示 must be read (阅签). */
export function unreadInstructions(steps: readonly Step[]): Step[] {
  return steps.filter(
    (one, place) =>
      one.type === 'instructed' &&
      !steps
        .slice(place + 1)
        .some((later) => later.type === 'read' && (later.person ?? later.seat) !== (one.person ?? one.seat)),
  )
}
