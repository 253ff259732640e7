import type { Who } from '../../../protocol/desk.ts'
import { speaker } from '../../desk/speaker.ts'
import { text } from './text.ts'

/** District seats one can let know: this one first, then those the centre told of, and those that know already. */
export function seatsToChoose(who: Who | null, known: readonly string[]): string[] {
  const told = who?.seats.map(({ seat }) => seat) ?? []
  const own = who?.seat ?? null
  return [...new Set([...(own === null ? [] : [own]), ...told, ...known])]
}

/** 甲-02 会商席: its number, and what it is called where the centre told. */
export function seatName(seat: string, who: Who | null): string {
  const alias = speaker({ seat, person: null }, who)
  const name = who?.seats.find((one) => one.seat === seat)?.name ?? ''
  return name === '' || name === alias ? alias : `${alias} ${name}`
}

/** 知悉范围 in words. */
export function knownToWords(seats: readonly string[] | null, who: Who | null): string {
  return seats === null ? text.knownToAll : seats.map((seat) => seatName(seat, who)).join('、')
}
