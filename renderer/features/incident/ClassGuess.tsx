import { classesIn, classOf } from '../../../domain/incident/classes.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { useMay } from '../../desk/useMay.ts'
import { text } from './text.ts'

/** The class its words speak of, for a person to confirm; nothing where somebody has said it, or they speak of none. */
export function ClassGuess({ incident }: { incident: IncidentRow }) {
  const may = useMay()
  const guess = incident.subtype === null ? guessOf(incident) : null
  if (guess === null || incident.closed !== null || !may('incident.amend')) return null
  const { code, category, name } = guess
  return (
    <CommandButton
      small
      label={text.guess(name)}
      draft={{
        stream: incident.key,
        type: 'incident.amend',
        data: { category, subtype: code, why: text.guessWhy },
      }}
    />
  )
}

/** The class as said, else as the words have it; null for neither. */
export function guessOf({
  title,
  place,
  category,
  subtype,
}: Pick<IncidentRow, 'title' | 'place' | 'category' | 'subtype'>) {
  if (subtype !== null) return classOf(subtype)
  return classesIn(`${title} ${place}`, category)[0] ?? null
}
