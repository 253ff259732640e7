import type { By } from '../model.ts'

/** 知悉范围 of an incident: the district seats that may know of it, null for all of them. */
export type KnownTo = readonly string[] | null

/** Why a seat outside can say nothing more about it. */
export const KEPT_FROM = '这起事件已限知，本席位不在知悉范围内，操作没有受理，请找带班领导'

/**
 * Who decides on an incident that stands who may know of it, and ends that: 带班领导, 值班长 or 指挥长. Hiding it takes it from the
 * others' screens, so it is theirs who answer for the shift (own rule). Whoever reports one may restrict it at once.
 */
export function mayRestrict({ person, post }: Pick<By, 'person' | 'post'>): boolean {
  return person !== null && (post === 'leader' || post === 'chief' || post === 'commander')
}

/** The same seats in any order. */
export function isSameSeats(one: KnownTo, other: KnownTo): boolean {
  return !isWider(one, other) && !isWider(other, one)
}

/** Whether the first names somebody the second does not. */
export function isWider(one: KnownTo, other: KnownTo): boolean {
  if (other === null) return false
  return one === null || one.some((seat) => !other.includes(seat))
}
