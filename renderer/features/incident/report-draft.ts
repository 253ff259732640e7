import * as z from 'zod'
import { categories, levelShape } from '../../../domain/incident/incident.ts'

const heldShape = z.object({
  place: z.string().max(200).default(''),
  street: z.string().max(9).default(''),
  title: z.string().max(200).default(''),
  category: z.enum(categories).nullable().default(null),
  level: levelShape.nullable().default(null),
  occurred: z.string().max(40).default(''),
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
