import { builtinTemplates } from '../../domain/template/builtin.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { ROSTER_TIME, rosterDesk } from './roster-story.ts'

/** 2026-09-16 21:46 in the district, as in the picture of the cockpit. */
export const NIGHT = ROSTER_TIME
export const CRANE = 'incident/00000000-0000-7000-8000-00000000c0de'
const id = CRANE.slice('incident/'.length)

/** The night of the crane: declared at 20:58, judged 21:06, a response from 21:12, two of the four ones in place. */
export function craneDesk() {
  const desk = rosterDesk({ published: true })
  Object.assign(desk.me, {
    streets: [
      { code: '440105015', name: '琶洲街道' },
      { code: '440105012', name: '凤阳街道' },
    ],
  })
  const at = (minutes: number) => NIGHT - 46 * MINUTE + minutes * MINUTE
  const city = builtinTemplates[0]
  if (city === undefined) throw new Error('没有模板')
  const say = (stream: string, said: Parameters<typeof desk.say>[1], minutes: number) =>
    desk.say(stream, said, at(minutes), 'huang-ziqian', null)
  say(
    CRANE,
    {
      type: 'incident.report',
      data: {
        title: '琶洲振兴大街 16 号塔吊倾覆',
        place: '振兴大街 16 号在建工地',
        street: '440105015',
        category: 'accident',
        level: null,
        occurredAt: at(-8),
        from: null,
        subtype: '12A00.build',
        receivedAt: at(-2),
      },
    },
    -2,
  )
  say(
    `fourone/${id}`,
    {
      type: 'fourone.adopt',
      data: { template: 'template/city-four', version: 0, name: city.name, items: [...city.items], why: '' },
    },
    -2,
  )
  say(
    CRANE,
    { type: 'incident.verify', data: { outcome: 'confirmed', note: '塔吊砸中三层作业面', level: null } },
    4,
  )
  say(
    CRANE,
    {
      type: 'incident.assess',
      data: {
        level: 3,
        rule: 'RISKY@2009',
        clause: '21号令第二十六条：被困或下落不明3人以上，按较大涉险事故报告',
        why: '',
        judgedAt: at(6),
      },
    },
    6,
  )
  say(
    `response/${id}`,
    {
      type: 'response.start',
      data: {
        level: 3,
        matters: '塔吊倾覆应急处置',
        until: NIGHT + 11 * HOUR,
        measures: '搜救、警戒、疏散、医疗救护',
        approver: 'zhou-maolin',
        authority: '分管副区长（常务副指挥）批准',
        byPhone: false,
        readBack: false,
      },
    },
    12,
  )
  say(
    `fourone/${id}`,
    { type: 'fourone.assign', data: { item: 'plan', owner: null, unit: '区住建局', due: null } },
    13,
  )
  const proof = { confirmed: true, ref: null, at: at(12) }
  say(
    `fourone/${id}`,
    {
      type: 'fourone.prove',
      data: {
        item: 'lead',
        proof: {
          ...{ ...proof, type: 'person', text: '周懋林副区长，区住建局牵头' },
          ...{ person: 'zhou-maolin', department: 'zhong-qiming' },
        },
      },
    },
    12,
  )
  say(
    `fourone/${id}`,
    {
      type: 'fourone.prove',
      data: {
        item: 'team',
        proof: {
          ...{ ...proof, type: 'list', text: '17 人、7 组；首次会议 22:10', person: null, at: at(31) },
          people: ['zhong-qiming', 'li-chengyue', 'xu-ruonan'],
        },
      },
    },
    31,
  )
  return desk
}
