import { expect, test } from 'vitest'
import { automaticLines, type Happened } from '../automatic/automatic.ts'
import { MINUTE } from '../time.ts'
import { shiftLines } from './duty-lines.ts'
import type { ShiftFact } from './shapes.ts'

/** 2026-09-17 02:00 in the district. */
const NOW = Date.UTC(2026, 8, 16, 18)

test('旁边有人的席位不写日志；都没人了写一行，有人回来再写一行', () => {
  const facts: Happened<ShiftFact>[] = []
  const say = (seat: string, at: number, fact: ShiftFact) => {
    const command = `${facts.length}`
    const told = { at, by: { seat, person: null, post: null }, command, number: null, pending: false }
    facts.push({ fact, told, seq: facts.length + 1, recordedAt: at })
  }
  const signIn: ShiftFact = { type: 'shift.signedIn', data: { post: 'officer', doubt: null } }
  const away = (since: number): ShiftFact => ({ type: 'shift.unattended', data: { since } })
  const back: ShiftFact = { type: 'shift.attended', data: {} }
  say('甲-01', NOW - MINUTE, signIn)
  say('甲-02', NOW - MINUTE, signIn)
  say('甲-01', NOW + 10 * MINUTE, away(NOW))
  say('甲-01', NOW + 11 * MINUTE, back)
  say('甲-02', NOW + 20 * MINUTE, away(NOW + 10 * MINUTE))
  say('甲-01', NOW + 25 * MINUTE, away(NOW + 15 * MINUTE))
  say('甲-02', NOW + 36 * MINUTE, back)
  const lines = automaticLines(shiftLines, 'shift/1', facts).filter(({ kind }) => kind === 'alarm')
  expect(lines.map(({ text }) => text)).toEqual([
    '02:15 起值班席位无人操作，已告警带班领导',
    '有人回到值班席位，无人操作 02:15—02:36（21 分钟）',
  ])
})
