import { type Command, type Event, emptyHead, kindOf, type Receipt } from '../../domain/envelope.ts'
import { kindNamed } from '../../domain/index.ts'
import type { WireNoticeOf } from '../../protocol/wire.ts'
import { digestOf, hashAfter } from '../chain.ts'
import { judge } from '../judge.ts'
import { personalOf } from '../seal/personal-of.ts'

/** A centre in a few lines for tests and benchmarks: judges, numbers and chains in memory. Not the ledger. */
export interface SmallCentre {
  readonly events: Event[]
  /** Judges in order; a known id gets its receipt again. */
  submit(commands: readonly Command[]): Receipt[]
  /** Appends one event as it is told, without judging. */
  append(event: Omit<Event, 'seq' | 'digest' | 'hash' | 'alg'>): Event
  /** Events behind `after`, those of `hidden` streams as stubs, at most `limit`. */
  notice(
    after: number,
    options?: { hidden?: (stream: string) => boolean; limit?: number },
  ): WireNoticeOf<'events'>
}

export function smallCentre(): SmallCentre {
  const events: Event[] = []
  const receipts = new Map<string, Receipt>()
  const states = new Map<string, unknown>()
  const numbers = new Map<string, number>()
  const stateOf = (stream: string) =>
    states.has(stream) ? states.get(stream) : kindNamed(kindOf(stream))?.initial
  const headAt = (seq: number) => (seq === 0 ? emptyHead : { seq, hash: events[seq - 1]?.hash ?? '' })

  function append(told: Omit<Event, 'seq' | 'digest' | 'hash' | 'alg'>): Event {
    const seq = events.length + 1
    const body = { ...told, seq, alg: 'sha256' as const }
    const digest = digestOf(body)
    const event: Event = { ...body, digest, hash: hashAfter(headAt(seq - 1).hash, seq, digest) }
    events.push(event)
    return event
  }

  const carries = (type: string) => personalOf(kindNamed, 'facts', type).length > 0

  function numberIn(command: Command): string | null {
    if (command.type !== 'incident.report' && command.type !== 'order.issue') return null
    const series = `${kindOf(command.type)}/${new Date(command.at).getUTCFullYear()}`
    const next = (numbers.get(series) ?? 0) + 1
    numbers.set(series, next)
    return `${series}-${String(next).padStart(4, '0')}`
  }

  function judgeOne(command: Command): Receipt {
    const judged = judge(kindNamed, command, stateOf)
    if (!judged.ok) return { ok: false, command: command.id, reason: judged.reason }
    const number = numberIn(command)
    const kind = kindNamed(kindOf(command.stream))
    const { id, stream, by, at, clock, v } = command
    for (const [n, fact] of judged.facts.entries()) {
      append({
        ...{ command: id, n, stream, type: fact.type, v, data: fact.data as Event['data'], by, at, clock },
        // It has no keys: what is sealed goes on as it came.
        ...(command.sealed !== undefined && carries(fact.type) && { sealed: command.sealed }),
        ...{ recordedAt: at + 40, ...(n === 0 && number !== null ? { number } : {}) },
      })
      const told = { at, by, command: id, number: n === 0 ? number : null, pending: false }
      states.set(stream, kind?.evolve(stateOf(stream), fact as never, told))
    }
    const last = judged.facts.length === 0 ? 0 : events.length
    return { ok: true, command: id, seq: last === 0 ? 0 : last - judged.facts.length + 1, last, number }
  }

  return {
    events,
    append,
    submit: (commands) =>
      commands.map((command) => {
        const receipt = receipts.get(command.id) ?? judgeOne(command)
        receipts.set(command.id, receipt)
        return receipt
      }),
    notice(after, { hidden = () => false, limit = 8192 } = {}) {
      const items = events
        .slice(after, after + limit)
        .map((event) => (hidden(event.stream) ? { seq: event.seq, digest: event.digest } : event))
      return { type: 'events', after, prev: headAt(after).hash, items, head: headAt(events.length) }
    },
  }
}
