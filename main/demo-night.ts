import { v7 as uuid } from 'uuid'
import { activationStream } from '../domain/activation/activation.ts'
import { standardGroups } from '../domain/headquarters/standard-groups.ts'
import { transferWords } from '../domain/headquarters/words.ts'
import type { Post } from '../domain/post.ts'
import { planStream } from './demo-plans.ts'
import { demoReport } from './demo-report.ts'
import type { Said } from './demo-roster.ts'
import type { Later } from './demo-signed.ts'

type At = (time: string) => number
const PAZHOU = '440105015'
const GROUPS = ['command', 'rescue', 'medical', 'order', 'release']
/** Who has which role, and whose brigade or office it is. */
const holders = [
  ['command', 'chief', 'zhou-maolin', '区人民政府', '13800000013'],
  ['command', 'speaker', 'pan-ruolan', '区委宣传部', '13800000014'],
  ['command', 'recorder', 'su-wanyi', '区应急管理局', '13800000004'],
  ['rescue', 'head', 'li-chengyue', '区消防救援大队', '13800000016'],
  ['medical', 'head', 'xu-ruonan', '区卫生健康局', '13800000018'],
  ['order', 'head', 'qiu-mingyuan', '公安海珠分局', '13800000019'],
  ['release', 'head', 'pan-ruolan', '区委宣传部', '13800000014'],
] as const
const arrivals = [
  ['li-chengyue', '区消防救援大队', '抢险救援', 'rescue', '21:15'],
  ['qiu-mingyuan', '公安海珠分局', '警戒疏散', 'order', '21:13'],
  ['xu-ruonan', '区卫生健康局', '医疗救护', 'medical', '21:17'],
  ['zhong-qiming', '区住房和建设局', '行业牵头', 'rescue', '21:24'],
  ['zhou-maolin', '区人民政府', '现场指挥', 'command', '21:24'],
] as const
/** Steps of the plan that were carried out by then, with what proves them; others are late or wait, as on any such night. */
const done = [
  ['verify', '21:14', '项目部、琶洲街道两方核对，时间、地点、伤亡一致'],
  ['phone', '21:14', '21:09 电话报市应急局，对方复述'],
  ['level', '21:14', '三级响应启动令，21:12 批准'],
  ['first', '21:25', '指挥权移交书'],
  ['hq', '21:29', '琶洲街道办事处 3 楼，签到表'],
  ['stop', '21:30', '停工令，人员清单'],
  ['cordon', '21:30', '警戒 300 米，进出登记'],
  ['count', '21:33', '失联名单，位置图'],
  ['medical', '21:39', '收治清单'],
  ['voice', '21:41', '口径 3 版'],
  ['write', '21:44', '签发的初报'],
] as const
/** Lines of the script that 值班长 lets onto the line everybody sees. */
export const significant: readonly string[] = ['20:58', '21:06', '21:12', '21:41', '21:44']

/** The crane's night at its headquarters, on paper and by its plan: what is said at once, and what waits for signatures. */
export function demoNight(
  incident: string,
  at: At,
  moved: (text: string) => string,
): { readonly said: Said[]; readonly later: Later[] } {
  const report = demoReport(incident, at, moved)
  const headquarters = incident.replace('incident/', 'headquarters/')
  const take = uuid()
  return {
    said: [
      verified(incident, at),
      ...report.said,
      ...atTheScene(headquarters, take, at),
      meeting(incident, at),
    ],
    later: [...report.later, transfer(headquarters, take, at), ...carriedOut(incident, at, moved)],
  }
}

function said(stream: string, at: number, command: Said['command'], person: string, post: Post | null): Said {
  return { stream, at, command, person, post }
}

function verified(incident: string, at: At): Said {
  const data = { outcome: 'confirmed', note: '项目部、琶洲街道两方核对一致', level: 3 } as const
  return said(incident, at('21:06'), { type: 'incident.verify', data }, 'chen-yanqiu', 'chief')
}

