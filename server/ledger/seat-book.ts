import type { Role } from '../../protocol/identity.ts'

export interface EnrolledSeat {
  /** Speakable seat number (甲-03); it is the seat's name in every `by` and is never given again. */
  readonly seat: string
  readonly role: Role
  readonly name: string
  /** SPKI DER in base64. */
  readonly key: string
  readonly enrolledAt: number
}

/** A one-time code as it is kept: only its hash. */
export interface KeptCode {
  readonly hash: string
  readonly role: Role
  readonly name: string
  readonly expiresAt: number
}

/** Seats and one-time codes. */
export interface SeatBook {
  seat(seat: string): Promise<EnrolledSeat | null>
  /** Seats of the district in the order of their numbers, at most 500. */
  districtSeats(): Promise<Pick<EnrolledSeat, 'seat' | 'name'>[]>
  keepCode(code: KeptCode): Promise<void>
  /**
   * Uses a code up and enrols the seat under the next ordinal, in one transaction. The same key with the code it used
   * before gets its seat again (its answer was lost on the way). Null: no such code, used or expired.
   */
  enrol(draft: {
    readonly codeHash: string
    readonly name: string
    readonly key: string
    readonly now: number
    readonly seatOf: (ordinal: number) => string
  }): Promise<EnrolledSeat | null>
}
