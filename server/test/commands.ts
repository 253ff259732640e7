import type { Command } from '../../domain/envelope.ts'

/** Commands as seats say them, for tests and benchmarks: fixed ids and times unless told otherwise. */
let made = 0

/** A uuidv7-like id, another one at each call, the same ones at each run. */
export function nextId(): string {
  made += 1
  const tail = made.toString(16).padStart(12, '0')
  return `0192e4a0-0000-7000-8000-${tail}`
}

export const NOON = Date.UTC(2026, 10, 21, 4)

/** Any command; `type`, `stream` and `data` are what matters, the rest has sensible values. */
export function say(
  type: string,
  stream: string,
  data: Record<string, unknown>,
  rest: Partial<Command> & { seat?: string } = {},
): Command {
  const { seat = '甲-01', ...over } = rest
  return {
    id: nextId(),
    stream,
    type,
    v: 1,
    data,
    by: { seat, person: null, post: null },
    at: NOON,
    clock: null,
    after: [],
    ...over,
  }
}

/** A line of the duty log in a stream of its own. */
export function logLine(text: string, rest: Parameters<typeof say>[3] & { stream?: string } = {}): Command {
  const id = nextId()
  const data = { kind: 'note', text, occurredAt: null, incident: null }
  return say('log.write', rest.stream ?? `log/${id}`, data, { id, ...rest })
}

/** An incident reported from `street` (nine digits) or from nowhere. */
export function incidentReport(
  title: string,
  street: string | null,
  rest: Parameters<typeof say>[3] = {},
): Command {
  const id = nextId()
  const data = {
    title,
    place: '东晓南路与瑞宝路口',
    street,
    category: 'natural',
    level: 3,
    occurredAt: NOON,
    from: null,
  }
  return say('incident.report', `incident/${id}`, data, { id, ...rest })
}
