import * as z from 'zod'
import { classesIn, classOf } from '../../../domain/incident/classes.ts'
import { categories, levelShape } from '../../../domain/incident/incident.ts'
import type { Draft } from '../../desk/build-command.ts'
import { occurredTime } from '../../desk/occurred-time.ts'
import type { Preset } from '../../shell/declaring.ts'

const heldShape = z.object({
  place: z.string().max(200).default(''),
  street: z.string().max(9).default(''),
  title: z.string().max(200).default(''),
  category: z.enum(categories).nullable().default(null),
  subtype: z.string().max(40).default(''),
  level: levelShape.nullable().default(null),
  occurred: z.string().max(40).default(''),
  /** When it was received, where that is not now. */
  received: z.string().max(40).default(''),
  restricted: z.boolean().default(false),
  /** Seats that may know of a restricted one, null for every one of the district. */
  seats: z.array(z.string().max(64)).max(60).nullable().default(null),
  parent: z.string().max(200).default(''),
})
/** The form as far as it is filled in. */
export type ReportHeld = z.infer<typeof heldShape>

/** Reads what was kept of a half-filled form; anything unreadable is an empty form. */
export function readHeld(kept: string): ReportHeld {
  try {
    return heldShape.parse(kept === '' ? {} : JSON.parse(kept))
  } catch {
    return heldShape.parse({})
  }
}

/** The form filled in with what is already known; what somebody typed stands before it. */
export function withPreset(held: ReportHeld, preset: Preset | null): ReportHeld {
  if (preset === null) return held
  return {
    ...held,
    title: held.title || (preset.title ?? '').slice(0, 200),
    place: held.place || (preset.place ?? ''),
    street: held.street || (preset.street ?? ''),
    parent: held.parent || (preset.parent ?? ''),
  }
}

/** Sub-type the words speak of, where nobody has chosen one; its category comes with it. */
export function guessed({ title, place, category, subtype }: ReportHeld): string {
  return subtype === '' ? (classesIn(`${title} ${place}`, category)[0]?.code ?? '') : subtype
}

/** The next thing to ask the caller, in the order in which callers speak. */
export function nextQuestion(
  held: ReportHeld,
): 'place' | 'title' | 'category' | 'level' | 'occurred' | 'done' {
  if (held.place.trim() === '') return 'place'
  if (held.title.trim() === '') return 'title'
  if (held.category === null) return 'category'
  if (held.level === null) return 'level'
  if (held.occurred.trim() === '') return 'occurred'
  return 'done'
}

/** The command of the form. `now`: UTC ms; a time that cannot be read is not said. */
export function reportDraft(
  stream: string,
  held: ReportHeld,
  preset: Preset | null,
  now: number,
): Extract<Draft, { type: 'incident.report' }> {
  const { title, place, street, level, occurred, received, restricted, parent } = held
  const subtype = held.subtype === '' ? null : held.subtype
  const receivedAt =
    (received.trim() === '' ? null : occurredTime(received, now)) ?? preset?.receivedAt ?? null
  const occurredAt = occurred.trim() === '' ? (preset?.occurredAt ?? null) : occurredTime(occurred, now)
  return {
    stream,
    type: 'incident.report',
    data: {
      title: title.trim(),
      place: place.trim(),
      street: street === '' ? null : street,
      level,
      occurredAt,
      category: held.category ?? classOf(subtype)?.category ?? null,
      from: preset?.from ?? null,
      subtype,
      receivedAt,
      restricted,
      ...(restricted && held.seats !== null && { seats: held.seats }),
      parent: parent === '' ? null : parent,
      splitFrom: preset?.splitFrom ?? null,
    },
  }
}

type Report = Extract<Draft, { type: 'incident.report' }>

/** What was seen, as a line `stream` of the log with the words of the title, and the report that names it as its source. */
export function seenDraft(seen: string, report: Report, stream: string): { report: Report; line: Draft } {
  const { title, occurredAt } = report.data
  return {
    report: { ...report, data: { ...report.data, from: stream } },
    line: {
      stream,
      type: 'log.write',
      data: { kind: 'incident', text: `${seen}。${title}`, occurredAt, incident: report.stream },
    },
  }
}
