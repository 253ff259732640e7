import { neededByPost, shiftPosts } from '../post.ts'
import type { Pattern } from './pattern.ts'

/** 带班领导 1, 值班长 1, 值班员 2 (双值守), as `domain/post.ts` counts; backup and technician where people are named. */
const doubleDuty: Pattern['posts'] = shiftPosts.map((post) => {
  const needed = post === 'backup' || post === 'tech' || post === 'wall' ? 1 : neededByPost[post]
  return { post, work: needed, off: needed, turn: 'shift' }
})
const withTurn = (changes: Partial<Record<string, Partial<Pattern['posts'][number]>>>): Pattern['posts'] =>
  doubleDuty.map((rule) => ({ ...rule, ...changes[rule.post] }))
const wholeDay = (from: string): Pattern['shifts'] => [{ n: 1, name: '全天班', from, hours: 24, days: 'all' }]

/** Patterns found in published duty rules. What could not be checked against its original is marked. */
export const patterns: readonly Pattern[] = [
  {
    id: '24h-0830',
    name: '24 小时一班，8:30 交接',
    source: '公开的值班制度：每日 8:30 交接班；领导每日轮换',
    verified: true,
    shifts: wholeDay('08:30'),
    posts: doubleDuty,
  },
  {
    id: '24h-0900',
    name: '24 小时一班，9:00 交接',
    source: '公开的值班制度：8:00—9:00 交接，领导每日轮换',
    verified: true,
    shifts: wholeDay('09:00'),
    posts: doubleDuty,
  },
  {
    id: '24h-0800',
    name: '24 小时一班，8:00 交接',
    source: '公开的值班制度：8:00—9:00 交接，领导每日轮换',
    verified: true,
    shifts: wholeDay('08:00'),
    posts: doubleDuty,
  },
  {
    id: '3x8',
    name: '三班倒（零点班、八点班、四点班）',
    source: '调度室的三班制：零点班、八点班、四点班；每班 8 小时',
    verified: true,
    shifts: [
      { n: 1, name: '零点班', from: '00:00', hours: 8, days: 'all' },
      { n: 2, name: '八点班', from: '08:00', hours: 8, days: 'all' },
      { n: 3, name: '四点班', from: '16:00', hours: 8, days: 'all' },
    ],
    posts: doubleDuty,
  },
  {
    id: '3x8-leader-day',
    name: '三班倒，带班领导每日轮换',
    source: '调度室的三班制与领导每日轮换各有公开的值班表，合在一起的未找到原文',
    verified: false,
    shifts: [
      { n: 1, name: '零点班', from: '00:00', hours: 8, days: 'all' },
      { n: 2, name: '八点班', from: '08:00', hours: 8, days: 'all' },
      { n: 3, name: '四点班', from: '16:00', hours: 8, days: 'all' },
    ],
    posts: withTurn({ leader: { turn: 'day' } }),
  },
  {
    id: '24h-weekend',
    name: '24 小时一班，值班长周五至周日同一人',
    source: '公开的值班表：领导每日轮换；值班干部周一至周四每日一人，周五至周日同一人',
    verified: true,
    shifts: wholeDay('08:30'),
    posts: withTurn({ chief: { turn: 'fri-sun' } }),
  },
  {
    id: '24h-rest-pair',
    name: '24 小时一班，休息日两位领导同带两天',
    source: '公开的值班表：休息日由同两位领导带班，两天不换',
    verified: true,
    shifts: wholeDay('08:30'),
    posts: withTurn({ leader: { off: 2, turn: 'days-off' } }),
  },
  {
    id: 'night-0900',
    name: '工作日 17:00 至次日 9:00，休息日全天 9:00 交接',
    source: '公开的街道值班制度：工作日 17:00—9:00，节假日 9:00—次日 9:00',
    verified: true,
    shifts: [
      { n: 1, name: '夜班', from: '17:00', hours: 16, days: 'work' },
      { n: 1, name: '全天班', from: '09:00', hours: 24, days: 'off' },
    ],
    posts: doubleDuty,
  },
  {
    id: 'holiday',
    name: '节假日值班（领导、值班长加派一人）',
    source: '节假日加强值班的一般做法，未找到原文',
    verified: false,
    shifts: wholeDay('08:30'),
    posts: withTurn({ leader: { off: 2 }, chief: { off: 2 } }),
  },
]

/** The pattern of that id; null for an unknown one. */
export function patternNamed(id: string): Pattern | null {
  return patterns.find((pattern) => pattern.id === id) ?? null
}
