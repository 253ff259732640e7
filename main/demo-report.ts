import { contentDigest, type ReportContent, type Section } from '../domain/report/content.ts'
import { signedWords } from '../domain/report/signed-words.ts'
import type { Said } from './demo-roster.ts'
import type { Later } from './demo-signed.ts'

const SIGNER = 'liang-qiheng'
const CITY = '市应急管理局'
/** The sheet has a third version by the time the signature reaches the log. */
const QUOTED = '签发时 2 版最新，3 版的数字在续报里更新'

/** The crane told by phone, then in writing: the 初报 quotes the second version of the sheet and waits for its signature. */
export function demoReport(
  incident: string,
  at: (time: string) => number,
  moved: (text: string) => string,
): { readonly said: Said[]; readonly later: Later[] } {
  const stream = incident.replace('incident/', 'report/')
  const phoned = incident.replace('incident/', 'report/phone-')
  const content: ReportContent = {
    ordinal: 1,
    title: '关于琶洲街道振兴大街16号在建工地塔吊倾覆事故的初报',
    to: [CITY],
    cc: ['区委办公室', '区政府办公室'],
    sections: sectionsOf(incident, moved),
    factsheet: 2,
    table: null,
    tableReasons: {},
    attachments: [],
    copies: 12,
  }
  const digest = contentDigest(content)
  const by = { person: 'huang-ziqian', post: 'officer' } as const
  const chief = { person: 'chen-yanqiu', post: 'chief' } as const
  const contact = '琶洲街道李绮雯，020-0000-0015'
  return {
    said: [
      phoneReport(phoned, incident, at('21:09'), moved),
      {
        stream,
        at: at('21:33'),
        ...by,
        command: { type: 'report.draft', data: { incident, type: 'first', ...content, contact } },
      },
      { stream, at: at('21:35'), ...by, command: { type: 'report.submit', data: {} } },
      { stream, at: at('21:36'), ...chief, command: { type: 'report.review', data: {} } },
    ],
    later: [
      {
        stream,
        at: at('21:38'),
        person: SIGNER,
        post: 'leader',
        words: signedWords(stream, digest, SIGNER),
        signed: (signature) => ({
          type: 'report.sign',
          data: { digest, reasons: { factsheet: QUOTED }, ...signature },
        }),
      },
      {
        stream,
        at: at('21:40'),
        ...by,
        command: {
          type: 'report.send',
          data: {
            channel: 'file',
            to: CITY,
            person: '市局值班员',
            at: at('21:40'),
            readBack: false,
            late: null,
          },
        },
      },
      {
        stream,
        at: at('21:43'),
        ...by,
        command: { type: 'report.receive', data: { by: '市局值班员', at: at('21:43'), byPhone: true } },
      },
    ],
  }
}

function phoneReport(stream: string, incident: string, at: number, moved: (text: string) => string): Said {
  const checklist = [
    { element: 'occurredAt', text: moved('20:52') },
    { element: 'location', text: '琶洲街道振兴大街 16 号在建工地' },
    { element: 'nature', text: '塔吊在强风中倾覆，建筑业事故' },
    { element: 'casualties', text: '1 人死亡，有人被压，人数在核实' },
    { element: 'unitProfile', text: null },
  ] as const
  return {
    stream,
    at,
    person: 'chen-yanqiu',
    post: 'chief',
    command: {
      type: 'report.phone',
      data: {
        incident,
        checklist: [...checklist],
        to: CITY,
        person: '市局值班员',
        at,
        readBack: true,
        text: moved(
          '20:52 琶洲街道振兴大街 16 号在建工地塔吊倾覆，已知 1 人死亡，有人被压，人数在核实，' +
            '消防、公安、120 正赶赴现场。',
        ),
        factsheet: null,
        late: null,
      },
    },
  }
}

/** Every sentence names where it was taken from. */
function sectionsOf(incident: string, moved: (text: string) => string): Section[] {
  const part = (kind: string) => incident.replace('incident/', `${kind}/`)
  const sentence = (text: string, source: string, tells: Section['sentences'][number]['tells']) => ({
    text: moved(text),
    source,
    changed: false,
    tells,
  })
  return [
    {
      key: 'basic',
      heading: '基本情况',
      sentences: [
        sentence(
          '20:52 许，琶洲街道振兴大街 16 号在建工地一台塔吊在强风中倾覆，砸中三层作业面；' +
            '20:58 项目部安全员来电报告。',
          incident,
          ['occurredAt', 'location', 'nature', 'course', 'receivedAt', 'source'],
        ),
        sentence(
          '截至 21:31，造成 1 人死亡、3 人受伤（其中重伤 1 人），4 人失联，疏散 38 户 90 人。',
          part('factsheet'),
          ['casualties', 'scope'],
        ),
      ],
    },
    {
      key: 'measures',
      heading: '已采取措施',
      sentences: [
        sentence(
          '21:01 调派消防救援、公安、120、住建等力量赶赴现场，21:15 消防首车到场搜救，现场警戒 300 米。',
          part('order'),
          ['measures'],
        ),
        sentence('21:12 启动生产安全事故三级响应，分管副区长周懋林到场指挥。', part('response'), [
          'measures',
          'leadersOnSite',
        ]),
      ],
    },
    {
      key: 'situation',
      heading: '目前态势',
      sentences: [
        sentence('吊臂仍不稳，正用两台汽车吊固定，固定后进入 B 区搜救。', part('order'), ['trend']),
      ],
    },
    {
      key: 'next',
      heading: '下一步措施',
      sentences: [
        sentence('全力搜救失联人员，全区在建工地停止吊装作业，做好家属接待和信息发布。', part('response'), [
          'nextSteps',
        ]),
      ],
    },
  ]
}
