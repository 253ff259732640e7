import { describe, expect, test } from 'vitest'
import type { Document } from '../document/document.ts'
import { documentShape } from '../document/document.ts'
import { handoverDocument, numberWords } from './handover-document.ts'
import type { HandoverRow } from './rows.ts'

const at = (time: string) => Date.parse(`2026-09-17T${time}+08:00`)
const said = (name: string, time: string) => ({ person: name, name, at: at(time) })
const item: HandoverRow['sheet']['items'][number] = {
  ...{
    key: 'incident/crane',
    group: 'incident',
    title: '琶洲塔吊倾覆',
    text: '搜救 05:12 结束',
    owner: 'zhong-qiming',
  },
  ...{
    source: 'incident/crane',
    since: at('00:00'),
    due: at('12:00'),
    level: 3,
    v: '0'.repeat(16),
    no: '1.1',
  },
}
const row: HandoverRow = {
  ...{ key: 'handover/2026-09-16.1', outgoing: '2026-09-16.1', incoming: '2026-09-17.1' },
  ...{
    number: 'handover/2026-0260',
    stage: 'done',
    openedAt: at('08:09'),
    versions: 2,
    facts: 30,
    pending: false,
  },
  sheet: {
    ...{
      id: 's2',
      root: 's1',
      items: [item],
      digest: '',
      head: { seq: 207, hash: '7c1e94b05fa2d83d'.repeat(4) },
    },
    eachOpened: true,
    ...said('陈砚秋', '08:26'),
  },
  ticks: [
    { item: item.key, side: 'out', opened: null, ...said('陈砚秋', '08:09') },
    { item: item.key, side: 'in', opened: at('08:12'), ...said('罗静娴', '08:13') },
  ],
  changed: [],
  questions: [
    {
      ...{
        id: 'q',
        item: item.key,
        text: '家属电话谁接？',
        answers: [{ text: '社区陪护组', ...said('苏婉仪', '08:16') }],
      },
      ...said('罗静娴', '08:16'),
    },
  ],
  checks: [{ what: 'bell', ok: false, note: '喇叭坏了，已报修', ...said('黄子骞', '08:27') }],
  reminders: [{ text: '勿致电家属', ...said('陈砚秋', '08:20') }],
  signatures: (
    [
      ['out', 's1', '陈砚秋', '08:20'],
      ['out', 's2', '陈砚秋', '08:27'],
      ['out', 's2', '黄子骞', '08:27'],
      ['in', 's2', '罗静娴', '08:28'],
      ['leader', 's2', '何绍钧', '08:29'],
    ] as const
  ).map(([side, sheet, name, time]) => ({
    ...{
      id: `${name}${sheet}`,
      side,
      sheet,
      post: null,
      seat: '甲',
      face: 'face' as const,
      stale: null,
      doubt: null,
    },
    ...said(name, time),
  })),
  missing: { out: null, in: null, leader: null },
  withdrawn: null,
  done: null,
  contested: null,
}
const paper = {
  ...{
    district: '海珠区',
    alias: '甲-03',
    outgoing: null,
    incoming: null,
    printedAt: at('08:30'),
    demo: true,
  },
  lines: [
    { kind: 'call' as const, count: 52 },
    { kind: 'note' as const, count: 155 },
  ],
  nameOf: (person: string) => (person === 'zhong-qiming' ? '钟启明' : person),
}
const textOf = (document: Document) => JSON.stringify(document)

describe('交接班表（交接班制度：已处理、未处理都写明，双方签字，带班领导确认）', () => {
  const document = handoverDocument(row, paper)

  test('事项、打勾、提问回答、自检、提醒、签字、链头都在纸上', () => {
    expect(documentShape.parse(document)).toEqual(document)
    for (const words of [
      ...[
        '海珠区应急交接班表',
        '交〔2026〕260 号',
        '2026年9月17日 08:09 至 08:29',
        '面对面',
        '共 1 项，逐项打开 1 项',
      ],
      ...[
        '琶洲塔吊倾覆（▲ 较大）',
        '负责：钟启明',
        '√ 陈砚秋 08:09',
        '08:12 打开　√ 罗静娴 08:13',
        '问（罗静娴 08:16）：家属电话谁接？',
      ],
      ...[
        '答（苏婉仪）：社区陪护组',
        '日志 207 条：来电 52；记事 155。',
        '警铃没响（喇叭坏了，已报修）',
        '1. 勿致电家属',
        '7c1e 94b0 5fa2 d83d',
        '演示',
      ],
    ]) {
      expect(textOf(document)).toContain(words)
    }
  })

  test('补签写出先签和补签的时间，同班的人列在后面', () => {
    const signatures = document.blocks.find(({ type }) => type === 'signatures')
    expect(signatures).toMatchObject({
      boxes: [
        { name: '陈砚秋', note: '黄子骞　08:20　补签 08:27　面对面' },
        { name: '罗静娴', note: '08:28　面对面' },
        { name: '何绍钧', note: '08:29　面对面' },
      ],
    })
  })

  test('每一项都写明出处', () => {
    const table = document.blocks.find(({ type }) => type === 'table')
    const sources =
      table?.type === 'table' ? table.rows[0]?.flatMap((cell) => cell.map(({ source }) => source)) : []
    expect(sources).toEqual(
      [undefined, 'incident/crane', 'incident/crane', row.key, row.key].map((one) => one ?? null),
    )
  })

  test('没有编号时写待编号和席位；没签的格子留空，由人手签', () => {
    const unsigned = handoverDocument({ ...row, number: null, signatures: [] }, paper)
    expect(unsigned.number).toBe('编号：待编号（甲-03 席）')
    expect(textOf(unsigned)).toContain('"name":"","note":""')
    expect(numberWords('handover/2026-0007')).toBe('交〔2026〕7 号')
  })

  test('争议和待核的签字不在纸上隐去', () => {
    const people = [
      { person: 'a', name: '罗静娴' },
      { person: 'b', name: '邓嘉树' },
    ]
    const contested = handoverDocument(
      { ...row, contested: { why: '同一班有 2 人接班', people, settled: null } },
      paper,
    )
    expect(textOf(contested)).toContain('同一班有 2 人接班：罗静娴、邓嘉树。尚未裁定。')
  })
})
