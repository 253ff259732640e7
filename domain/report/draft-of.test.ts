import { describe, expect, test } from 'vitest'
import { documentShape } from '../document/document.ts'
import { HOUR, MINUTE, startOfDay } from '../time.ts'
import { contentShape, textOf } from './content.ts'
import { draftOf } from './draft-of.ts'
import type { ReportFacts } from './facts.ts'
import { phoneChecklist, phoneWords } from './phone-words.ts'
import { reportDocument, reportNumber } from './report-document.ts'
import type { ReportPageRow, ReportRow } from './rows.ts'
import { unexplainedFalls } from './table.ts'
import { writtenTypes } from './words.ts'

const at = (time: string) =>
  startOfDay('2026-09-16') + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
const figure = (key: string, label: string, value: number, unit = '人') => ({
  ...{ key, label, value, unit, source: '消防', from: null, asOf: at('21:41'), before: null, reason: null },
})
const sheet = (version: number, ...figures: object[]) => ({
  ...{ key: 'factsheet/1', version, figures, statement: '', approvedAt: at('21:41'), approver: 'tan-liren' },
  ...{ approverName: '谭立人', outdated: false, beforeAt: null, proposal: null, waiting: 0, pending: false },
})
const call = {
  ...{ direction: 'in', channel: 'phone', startedAt: at('20:58'), endedAt: null, callerUnit: '项目部' },
  ...{ callerTitle: '', readBack: true, place: '振兴大街16号', street: null, category: null, occurred: '' },
  ...{ happened: '一台塔吊在强风中倾覆，砸中三层作业面', casualties: '1人死亡', now: '吊臂已固定' },
  ...{ requests: '汽车吊两台', scope: '', alreadyTold: [], recordingRef: null },
}
const line = (key: string, time: string, kind: string, text: string, more: object = {}) => ({
  ...{ key, at: at(time), kind, text, call: null, seat: '甲-01', person: null, ...more },
})
// 海珠区“7·22”塔吊倾覆的台风夜版本（时间、人名为演示）
const facts = {
  incident: {
    ...{ key: 'incident/1', title: '塔吊倾覆事故', place: '琶洲街道振兴大街16号', category: 'accident' },
    ...{ occurredAt: at('20:52'), receivedAt: at('20:58'), from: 'log/1' },
    levelHistory: [{ level: 3, judgedAt: at('21:06') }],
  },
  lines: [
    line('log/1', '20:58', 'call', '来电', { call }),
    line('log/2', '21:20', 'note', '搜救组进入B区'),
    line('log/3', '21:30', 'instruction', '全力搜救'),
  ],
  factsheet: sheet(
    3,
    ...[figure('dead', '死亡', 1), figure('injured', '受伤', 4), figure('serious', '其中重伤', 1)],
    ...[figure('missing', '失联', 3), figure('movedHouseholds', '疏散户数', 46, '户')],
    figure('movedPeople', '疏散转移', 113),
  ),
  orders: [
    {
      ...{ key: 'order/1', issuedAt: at('21:01'), names: ['区消防救援大队', '区住建局'], text: '立即到场' },
      ...{ counts: { recipients: 9 }, status: 'open' },
    },
  ],
  response: {
    ...{
      key: 'response/1',
      history: [{ step: 'start', level: 3, at: at('21:12'), until: at('23:59'), approverName: '周懋林' }],
    },
  },
  reports: [{ key: 'report/p', type: 'phone', sentAt: at('21:09'), to: ['市应急局'], ordinal: 1 }],
  ...{ previous: null, now: at('21:50'), district: '海珠区', street: '琶洲街道' },
  ...{ chain: [], arrivals: [], holders: [] },
} as unknown as ReportFacts

const nothing = { ...facts, lines: [], factsheet: null, orders: [], response: null, reports: [] }
const sentencesOf = (content: ReturnType<typeof draftOf>) => content.sections.flatMap((one) => one.sentences)

