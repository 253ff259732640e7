import { kindOf } from '../../../domain/envelope.ts'

/** Page that shows a stream, by its kind; what has no page of its own is shown by the log. */
const pages: Record<string, string> = {
  incident: 'incident',
  log: 'duty',
  rollcall: 'rollcall',
  roster: 'roster',
  absence: 'roster',
  swap: 'roster',
  handover: 'handover',
  shift: 'handover',
  standing: 'standing',
  reminder: 'reminder',
  person: 'person',
}

export function pageOfSource(stream: string): string {
  return pages[kindOf(stream)] ?? 'duty'
}
