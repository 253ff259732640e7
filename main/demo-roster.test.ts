import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { peopleShape } from '../domain/district.ts'
import { holidaysShape } from '../domain/roster/calendar.ts'
import { DAY } from '../domain/time.ts'
import { demoRoster } from './demo-roster.ts'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../resources/${path}`, import.meta.url)), 'utf8'))
const people = peopleShape.parse(read('district/haizhu/people.json'))
const holidays = holidaysShape.parse(read('calendar/holidays.json'))
/** 2026-09-16 21:46 in the district. */
const NIGHT = Date.UTC(2026, 8, 16, 13, 46)

const published = (now: number) =>
  demoRoster(people, holidays, now).flatMap(({ command }) =>
    command.type === 'roster.publish' ? [command.data] : [],
  )

describe('演示的值班表', () => {
  test('当天和第二天站的就是剧本里的两班人', () => {
    const assignments = published(NIGHT).flatMap((data) => data.assignments)
    const on = (day: string) =>
      assignments
        .filter((one) => one.day === day)
        .map(({ person }) => person)
        .sort()
    expect(on('2026-09-16')).toEqual(
      ['liang-qiheng', 'chen-yanqiu', 'huang-ziqian', 'su-wanyi', 'jiang-xiaolan'].sort(),
    )
    expect(on('2026-09-17')).toEqual(
      ['he-shaojun', 'luo-jingxian', 'deng-jiashu', 'feng-huiyan', 'tang-yunfei'].sort(),
    )
  })

  test('本月下月每一班都有人，没有人连上两班，不管从哪一天开始演示', () => {
    for (let day = 0; day < 62; day += 1) {
      const months = published(NIGHT + day * DAY)
      const crews = months.flatMap(({ days, assignments }) =>
        days.map((one) => assignments.filter((seat) => seat.day === one.day).map(({ person }) => person)),
      )
      crews.forEach((crew, i) => {
        expect(new Set(crew).size).toBe(5)
        expect(crew.filter((person) => crews[i + 1]?.includes(person))).toEqual([])
      })
    }
  })
})
