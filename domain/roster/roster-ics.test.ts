import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rosterIcs, type Turn } from './roster-ics.ts'

const turn: Turn = {
  ...{ key: 'roster/2026-09#2026-09-16.1.leader.1', post: 'leader', shift: '全天班', name: '梁启衡' },
  ...{ from: Date.UTC(2026, 8, 16, 0, 30), until: Date.UTC(2026, 8, 17, 0, 30) },
  others: '值班长 陈砚秋；值班员 黄子骞, 苏婉仪\n备班 冯慧妍',
}
const made = Date.UTC(2026, 7, 28)
const octets = (line: string) => new TextEncoder().encode(line).length
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '')

describe('值班表存为日历文件（RFC 5545）', () => {
  test('起止用 UTC，摘要写岗位和人名', () => {
    const lines = unfolded(rosterIcs('2026 年 9 月值班表', [turn], made)).split('\r\n')
    expect(lines).toContain('DTSTART:20260916T003000Z')
    expect(lines).toContain('DTEND:20260917T003000Z')
    expect(lines).toContain('DTSTAMP:20260828T000000Z')
    expect(lines).toContain('SUMMARY:带班领导 梁启衡（全天班）')
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })

  // RFC 5545 3.3.11
  test('逗号、分号、反斜杠、换行都转义', () => {
    const ics = unfolded(rosterIcs('表', [{ ...turn, others: 'a,b;c\\d\ne' }], made))
    expect(ics).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\ne\r\n')
  })

  // RFC 5545 3.1
  test('每行不超过 75 个字节，折行不拆开一个字，展开以后和原文一样', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const words = text.replaceAll(/[\r\n\\;,]/g, '')
        const ics = rosterIcs('表', [{ ...turn, others: `值${words}` }], made)
        for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(unfolded(ics)).toContain(`DESCRIPTION:值${words}\r\n`)
      }),
    )
  })

  test('同一班再导出一次，标识不变', () => {
    const uid = (ics: string) => /UID:(.*)\r\n/.exec(unfolded(ics))?.[1]
    const again = rosterIcs('表', [{ ...turn, name: '何绍钧' }], made + 1)
    expect(uid(again)).toBe(uid(rosterIcs('表', [turn], made)))
  })

  test('没有班也是一个合格的空日历', () => {
    expect(rosterIcs('表', [], made)).not.toContain('VEVENT')
  })
})
