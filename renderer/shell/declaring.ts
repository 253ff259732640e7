import { createStore } from '../desk/store.ts'
import { goTo } from './place.ts'

/** What the form begins with: what a line, a call or another incident already says. */
export interface Preset {
  readonly title?: string
  readonly place?: string
  readonly street?: string | null
  readonly occurredAt?: number | null
  /** When it was received, UTC ms: the time of the line it comes from. */
  readonly receivedAt?: number
  /** What was seen: kept as a line of the log that the incident is declared from. */
  readonly line?: string
  /** Stream it is declared from. */
  readonly from?: string
  /** Incident it is taken out of. */
  readonly splitFrom?: string
  /** Incident it follows from. */
  readonly parent?: string
}

const preset = createStore<Preset | null>(null)

/** Opens the form for a new incident, filled in with what is known. */
export function startDeclaring(known: Preset): void {
  preset.set(known)
  goTo('incident', 'new')
}

/** What the form was opened with; null where it was opened empty. */
export function presetNow(): Preset | null {
  return preset.get()
}

/** The form is closed: the next one begins empty. */
export function endDeclaring(): void {
  preset.set(null)
}
