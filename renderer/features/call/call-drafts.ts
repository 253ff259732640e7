import type { Draft } from '../../desk/build-command.ts'
import { type HeldCall, lineOf, toldOf } from './held-call.ts'

/** The line of a call. `now`: UTC ms, when it is saved. */
export function writeDraft(held: HeldCall, now: number, incident: string | null = held.incident): Draft {
  const { caller, phone, occurredAt, call } = toldOf(held, now)
  const { attachments, source } = held
  return {
    stream: held.stream,
    type: 'log.write',
    data: {
      kind: 'call',
      text: lineOf(held, now),
      occurredAt,
      incident,
      source,
      call,
      caller,
      phone,
      ...(attachments.length > 0 && { attachments }),
    },
  }
}

/** The line and the incident it declares, each naming the other; kept together or not at all. */
export function callDrafts(
  held: HeldCall,
  now: number,
  incident: string,
): [Extract<Draft, { type: 'incident.report' }>, Draft] {
  const { occurredAt, call } = toldOf(held, now)
  const title = [call.place, call.happened.split(/[\n。；]/u, 1)[0]].filter(Boolean).join(' ')
  return [
    {
      stream: incident,
      type: 'incident.report',
      data: {
        title: cut(title === '' ? lineOf(held, now) : title, 200),
        place: call.place,
        street: call.street,
        category: call.category,
        level: null,
        occurredAt,
        from: held.stream,
        // 接报 is when the call came in, not when it was made an incident.
        receivedAt: held.startedAt,
      },
    },
    writeDraft(held, now, incident),
  ]
}

/** At most so many UTF-16 units, never cut inside a character. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept
}
