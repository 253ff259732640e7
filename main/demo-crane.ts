import { builtinTemplates } from '../domain/template/builtin.ts'
import { HOUR } from '../domain/time.ts'
import type { Said } from './demo-roster.ts'

/** 组长 of the seven groups. */
const headsOfGroups = [
  'zhong-qiming',
  'li-chengyue',
  'xu-ruonan',
  'qiu-mingyuan',
  'jian-zhipeng',
  'pan-ruolan',
  'li-qiwen',
]

/** Response and 四个一 of the crane as the scripted evening tells them; the plan is still being written. */
export function demoCrane(incident: string, at: (time: string) => number): Said[] {
  const city = builtinTemplates.find(({ key }) => key === 'city-four')
  if (city === undefined) return []
  const fourone = incident.replace('incident/', 'fourone/')
  const said = (stream: string, when: number, command: Said['command']): Said => ({
    stream,
    at: when,
    command,
    person: 'huang-ziqian',
    post: 'officer',
  })
  const assign = (item: string, time: string, owner: string | null, unit: string) =>
    said(fourone, at(time), { type: 'fourone.assign', data: { item, owner, unit, due: null } })
  const proof = { person: null, confirmed: false, ref: null }
  return [
    said(fourone, at('20:58') + 2, {
      type: 'fourone.adopt',
      data: {
        template: `template/${city.key}`,
        version: 0,
        name: city.name,
        items: [...city.items],
        why: '',
      },
    }),
    said(incident.replace('incident/', 'response/'), at('21:12'), {
      type: 'response.start',
      data: {
        level: 3,
        matters: '塔吊倾覆应急处置',
        until: at('21:12') + 12 * HOUR,
        measures: '搜救被困人员，警戒 300 米，疏散周边住户，医疗救护，统一发布',
        approver: 'zhou-maolin',
        authority: '分管副区长（常务副指挥）批准',
        byPhone: true,
        readBack: true,
      },
    }),
    assign('lead', '21:12', 'zhou-maolin', '区住建局牵头'),
    said(fourone, at('21:12') + 1, {
      type: 'fourone.prove',
      data: {
        item: 'lead',
        proof: {
          ...proof,
          type: 'person',
          text: '区住建局牵头，区应急管理局、琶洲街道协办',
          person: 'zhou-maolin',
          confirmed: true,
          department: 'zhong-qiming',
          at: at('21:12'),
        },
      },
    }),
    assign('team', '21:20', null, '区住建局'),
    said(fourone, at('21:31'), {
      type: 'fourone.prove',
      data: {
        item: 'team',
        proof: {
          ...proof,
          type: 'list',
          text: '17 人、7 组；首次会议 22:10，琶洲街道 3 楼',
          people: headsOfGroups,
          at: at('21:31'),
        },
      },
    }),
    assign('plan', '21:33', null, '区住建局起草'),
    assign('voice', '21:33', 'pan-ruolan', '区委宣传部'),
    said(fourone, at('21:41') + 1, {
      type: 'fourone.prove',
      data: {
        item: 'voice',
        proof: {
          ...proof,
          type: 'factsheet',
          text: '口径 3 版，续报、发布一律引用',
          ref: incident.replace('incident/', 'factsheet/'),
          version: 3,
          at: at('21:41'),
        },
      },
    }),
  ]
}
