import { isAutomatic } from '../../domain/log/repeat.ts'
import type { Who } from '../../protocol/desk.ts'
import { text } from './text.ts'
import { currentName } from './usePeople.ts'

/**
 * Who said it, as people call him: the person, 自动 for a line of a machine, 中心 for what the centre says by itself, else the seat; this seat goes by its alias. `name` resolves a person's
 * id (`useNames`); without it the names as last known are used.
 */
export function speaker(
  by: { seat: string; person: string | null; key?: string },
  who: Who | null,
  name: (id: string | null) => string = currentName,
): string {
  if (by.person !== null) return name(by.person)
  if (by.seat === 'centre') return text.centre
  if (by.key !== undefined && isAutomatic(by.key)) return text.automatic
  if (who !== null && by.seat === who.seat && who.alias !== null) return who.alias
  return by.seat.length > 12 ? `席位 ${by.seat.slice(0, 6)}` : by.seat
}