/** Who came, who took command first, where the headquarters stands and who has which role. */
function atTheScene(stream: string, take: string, at: At): Said[] {
  const officer = (time: string, after: number, command: Said['command']) =>
    said(stream, at(time) + after, command, 'huang-ziqian', 'officer')
  const groups = standardGroups.filter(({ group }) => GROUPS.includes(group))
  return [
    {
      id: take,
      ...officer('21:15', 0, {
        type: 'headquarters.take',
        data: {
          person: 'li-chengyue',
          name: '',
          unit: '区消防救援大队',
          post: 'temporary',
          saw: null,
          brief: '首车到场，先救人，警戒吊臂半径',
          takenAt: at('21:15'),
        },
      }),
    },
    officer('21:28', 0, {
      type: 'headquarters.open',
      data: {
        name: '塔吊倾覆现场指挥部',
        place: '琶洲街道办事处 3 楼',
        street: PAZHOU,
        point: null,
        channels: '370 兆数字集群 1 组，卫星电话备用',
        approver: 'zhou-maolin',
      },
    }),
    ...groups.map(({ group, name, lead, tasks, roles }, n) =>
      officer('21:28', 1 + n, {
        type: 'headquarters.group',
        data: { group, name, lead, tasks, roles: [...roles] },
      }),
    ),
    ...holders.map(([group, role, person, unit, phone], n) =>
      officer('21:29', n, {
        type: 'headquarters.assign',
        data: { group, role, person, name: '', unit, phone },
      }),
    ),
    ...arrivals.map(([person, unit, duty, group, time], n) =>
      officer(time, 40 + n, {
        type: 'headquarters.arrive',
        data: { person, name: '', unit, duty, group, arrivedAt: at(time), way: 'phone' },
      }),
    ),
  ]
}

function meeting(incident: string, at: At): Said {
  const command: Said['command'] = {
    type: 'meeting.convene',
    data: {
      incident,
      title: '首次会议',
      at: at('22:10'),
      place: '琶洲街道办事处 3 楼',
      chair: 'zhou-maolin',
      type: 'first',
      agenda: ['搜救进展', '吊臂固定与起吊方案', '家属接待', '口径与发布'],
      invited: ['区消防救援大队', '公安海珠分局', '区住建局', '区卫生健康局', '区委宣传部', '琶洲街道'],
    },
  }
  return said(`meeting/${uuid()}`, at('21:31') + 1, command, 'huang-ziqian', 'officer')
}

/** The fire brigade's commander hands over to the vice mayor, who signs for it. */
function transfer(stream: string, from: string, at: At): Later {
  const brief = '1 人死亡、3 人受伤、4 人失联；吊臂未稳，先固定再进 B 区；警戒 300 米已成'
  const handed = { from, unit: '区人民政府', post: 'scene', brief } as const
  const id = stream.replace('headquarters/', '')
  const words = transferWords(
    { ...handed, headquarters: id, to: 'zhou-maolin', person: 'zhou-maolin' },
    at('21:24'),
  )
  return {
    stream,
    at: at('21:24') + 60,
    person: 'zhou-maolin',
    post: 'commander',
    words,
    signed: (signature) => ({
      type: 'headquarters.transfer',
      data: { ...handed, person: 'zhou-maolin', name: '', saw: from, ...signature },
    }),
  }
}

/** The plan of a collapse, started with the response: most of it done, something late. */
function carriedOut(incident: string, at: At, moved: (text: string) => string): Said[] {
  const plan = planStream('collapse')
  const stream = activationStream(incident, plan)
  const officer = (time: string, after: number, command: Said['command']) =>
    said(stream, at(time) + after, command, 'huang-ziqian', 'officer')
  return [
    said(
      stream,
      at('21:13'),
      { type: 'activation.activate', data: { incident, plan, version: 1, level: 3, why: '' } },
      'liang-qiheng',
      'leader',
    ),
    officer('21:13', 1, {
      type: 'activation.give',
      data: { step: 'send', order: incident.replace('incident/', 'order/') },
    }),
    ...done.map(([step, time, text], n) =>
      officer(time, 100 + n, {
        type: 'activation.done',
        data: { step, proof: { text: moved(text), attachments: [] } },
      }),
    ),
  ]
}
