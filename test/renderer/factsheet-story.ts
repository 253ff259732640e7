import type { AnyCommand } from '../../domain/index.ts'
import type { Post } from '../../domain/post.ts'
import { builtInProfile } from '../../domain/profile/profiles.ts'
import { realDesk } from './real-desk.ts'

/** 2026-09-16 21:46 in the district. */
export const SHEET_TIME = Date.UTC(2026, 8, 16, 13, 46, 18)
export const CRANE = 'incident/01990000-0000-7000-8000-0000000000c1'
const SHEET = CRANE.replace('incident', 'factsheet')

/** 20:52 and so on, that evening. */
export const clock = (time: string) =>
  Date.UTC(2026, 8, 16, Number(time.slice(0, 2)) - 8, Number(time.slice(3)))

/** The night of the crane at a desk of 值班员 or 带班领导: three versions, the deadlines frozen at 20:59. */
export function sheetDesk(post: 'officer' | 'leader') {
  const me =
    post === 'leader' ? { person: 'liang-qiheng', name: '梁启衡' } : { person: 'huang-zixu', name: '黄子骞' }
  const desk = realDesk({ person: { ...me, post, since: 0, locked: false } })
  const say = (stream: string, said: AnyCommand, at: string, person = me.person, as: Post | null = post) =>
    desk.record(stream, said, clock(at), { seat: 'seat-2', person, post: as })
  const card = (person: string, name: string, posts: Post[]) =>
    say(
      `person/${person}`,
      {
        type: 'person.put',
        data: {
          ...{ name, unit: '区应急管理局', title: '', street: null, phones: [], posts },
          ...{ groups: [], email: null, note: '' },
        },
      },
      '08:00',
      'gu-wenbo',
      null,
    )
  card('tan-liren', '谭立人', ['commander'])
  card('liang-qiheng', '梁启衡', ['leader'])
  card('huang-zixu', '黄子骞', ['officer'])
  say(
    CRANE,
    {
      type: 'incident.report',
      data: {
        ...{ title: '琶洲振兴大街 16 号塔吊倾覆', place: '振兴大街 16 号', street: '440105015' },
        ...{ category: 'accident', level: 3, from: null, occurredAt: clock('20:52') },
        receivedAt: clock('20:58'),
      },
    },
    '20:59',
  )
  const rules = builtInProfile('P-GZ-DISTRICT')
  if (rules === undefined) throw new Error('no rules')
  const { id: profile, name, checked, steps } = rules
  const frozen = { profile, version: 0, name, checked, steps: [...steps] }
  say(CRANE.replace('incident', 'deadline'), { type: 'deadline.start', data: frozen }, '20:59')
  say(
    CRANE.replace('incident', 'deadline'),
    { type: 'deadline.done', data: { clock: 'l-1', doneAt: clock('21:09'), note: '电话报市应急局' } },
    '21:09',
  )
  const propose = (at: string, base: number, values: Record<string, number>, words: string, reasons = {}) => {
    const figures = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, source: '消防救援大队电话', from: null, asOf: clock(at) },
      ]),
    )
    const data = { base, figures, statement: words, reasons }
    return say(SHEET, { type: 'factsheet.propose', data } as AnyCommand, at, 'huang-zixu', 'officer')
  }
  const approve = (at: string, proposal: string) =>
    say(SHEET, { type: 'factsheet.approve', data: { proposal } }, at, 'tan-liren', 'commander')
  const words = (dead: number, injured: number, missing: number, at: string) =>
    `9月16日20时52分许，海珠区琶洲街道振兴大街16号在建工地一台塔吊在强风中倾覆，砸中三层作业面。截至${at}，造成${dead}人死亡、${injured}人受伤，${missing}人失联，搜救正在进行。`
  approve('21:16', propose('21:14', 0, { dead: 1, injured: 2, missing: 4 }, words(1, 2, 4, '21时14分')))
  const second = { dead: 1, injured: 3, serious: 1, missing: 4, movedPeople: 90, movedHouseholds: 38 }
  approve('21:31', propose('21:29', 1, second, words(1, 3, 4, '21时29分')))
  const third = { dead: 1, injured: 4, serious: 1, missing: 3, movedPeople: 113, movedHouseholds: 46 }
  const reasons = { missing: '1 人从北侧作业面救出，计入受伤' }
  approve('21:41', propose('21:38', 2, third, words(1, 4, 3, '21时41分'), reasons))
  const line = {
    kind: 'call',
    text: '现场指挥部：北侧作业面又找到 1 人，失联2人，受伤5人',
    occurredAt: null,
  } as const
  say(
    'log/01990000-0000-7000-8000-0000000000d1',
    { type: 'log.write', data: { ...line, incident: CRANE } },
    '21:44',
  )
  return { ...desk, say, propose, approve }
}
