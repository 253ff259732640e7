import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  districtShape,
  dutyDayShape,
  dutyEntryKinds,
  feedsShape,
  incidentsShape,
  peopleShape,
} from '../../domain/district.ts'

function data(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../resources/district/haizhu/${name}.json`, import.meta.url), 'utf8'),
  )
}

const district = districtShape.parse(data('district'))
const { bridges, feeds } = feedsShape.parse(data('feeds'))
const { posts, people, shifts } = peopleShape.parse(data('people'))
const { entries } = dutyDayShape.parse(data('duty-day'))
const { incidents } = incidentsShape.parse(data('incidents'))

const streets = new Set(district.streets.map((street) => street.code))
const repeated = (values: (string | number)[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('海珠区演示数据', () => {
  test('十八个街道，代码不重复，都属于本区，坐标都标明示意', () => {
    expect(district.streets).toHaveLength(18)
    expect(repeated(district.streets.map((street) => street.code))).toEqual([])
    expect(district.streets.filter((street) => !street.code.startsWith(district.code))).toEqual([])
    expect(district.streets.filter((street) => street.coordinates !== '示意')).toEqual([])
  })

  test('十二路摄像机分属两座桥，每座六路，编号、按键、标记都不重复', () => {
    const cameras = feeds.filter((feed) => feed.duty !== true)
    expect(bridges.map(({ id }) => cameras.filter((feed) => feed.bridge === id).length)).toEqual([6, 6])
    expect(repeated(feeds.map((feed) => feed.id))).toEqual([])
    expect(repeated(feeds.map((feed) => feed.name))).toEqual([])
    expect(repeated(feeds.map((feed) => feed.key))).toEqual([])
    expect(repeated(feeds.map((feed) => feed.marker))).toEqual([])
  })

  test('每座桥有一路值班室画面供点名，写明是演示', () => {
    const rooms = feeds.filter((feed) => feed.duty === true)
    expect(rooms.map((feed) => feed.bridge)).toEqual(bridges.map(({ id }) => id))
    expect(rooms.filter((feed) => !feed.place.includes('演示'))).toEqual([])
  })

  test('摄像机的街道就是它那座桥的街道', () => {
    const streetByBridge = new Map(bridges.map((bridge) => [bridge.id, bridge.street]))
    expect(feeds.filter((feed) => streetByBridge.get(feed.bridge) !== feed.street)).toEqual([])
    expect(bridges.filter((bridge) => !streets.has(bridge.street))).toEqual([])
  })

  test('每个街道都有一名值班员，人名和电话不重复', () => {
    expect(new Set(people.flatMap((person) => person.street ?? []))).toEqual(streets)
    expect(repeated(people.map((person) => person.id))).toEqual([])
    expect(repeated(people.map((person) => person.name))).toEqual([])
    expect(repeated(people.flatMap(({ phones }) => phones.map(({ number }) => number)))).toEqual([])
  })

  test('每班的每个岗位都有人，人数不超过岗位席数，没有一人身兼系统、安全、审计两职', () => {
    for (const shift of shifts) {
      for (const post of posts) {
        const holders = shift.holders.filter((holder) => holder.post === post.id)
        expect(holders.length, `${shift.name} ${post.name}`).toBe(post.seats)
      }
      const admins = shift.holders.filter((holder) => holder.post.endsWith('-admin'))
      expect(repeated(admins.map((holder) => holder.person))).toEqual([])
      const known = new Set(people.map((person) => person.id))
      for (const { post, person } of shift.holders) {
        const may: readonly string[] = people.find(({ id }) => id === person)?.posts ?? []
        // 新闻发言人 is a post of an incident's command, not of the duty room.
        if (post !== 'spokesperson') expect(may, `${person} ${post}`).toContain(post)
      }
      expect(shift.holders.filter((holder) => !known.has(holder.person))).toEqual([])
    }
  })

  test('四十条日志按时间先后，九种都有，记录人都在名单里，关联的事件都存在', () => {
    expect(entries).toHaveLength(40)
    const times = entries.map((entry) => entry.time)
    expect(times).toEqual([...times].sort())
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(dutyEntryKinds))
    const names = new Set(['自动', ...people.map((person) => person.name)])
    expect(entries.filter((entry) => !names.has(entry.who))).toEqual([])
    const keys = new Set(incidents.map((incident) => incident.key))
    expect(entries.filter((entry) => entry.incident && !keys.has(entry.incident))).toEqual([])
    expect(new Set(entries.flatMap((entry) => entry.incident ?? []))).toEqual(keys)
  })

  test('更正晚于原文，且确实改了内容', () => {
    const corrected = entries.filter((entry) => entry.correction)
    expect(corrected.length).toBeGreaterThan(0)
    for (const { time, text, correction } of corrected) {
      expect(correction && correction.time > time).toBe(true)
      expect(correction?.text).not.toBe(text)
    }
  })

  test('事件发生在本区街道，接报不早于发生', () => {
    expect(incidents).toHaveLength(4)
    expect(incidents.filter((incident) => !streets.has(incident.street))).toEqual([])
    expect(incidents.filter((incident) => incident.reported < incident.occurred)).toEqual([])
  })
})
