import type { Attachment } from '../../domain/attachment.ts'
import { amendLine } from '../../domain/log/amend.ts'
import type { LogFact } from '../../domain/log/log.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { unreachable } from '../../domain/model.ts'
import type { ToldFact } from '../view.ts'

/** A line as it stands. */
export type Entry = Omit<LogRow, 'key' | 'incidentTitle' | 'personName'>

/** Why of an amendment that replaced nothing. */
const FILLED_IN = '补记'

type First = Extract<LogFact, { type: 'log.written' | 'log.contested' }>['data']

function newEntry(data: First, { told, recordedAt }: ToldFact): Entry {
  return {
    at: told.at,
    recordedAt,
    occurredAt: 'occurredAt' in data ? data.occurredAt : null,
    kind: data.kind,
    text: data.text,
    seat: told.by.seat,
    person: told.by.person,
    incident: 'incident' in data ? data.incident : null,
    corrections: [],
    original: null,
    contested: false,
    pending: false,
    source: data.source ?? null,
    call: data.call ?? null,
    caller: data.caller ?? null,
    phone: data.phone ?? null,
    attachments: [...(data.attachments ?? [])],
    handling: 'none',
    count: 1,
    lastAt: told.at,
  }
}

/** One line of the duty log from its facts, or null when there is nothing to show. */
export function logEntryOf(facts: readonly ToldFact[]): Entry | null {
  let entry: Entry | null = null
  const occurrences = new Set<string>()
  for (const one of facts) {
    const { type, data } = one.fact as LogFact
    const { told } = one
    if (type === 'log.written') entry = newEntry(data, one)
    else if (type === 'log.contested') {
      if (entry === null) entry = newEntry(data, one)
      else attach(entry, data.attachments ?? [])
      entry.contested = true
    } else if (entry === null && type === 'log.corrected') {
      entry = newEntry({ kind: 'note', text: data.text, why: '' }, one)
      continue
    }
    if (entry === null) continue
    if (told.pending) entry.pending = true
    entry.lastAt = Math.max(entry.lastAt, told.at)
    switch (type) {
      case 'log.written':
      case 'log.contested':
        break
      case 'log.corrected':
        entry.original ??= entry.text
        entry.text = data.text
        entry.corrections.push({
          text: data.text,
          why: data.why,
          at: told.at,
          seat: told.by.seat,
          person: told.by.person,
        })
        break
      case 'log.amended': {
        const { line, changes } = amendLine(entry, data, entry.at)
        if (line.text !== entry.text) entry.original ??= entry.text
        Object.assign(entry, line)
        entry.corrections.push({
          text: line.text,
          why: data.why ?? FILLED_IN,
          at: told.at,
          seat: told.by.seat,
          person: told.by.person,
          changes,
        })
        break
      }
      case 'log.repeated':
        occurrences.add(data.occurrence)
        entry.count = occurrences.size
        if (entry.corrections.length === 0) entry.text = data.text
        break
      case 'log.proposed':
        if (entry.handling === 'none') entry.handling = 'proposed'
        break
      case 'log.instructed':
        entry.handling = 'instructed'
        break
      case 'log.carriedOut':
        // Whether another instruction is still open is told by the steps.
        entry.handling = 'carriedOut'
        break
      case 'log.finished':
        entry.handling = 'finished'
        break
      case 'log.attached':
        attach(entry, data.attachments)
        break
      case 'log.joined':
        entry.incident = data.incident
        break
      case 'log.relayed':
      case 'log.read':
        break
      default:
        unreachable(type)
    }
  }
  return entry
}

/** The same bytes twice are one attachment. */
function attach(entry: Entry, more: readonly Attachment[]): void {
  for (const one of more) {
    if (!entry.attachments.some(({ hash }) => hash === one.hash)) entry.attachments.push(one)
  }
}
