import type { Who } from '../../protocol/desk.ts'

/** Who said it, as people call him: the person, else the seat; this seat goes by its alias. */
export function speaker(by: { seat: string; person: string | null }, who: Who | null): string {
  if (by.person !== null) return by.person
  if (who !== null && by.seat === who.seat && who.alias !== null) return who.alias
  return by.seat.length > 12 ? `席位 ${by.seat.slice(0, 6)}` : by.seat
}
