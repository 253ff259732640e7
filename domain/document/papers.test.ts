import { describe, expect, test } from 'vitest'
import type { LogRow } from '../log/rows.ts'
import { HOUR, MINUTE, startOfDay } from '../time.ts'
import { dailyDocument } from './daily.ts'
import { type Document, documentShape, type Run, tableShape } from './document.ts'
import { type DutyDayRows, dutySpan } from './duty-day.ts'
import { dutyLogDocument } from './duty-log.ts'
import { flashDocument } from './flash.ts'
import { monthlyDocument } from './monthly.ts'
import { marginLine, weekday } from './paper-words.ts'
import { phoneLogDocument } from './phone-log.ts'
import { tablesOf } from './tables-of.ts'

const day = '2026-09-16'
const from = startOfDay(day) + 8.5 * HOUR
const frame = { district: '海珠区', number: '待编号（甲-03）', margin: '演示数据' }
const outgoing = { to: '区委办', editor: '陈砚秋', reviewer: '梁启衡', copies: 12, issue: '第 3 期' }
let serial = 0
const line = (text: string, more: Partial<LogRow> = {}): LogRow => ({
  ...{ key: `log/${++serial}`, at: from, recordedAt: from, occurredAt: null, kind: 'note', text },
  ...{ seat: '甲-03', person: 'chen-yanqiu', personName: '陈砚秋', incident: null, incidentTitle: null },
  ...{ corrections: [], original: null, contested: false, pending: false, source: null, call: null },
  ...{ caller: null, phone: null, attachments: [], handling: 'none', count: 1, lastAt: from },
  ...more,
})
const rows = (lines: LogRow[]): DutyDayRows => ({
  ...{ day, from, until: from + 24 * HOUR, lines, incidents: [], shifts: [] },
  ...{ roster: [], carried: [], rollcalls: [] },
})
const empty = rows([])

function runsOf(document: Document): Run[] {
  return document.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.runs
    if (block.type === 'facts') return block.rows.flatMap(({ runs }) => runs)
    return block.type === 'table' ? block.rows.flat(2) : []
  })
}
const textOf = (document: Document) =>
  runsOf(document)
    .map(({ text }) => text)
    .join('')

