import { useState } from 'react'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { matchText } from '../ui/match-text.ts'
import { linkBeingTyped } from './quick-line.ts'

export interface LinkChoiceState {
  open: boolean
  /** The line without the `#…` that is being typed. */
  before: string
  matches: IncidentRow[]
  chosen: number
  /** Takes a key of the quick line; true when it was for the list. */
  onKey(key: string, choose: (incident: IncidentRow) => void): boolean
}

/** Completion of `#` with open incidents, by title, place, pinyin or number. */
export function useLinkChoice(line: string, incidents: readonly IncidentRow[]): LinkChoiceState {
  const [chosen, setChosen] = useState(0)
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const typing = linkBeingTyped(line)
  const open = typing !== null && closedFor !== line
  const matches = typing === null ? [] : best(incidents, typing.typed)
  const place = Math.min(chosen, Math.max(0, matches.length - 1))

  const onKey = (key: string, choose: (incident: IncidentRow) => void): boolean => {
    if (!open) return false
    if (key === 'Escape') {
      setClosedFor(line)
      return true
    }
    const incident = matches[place]
    if (incident === undefined) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      setChosen((place + (key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length)
      return true
    }
    if (key !== 'Enter' && key !== 'Tab') return false
    setChosen(0)
    choose(incident)
    return true
  }
  return { open, before: typing?.before ?? line, matches, chosen: place, onKey }
}

function best(incidents: readonly IncidentRow[], typed: string): IncidentRow[] {
  return incidents
    .map((incident) => ({
      incident,
      found: matchText(`${incident.title} ${incident.place} ${incident.number ?? ''}`, typed),
    }))
    .filter(({ found }) => found !== null)
    .sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0))
    .slice(0, 8)
    .map(({ incident }) => incident)
}
