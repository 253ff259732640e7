import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../time.ts'
import {
  away,
  here,
  left,
  lostSeats,
  nobodyYet,
  periodWords,
  UNATTENDED_AFTER,
  unattendedNow,
} from './presence.ts'

/** 2026-09-17 02:00 in the district. */
const NOW = Date.UTC(2026, 8, 16, 18)
const two = here(here(nobodyYet, '甲-01', NOW - HOUR), '甲-02', NOW - HOUR)

describe('在岗核查：看这一班所有的席位', () => {
  test('旁边的席位有人，一个席位没人碰不算无人', () => {
    expect(unattendedNow(away(two, '甲-01', NOW, false))).toBeNull()
  })

  test('都没人碰才算，从最后一个离开的时候起', () => {
    const both = away(away(two, '甲-01', NOW, false), '甲-02', NOW + MINUTE, false)
    expect(unattendedNow(both)).toEqual({ since: NOW + MINUTE, until: null, gone: false })
    // Said again, it is the same period.
    expect(away(both, '甲-01', NOW + 2 * MINUTE, false).periods).toHaveLength(1)
  })

  test('有人回来就结束，那一段留着', () => {
    const both = away(away(two, '甲-01', NOW, false), '甲-02', NOW, false)
    const back = here(both, '甲-02', NOW + 21 * MINUTE)
    expect(unattendedNow(back)).toBeNull()
    expect(back.periods).toEqual([{ since: NOW, until: NOW + 21 * MINUTE, gone: false }])
    expect(away(back, '甲-02', NOW + HOUR, false).periods).toHaveLength(2)
  })

  test('最后一个有人的席位签退，剩下的都没人碰，从那时起无人', () => {
    expect(unattendedNow(left(away(two, '甲-01', NOW, false), '甲-02', NOW + MINUTE))).toMatchObject({
      since: NOW + MINUTE,
    })
    expect(unattendedNow(left(here(nobodyYet, '甲-01', NOW), '甲-01', NOW))).toBeNull()
  })

  test('断开的席位：别处有人就不说；没有别人，满十分钟由中心说', () => {
    const lost = new Map([['甲-01', NOW]])
    const at = NOW + UNATTENDED_AFTER
    expect(lostSeats(two.seats, lost, at)).toEqual([])
    const alone = away(two, '甲-02', NOW, false).seats
    expect(lostSeats(alone, lost, at - 1)).toEqual([])
    expect(lostSeats(alone, lost, at)).toEqual([{ seat: '甲-01', since: NOW }])
    expect(lostSeats(two.seats, new Map([...lost, ['甲-02', NOW]]), at)).toHaveLength(2)
  })

  test('写成一句话', () => {
    expect(periodWords({ since: NOW, until: NOW + 21 * MINUTE, gone: true })).toBe(
      '02:00—02:21（21 分钟，席位断开）',
    )
    expect(periodWords({ since: NOW, until: null, gone: false })).toBe('02:00 起')
  })
})