describe('值班文书', () => {
  const made = (own: DutyDayRows) => [
    dutyLogDocument(own, '', frame),
    phoneLogDocument(own, new Map(), frame),
    dailyDocument(own, '', [], outgoing, frame),
    flashDocument('关于积水的快报', '', own.lines, from, outgoing, frame),
  ]

  test('空的一天也成文，写明没有，格式合规', () => {
    for (const document of made(empty)) {
      expect(documentShape.safeParse(document).success).toBe(true)
      expect(textOf(document)).toMatch(/无|没有|尚未|还没有|未组织/)
    }
  })

  test('每一条记事都在，并指向它的出处', () => {
    const lines = [line('滨江路积水', { kind: 'call' }), line('台风蓝色预警', { kind: 'warning' })]
    const [dutyLog, phone, , flash] = made(rows(lines))
    for (const { key, text } of lines) {
      expect(runsOf(dutyLog as Document).some((run) => run.source === key && run.text === text)).toBe(true)
      expect(runsOf(flash as Document).some((run) => run.source === key && run.text.includes(text))).toBe(
        true,
      )
    }
    expect(textOf(phone as Document)).toContain('滨江路积水')
  })

  test('更正过的写出原文、原因和更正人；存疑的注明；合并的写明次数', () => {
    const by = { at: from + MINUTE, seat: '甲-03', person: '黄子骞' }
    const corrections = [{ text: '41 个', why: '来电更正', ...by }]
    const own = line('41 个', {
      original: '40 个',
      corrections,
      contested: true,
      count: 5,
      lastAt: from + HOUR,
    })
    const text = textOf(dutyLogDocument(rows([own]), '', frame))
    for (const words of ['41 个', '原文：40 个', '08:31 黄子骞：来电更正', '存疑', '共 5 次，末次 09:30']) {
      expect(text).toContain(words)
    }
  })

  test('下达、报送照指令和报送自己数，不照日志类别；每个数指向它数的那些', () => {
    const told = (fact: string, kind: LogRow['kind']) =>
      line('自动', { key: `order/1#${fact}`, fact, kind, source: 'order/1' })
    const lines = [
      line('手写的一条指令', { kind: 'order' }),
      told('order.issued', 'order'),
      told('order.completed', 'order'),
      told('report.sent', 'report'),
      told('report.received', 'report'),
      told('report.phoned', 'report'),
    ]
    const log = dutyLogDocument(rows(lines), '', frame)
    expect(textOf(log)).toContain('日志 6 条；来电 0；下达指令 1 条；报送 2 次；视频点名 0 次')
    const daily = dailyDocument(rows(lines), '', [], outgoing, frame)
    expect(textOf(daily)).toContain('报送 2 次，下达指令 1 条')
    const figures = runsOf(log).flatMap(({ text, figure }) =>
      figure === undefined ? [] : [[text, figure.of]],
    )
    expect(figures).toEqual([
      ['6', 'lines'],
      ['1', 'fact:order.issued'],
      ['2', 'fact:report.sent,report.dispatched,report.phoned'],
    ])
  })

  test('日报、快报、电话记录也写更正：改了什么、为什么、谁改的', () => {
    const by = { at: from + MINUTE, seat: '甲-03', person: '黄子骞' }
    const words = { text: '41 个', why: '来电更正', ...by }
    const amended = {
      ...words,
      text: '',
      why: '听错了',
      changes: [{ field: 'place', before: '北山岗', after: '石榴岗' } as const],
    }
    const own = line('41 个', { kind: 'call', original: '40 个', corrections: [words, amended] })
    const flash = flashDocument('快报', '', [own], from, outgoing, frame)
    const daily = dailyDocument(rows([{ ...own, kind: 'warning' }]), '', [], outgoing, frame)
    const phone = phoneLogDocument(rows([own]), new Map(), frame)
    for (const paper of [flash, daily, phone]) {
      expect(textOf(paper)).toContain('原文：40 个')
      expect(textOf(paper)).toContain('08:31 黄子骞：来电更正')
      expect(textOf(paper)).toContain('在哪里由“北山岗”改为“石榴岗”')
    }
  })

  test('十万字的记事加上日期和原文后仍合规，一字不少', () => {
    const long = line('长', { text: '汛'.repeat(100_000), original: '旧'.repeat(100_000) })
    const corrections = [{ text: '', why: '补全', at: from, seat: '甲-03', person: null }]
    for (const document of made(rows([{ ...long, corrections, kind: 'call' }]))) {
      expect(documentShape.safeParse(document).success).toBe(true)
      if (document.type !== 'daily') expect(textOf(document).split('汛').length - 1).toBe(100_000)
    }
  })

  test('台风夜一千次来电，电话记录仍能印，表格只占一张', () => {
    const lines = Array.from({ length: 1000 }, (_, n) => line(`来电${n}`, { kind: 'call' }))
    const document = phoneLogDocument(rows(lines), new Map(), frame)
    expect(documentShape.safeParse(document).success).toBe(true)
    const tables = tablesOf(document)
    expect(tables).toHaveLength(1)
    expect(tableShape.safeParse(tables[0]).success).toBe(true)
    expect(tables[0]?.rows.filter((row) => row[1] === '内容')).toHaveLength(1000)
  })

  test('电话记录有《值班电话记录簿》的各栏', () => {
    const call: LogRow['call'] = {
      ...({ direction: 'in', channel: 'phone' } as const),
      ...{ startedAt: from, endedAt: from + 3 * MINUTE },
      ...{
        callerUnit: '琶洲街道',
        callerTitle: '安全员',
        readBack: true,
        place: '振兴大街 16 号',
        street: null,
      },
      ...{
        category: null,
        happened: '塔吊倾覆',
        occurred: '20:52 许',
        casualties: '1 人被困',
        now: '已停工',
      },
      ...{ requests: '请派救援', scope: '三层作业面', recordingRef: null },
      alreadyTold: [{ whom: '消防', at: from }],
    }
    const own = line('塔吊倾覆', { kind: 'call', caller: '卢国梁', phone: '13800000000', call })
    const step = { key: 'a', at: from, seat: '甲-03', person: null, pending: false, done: true, shift: null }
    const instructed = { ...step, type: 'instructed', text: '全力搜救', whom: '周懋林' } as const
    const steps = new Map([[own.key, [{ ...instructed, byPhone: true, readBack: true }]]])
    const text = textOf(phoneLogDocument(rows([own]), steps, frame))
    for (const words of [
      ...['08:30 — 08:33', '琶洲街道', '卢国梁　安全员', '13800000000（已复核）', '振兴大街 16 号'],
      ...['塔吊倾覆', '20:52 许', '1 人被困', '已停工', '请派救援', '三层作业面', '消防（08:30）'],
      ...['周懋林：全力搜救（电话，已复述）', '陈砚秋'],
    ]) {
      expect(text).toContain(words)
    }
  })

  test('快报有红头、期数、报送、编辑、审核、份数；没有内容的部分不留空', () => {
    const flash = flashDocument(
      '快报',
      '导语。',
      [line('批示', { kind: 'instruction' })],
      from,
      outgoing,
      frame,
    )
    expect(flash.redHead).toBe('海珠区值班快报')
    expect(flash.number).toContain('第 3 期')
    expect(flash.foot).toEqual(['报：区委办', '编辑：陈砚秋　　审核：梁启衡　　共印 12 份'])
    expect(flash.blocks.filter(({ type }) => type === 'heading')).toEqual([
      { type: 'heading', text: '一、领导批示' },
    ])
  })

  test('月度统计：排了没到的和到了没排的都列出来', () => {
    const document = monthlyDocument(
      {
        ...{
          month: '2026-09',
          from,
          to: from + 30 * 24 * HOUR,
          kinds: [],
          hours: [],
          times: [],
          rollcalls: [],
        },
        turns: [{ key: 'a', name: '甲某', shifts: 2, hours: 47.96, leading: 1 }],
        rostered: [{ key: 'b', name: '乙某', shifts: 3, work: 3, rest: 0, holiday: 0, hours: 72 }],
      },
      frame,
    )
    const table = tablesOf(document).find(({ title }) => title === '四、值班人次')
    expect(table?.rows).toEqual([
      ['乙某', 3, 0, 0, 0],
      ['甲某', 0, 2, 48, 1],
    ])
    expect(runsOf(document).find(({ text }) => text === '2')?.figure?.of).toBe('turns:a')
  })

  test('表格里电话号码仍是文字，数字是数字', () => {
    const document = { ...dutyLogDocument(empty, '', frame) }
    const facts = ['13800000001', '12', '0123'].map((text) => ({ label: text, runs: [{ text }] }))
    const [table] = tablesOf({ ...document, blocks: [{ type: 'facts', columns: 1, rows: facts }] })
    expect(table?.rows.map((row) => row[2])).toEqual(['13800000001', 12, '0123'])
  })

  test('一个班日按排班起止，没有排班按 8:30；页边写演示和链头', () => {
    expect(dutySpan(day, [])).toEqual({ from, until: from + 24 * HOUR })
    expect(
      dutySpan(day, [
        { day, from: 1, until: 5 },
        { day, from: 5, until: 9 },
      ]),
    ).toEqual({ from: 1, until: 9 })
    expect(marginLine('demo', { hash: '7c1e94b05fa2d83d00' }, from)).toBe(
      '演示数据　日志链头 7c1e 94b0 5fa2 d83d　打印 08:30',
    )
    expect(weekday(day)).toBe('星期三')
  })
})
