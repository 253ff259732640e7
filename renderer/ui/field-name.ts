import { createContext, useContext } from 'react'

/** What the field round a control asks; null outside a field. */
export const FieldName = createContext<string | null>(null)

/** The accessible name of a control: its own, else the question of the field it stands in. */
export function useFieldName(own: string | undefined): string | undefined {
  const asked = useContext(FieldName)
  return own ?? asked ?? undefined
}
