import { clockTime, howLong, MINUTE } from '../time.ts'

/** After so long without a touch a desk counts as left (在岗核查, domain practice, 未核验). */
export const UNATTENDED_AFTER = 10 * MINUTE

/** A desk of the shift: where somebody of it signed in or was seen to work. */
export interface DutySeat {
  readonly seat: string
  /** Since when nobody touches it (UTC ms); null while somebody does. */
  readonly awaySince: number | null
  /** The centre has lost it: switched off or cut off. */
  readonly gone: boolean
}

/** A time in which nobody touched any desk of the shift. */
export interface Period {
  readonly since: number
  readonly until: number | null
  /** Whether one of its desks was switched off or cut off. */
  readonly gone: boolean
}

export interface Presence {
  readonly seats: readonly DutySeat[]
  readonly periods: readonly Period[]
}
export const nobodyYet: Presence = { seats: [], periods: [] }

/** The running period, null while a desk of the shift is touched. */
export function unattendedNow({ periods }: Pick<Presence, 'periods'>): Period | null {
  const last = periods.at(-1)
  return last === undefined || last.until !== null ? null : last
}

/** Somebody is at that desk since `at`. */
export function here(before: Presence, seat: string, at: number): Presence {
  const seats = withSeat(before.seats, { seat, awaySince: null, gone: false })
  return { seats, periods: before.periods.map((one) => (one.until === null ? { ...one, until: at } : one)) }
}

/** Nobody touches that desk since `since`; the shift is unattended once none of its desks is touched. */
export function away(before: Presence, seat: string, since: number, gone: boolean): Presence {
  return judged({ ...before, seats: withSeat(before.seats, { seat, awaySince: since, gone }) }, 0)
}

/** Nobody of the shift is at that desk any more, since `at`: it is not asked after. */
export function left(before: Presence, seat: string, at: number): Presence {
  return judged({ ...before, seats: before.seats.filter((one) => one.seat !== seat) }, at)
}

function judged({ seats, periods }: Presence, notBefore: number): Presence {
  const times = seats.map(({ awaySince }) => awaySince)
  const isHeld = times.length === 0 || times.includes(null) || unattendedNow({ periods }) !== null
  if (isHeld) return { seats, periods }
  const since = Math.max(notBefore, ...times.map((time) => time ?? 0))
  return { seats, periods: [...periods, { since, until: null, gone: seats.some(({ gone }) => gone) }] }
}

function withSeat(seats: readonly DutySeat[], one: DutySeat): DutySeat[] {
  const known = seats.some(({ seat }) => seat === one.seat)
  return known ? seats.map((old) => (old.seat === one.seat ? one : old)) : [...seats, one]
}

/**
 * Desks the centre has to speak for at `now`: lost for so long, and every other desk of the shift is untouched or lost as well, so that
 * nobody else can say it. `lostSince` by seat, UTC ms; a desk that is not in it is connected.
 */
export function lostSeats(
  seats: readonly DutySeat[],
  lostSince: ReadonlyMap<string, number>,
  now: number,
): { seat: string; since: number }[] {
  const lost = seats.flatMap(({ seat, awaySince }) => {
    const since = lostSince.get(seat)
    return awaySince !== null || since === undefined || now - since < UNATTENDED_AFTER
      ? []
      : [{ seat, since }]
  })
  const others = seats.filter(
    ({ seat, awaySince }) => awaySince === null && !lost.some((one) => one.seat === seat),
  )
  return others.length > 0 ? [] : lost
}

/** `02:10—02:31（21 分钟，席位断开）`, for the sheet and the log. */
export function periodWords({ since, until, gone }: Period): string {
  if (until === null) return `${clockTime(since)} 起${gone ? '（席位断开）' : ''}`
  const more = [howLong(until - since), gone ? '席位断开' : ''].filter(Boolean).join('，')
  return `${clockTime(since)}—${clockTime(until)}（${more}）`
}