describe('报告预填', () => {
  test('每一句都有出处，格式合规；什么都不知道就只说登记的那一句', () => {
    for (const type of writtenTypes) {
      for (const known of [facts, nothing as ReportFacts]) {
        const content = draftOf(type, known)
        expect(contentShape.safeParse(content).success).toBe(true)
        for (const { source } of sentencesOf(content)) expect(source).toMatch(/^\w+\/\w+$/)
      }
    }
    expect(
      sentencesOf(
        draftOf('first', { ...nothing, incident: { ...facts.incident, levelHistory: [] } } as never),
      ),
    ).toHaveLength(2)
  })

  test('初报：时间地点、接报、伤亡、措施按时间排', () => {
    const text = textOf(draftOf('first', facts))
    expect(text).toContain('9月16日20时52分许，海珠区琶洲街道振兴大街16号发生塔吊倾覆事故。')
    expect(text).toContain('20时58分，项目部电话报告我局值班室。')
    expect(text).toContain('截至9月16日21时41分，造成1人死亡、4人受伤（其中重伤1人）、3人失联。')
    expect(text).toContain('已疏散转移46户113人。')
    const steps = [
      '21时01分，指令',
      '21时06分，初判为较大事故',
      '21时09分，电话报告市应急局',
      '21时12分，周懋林批准启动三级应急响应',
    ]
    const places = steps.map((words) => text.indexOf(words))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  // 领导到位情况：初报、续报都要写（肇庆市突发公共事件信息报告规定）
  test('领导到位：带班领导到岗、现场指挥、到场、启动响应都写上，各有出处；续报只写之后的', () => {
    const link = { since: at('21:05'), unit: '区消防救援大队', name: '李承岳', post: 'temporary' }
    const came = { arrivedAt: at('21:18'), unit: '区政府', name: '周懋林', person: 'zhou', duty: '副区长' }
    const worker = { arrivedAt: at('21:40'), unit: '项目部', name: '王某', person: null, duty: '安全员' }
    const holder = { shift: 'shift/2026-09-16.1', post: 'leader', name: '梁启衡', since: at('08:30') }
    const known = {
      ...facts,
      ...{ chain: [link], arrivals: [came, worker] },
      holders: [{ ...holder, contested: false, doubt: null }],
    } as unknown as ReportFacts
    const leaders = sentencesOf(draftOf('first', known)).filter(({ tells }) =>
      tells.includes('leadersOnSite'),
    )
    expect(leaders.map(({ text, source }) => [text, source])).toEqual([
      ['带班领导梁启衡08时30分到岗，在岗值班。', 'shift/2026-09-16.1'],
      ['21时05分，区消防救援大队李承岳任临时指挥。', 'headquarters/1'],
      ['21时12分，周懋林批准启动三级应急响应。', 'response/1'],
      ['21时18分，区政府周懋林（副区长）到达现场。', 'headquarters/1'],
      ['21时40分，项目部（安全员）到达现场。', 'headquarters/1'],
      ['21时30分，领导批示：全力搜救。', 'log/3'],
    ])
    const previous = { page: { draftedAt: at('21:25') } as ReportPageRow, figures: {} }
    const later = textOf(draftOf('followup', { ...known, previous }))
    expect(later).toContain('项目部（安全员）到达现场')
    expect(later).not.toMatch(/带班领导|周懋林/)
    const disputed = [{ ...holder, contested: true, doubt: null }] as unknown as ReportFacts['holders']
    expect(textOf(draftOf('first', { ...known, holders: disputed }))).not.toContain('带班领导')
    expect(textOf(draftOf('press', known))).not.toMatch(/李承岳|梁启衡/)
  })

  test('口径的一句话说了时间地点，就用它开头，时间、地点、伤亡不说第二遍', () => {
    const words =
      '9月16日20时52分许，海珠区琶洲街道振兴大街16号一台塔吊倾覆。截至21时41分，造成1人死亡、4人受伤，3人失联'
    const quoted = { ...facts, factsheet: { ...facts.factsheet, statement: words } } as ReportFacts
    for (const type of ['first', 'final', 'disaster', 'press'] as const) {
      const text = textOf(draftOf(type, quoted))
      expect(text.split('20时52分')).toHaveLength(2)
      expect(text.split('1人死亡')).toHaveLength(2)
      expect(text.indexOf(words)).toBe(0)
    }
    const other = { ...facts, factsheet: { ...facts.factsheet, statement: '搜救正在进行' } } as ReportFacts
    expect(textOf(draftOf('first', other))).toContain('发生塔吊倾覆事故')
  })

  test('批示写明是谁的', () => {
    const said = { ...facts, lines: [line('log/5', '21:31', 'instruction', '周懋林：严防次生事故')] }
    expect(textOf(draftOf('first', said as unknown as ReportFacts))).toContain('周懋林批示：严防次生事故。')
  })

  test('隔了一天的写明日期', () => {
    const late = { ...facts, orders: [{ ...facts.orders[0], issuedAt: at('21:01') + 4 * HOUR }] }
    expect(textOf(draftOf('first', late as ReportFacts))).toContain('9月17日01时01分，指令')
  })

  test('没有伤亡、没有疏散：照人说的写，不写 0 人', () => {
    const none = sheet(
      1,
      figure('dead', '死亡', 0),
      figure('injured', '受伤', 0),
      figure('missing', '失联', 0),
    )
    const text = textOf(draftOf('first', { ...facts, factsheet: none } as unknown as ReportFacts))
    expect(text).toContain('截至9月16日21时41分，暂无人员伤亡、无人失联。')
    expect(text).not.toMatch(/\b0人/)
  })

  test('没有口径时引用来电的说法，并写明是来电反映', () => {
    expect(textOf(draftOf('first', { ...facts, factsheet: null }))).toContain('据来电反映，1人死亡。')
  })

  test('续报：编号一、二，只有变化加粗，不重复初报的经过', () => {
    const row = { type: 'followup', ordinal: 1, status: 'signed' } as ReportRow
    const previous = {
      page: { draftedAt: at('21:25') } as ReportPageRow,
      figures: { dead: 1, injured: 4, serious: 1, missing: 4, movedHouseholds: 46, movedPeople: 113 },
    }
    const content = draftOf('followup', { ...facts, previous })
    expect(content.title).toMatch(/续报一$/)
    expect(draftOf('followup', { ...facts, previous, reports: [row] }).title).toMatch(/续报二$/)
    const bold = sentencesOf(content).filter(({ changed }) => changed)
    expect(bold.map(({ text }) => text)).toEqual([
      '截至9月16日21时41分，失联由4人减至3人。',
      '21时30分，领导批示：全力搜救。',
    ])
    expect(textOf(content)).toContain('死亡1人')
    expect(textOf(content)).not.toContain('20时52分')
  })

  test('作废的续报不占号', () => {
    const row = { type: 'followup', ordinal: 1, status: 'void' } as ReportRow
    expect(draftOf('followup', { ...facts, reports: [row] }).ordinal).toBe(1)
  })

  test('新闻通稿不带指令、来电人', () => {
    const text = textOf(draftOf('press', facts))
    expect(text).toContain('1人死亡')
    expect(text).not.toMatch(/指令|项目部/)
  })

  test('电话报告清单：最低五项在前，知道的填上，不知道的空着', () => {
    const list = phoneChecklist(facts)
    expect(list.slice(0, 5).map(({ element }) => element)).toEqual([
      ...['occurredAt', 'location', 'nature', 'casualties', 'unitProfile'],
    ])
    expect(list.find(({ element }) => element === 'unitProfile')?.text).toBeNull()
    expect(list.find(({ element }) => element === 'casualties')?.text).toContain('1人死亡')
    expect(phoneWords(facts)).toContain('塔吊倾覆')
  })

  test('灾情快报的表取自口径；比上次少的要说明', () => {
    expect(draftOf('disaster', facts).table).toMatchObject({ dead: 1, missing: 3 })
    expect(unexplainedFalls({ affected: 9 }, { affected: 3 }, {})).toEqual(['affected'])
    expect(unexplainedFalls({ affected: 9 }, { affected: 3 }, { affected: '重复统计' })).toEqual([])
  })
})

describe('突发事件信息专报', () => {
  const page = (type: (typeof writtenTypes)[number]) => {
    const content = draftOf(type, facts)
    const { title, to, factsheet, ordinal, ...words } = content
    return {
      ...{ key: 'report/1', number: 'report/2026-0047', type, ordinal, title, to, factsheet, seat: '甲-03' },
      ...{ draftedAt: at('21:50'), signedAt: at('21:55'), signerName: '谭立人', personName: '陈砚秋' },
      ...{
        reviewerName: '梁启衡',
        content: { ...words, contact: '李承岳（区消防救援大队），电话 13900003318' },
      },
    } as unknown as ReportPageRow
  }
  const frame = {
    ...{ district: '海珠区', margin: '日志链头 3af0 91c7', alias: '甲-03', receivedAt: at('20:58') },
    sheet: { version: 3, approvedAt: at('21:41'), approverName: '谭立人' },
  }

  test.each(writtenTypes)('%s 成文：每一句都在，带出处，合规', (type) => {
    const document = reportDocument(page(type), frame)
    expect(documentShape.safeParse(document).success).toBe(true)
    const runs = document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
    for (const { text, source } of sentencesOf(draftOf(type, facts))) {
      expect(runs).toContainEqual(expect.objectContaining({ text, source }))
    }
  })

  test('红头、编号、签发人、报送、口径版次、接报后几分钟、链头', () => {
    const document = reportDocument(page('first'), frame)
    expect(document).toMatchObject({
      redHead: '海珠区突发事件信息专报',
      number: '海应急专报〔2026〕47 号　第 47 期',
      place: '签发人：谭立人　2026年9月16日21时55分',
      margin: '口径 3 版（21:41 谭立人批准）　接报后 57 分钟　日志链头 3af0 91c7',
    })
    expect(document.foot.join()).toContain('编辑：陈砚秋　审核：梁启衡　共印 12 份')
    expect(reportNumber(null, '海珠区', '甲-03')).toBe('待编号（甲-03）')
  })

  test('新闻通稿不印联系人电话', () => {
    expect(JSON.stringify(reportDocument(page('press'), frame))).not.toContain('13900003318')
  })
})
