import { centre, left, paragraph } from '../document/blocks.ts'
import type { Block, Document, Run } from '../document/document.ts'
import { documentTypeText } from '../document/document.ts'
import { levelText } from '../incident/incident.ts'
import { type LogKind, logKindText } from '../log/log.ts'
import { neededByPost, postText, type ShiftPost, shiftPosts } from '../post.ts'
import type { ShiftRow } from '../shift/rows.ts'
import { calendarDay, chineseDate, clockTime } from '../time.ts'
import type { HandoverRow } from './rows.ts'
import { faceText, type Side, selfCheckText } from './shapes.ts'

export interface HandoverPaper {
  readonly district: string
  /** Speakable seat number, the alias of an unnumbered sheet. */
  readonly alias: string
  readonly outgoing: ShiftRow | null
  readonly incoming: ShiftRow | null
  readonly printedAt: number
  /** Lines the outgoing shift wrote, by kind; empty where they were not counted. */
  readonly lines: readonly { readonly kind: LogKind; readonly count: number }[]
  readonly demo: boolean
  /** Names an owner by his card; other words come back unchanged. */
  nameOf(person: string): string
}

const marks = { 1: '◆', 2: '◆', 3: '▲', 4: '●' } as const

/** 交接班表 (交接班制度: 已处理、未处理都写明，双方签字，带班领导确认): every sentence names the stream it comes from. */
export function handoverDocument(row: HandoverRow, paper: HandoverPaper): Document {
  const last = Math.max(row.sheet.at, ...row.signatures.map(({ at }) => at))
  const faces = [...new Set(row.signatures.map(({ face }) => faceText[face]))].join('、')
  return {
    type: 'handover',
    redHead: null,
    title: `${paper.district}应急${documentTypeText.handover}`,
    number: `编号：${numberWords(row.number) ?? `待编号（${paper.alias} 席）`}`,
    place:
      `${fullDate(row.openedAt)} ${clockTime(row.openedAt)} 至 ${clockTime(last)} 值班室 ${faces}`.trim(),
    blocks: [
      people(row, paper),
      ...overview(row, paper),
      items(row, paper),
      ...trouble(row),
      signatures(row),
    ],
    foot: [],
    margin: [
      `日志链头 ${(row.sheet.head.hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}（第 ${row.sheet.head.seq} 条）`,
      `打印 ${clockTime(paper.printedAt)}`,
      ...(paper.demo ? ['演示'] : []),
    ].join('　'),
  }
}

/** `handover/2026-0260` → `交〔2026〕260 号`; null while 待编号. */
export function numberWords(number: string | null): string | null {
  const [, year, n] = /^handover\/(\d{4})-0*(\d+)$/.exec(number ?? '') ?? []
  return year === undefined ? null : `交〔${year}〕${n} 号`
}

const run = (text: string, source: string | null = null, bold = false): Run => ({
  text,
  source,
  ...(bold ? { bold } : {}),
})
const fullDate = (at: number) => `${calendarDay(at).slice(0, 4)}年${chineseDate(at).split(' ')[0]}`

function people(row: HandoverRow, { outgoing, incoming }: HandoverPaper): Block {
  const span = (shift: ShiftRow | null, id: string) =>
    shift?.startedAt == null
      ? `${Number(id.slice(5, 7))}月${Number(id.slice(8, 10))}日 班`
      : `${chineseDate(shift.startedAt).split(' ')[0]} ${clockTime(shift.startedAt)} 起`
  const names = (post: ShiftPost) =>
    (outgoing?.holders ?? []).filter((one) => one.post === post).map(({ name }) => name)
  const coming = (post: ShiftPost) => {
    const arrived = (incoming?.arrivals ?? []).filter((one) => one.post === post)
    const others = (incoming?.holders ?? []).filter(
      (one) => one.post === post && !arrived.some(({ person }) => person === one.person),
    )
    return [
      ...arrived.map(({ name, at }) => `${name}（${clockTime(at)} 到岗）`),
      ...others.map(({ name }) => name),
    ]
  }
  const used = shiftPosts.filter(
    (post) => neededByPost[post] > 0 || names(post).length > 0 || coming(post).length > 0,
  )
  const pair = (label: string, words: readonly string[], source: string) => ({
    label,
    runs: [run(words.length === 0 ? '缺' : [...new Set(words)].join('、'), source)],
  })
  const [out, into] = [`shift/${row.outgoing}`, `shift/${row.incoming}`]
  return {
    type: 'facts',
    columns: 2,
    rows: [
      pair('交班', [span(outgoing, row.outgoing)], out),
      pair('接班', [span(incoming, row.incoming)], into),
      ...used.flatMap((post) => [
        pair(postText[post], names(post), out),
        pair(postText[post], coming(post), into),
      ]),
    ],
  }
}

/** 本班概况: what the shift wrote down, counted from the log. */
function overview(row: HandoverRow, { lines }: HandoverPaper): Block[] {
  const all = lines.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return []
  const kinds = lines.map(({ kind, count }) => `${logKindText[kind]} ${count}`).join('；')
  const runs = [run(`日志 ${all} 条：${kinds}。`, `shift/${row.outgoing}`)]
  return [{ type: 'facts', columns: 1, rows: [{ label: '本班概况', runs }] }]
}

function items(row: HandoverRow, { nameOf }: HandoverPaper): Block {
  const all = row.sheet.items.length
  const opened = row.ticks.filter(({ side }) => side === 'in').length
  const tick = (item: string, side: 'out' | 'in') => {
    const one = row.ticks.find((each) => each.item === item && each.side === side)
    if (one === undefined) return [run('', row.key)]
    const opened = one.opened === null ? '' : `${clockTime(one.opened)} 打开　`
    return [run(`${opened}√ ${one.name} ${clockTime(one.at)}`, row.key)]
  }
  const rows = row.sheet.items.flatMap((item) => {
    const level = item.level as 1 | 2 | 3 | 4 | null
    const mark = level === null ? '' : `（${marks[level]} ${levelText[level]}）`
    const more = [
      ...(item.owner === null ? [] : [`负责：${nameOf(item.owner)}`]),
      ...(item.due === null ? [] : [`时限：${chineseDate(item.due).split(' ')[0]} ${clockTime(item.due)}`]),
    ].join('；')
    const source = item.source ?? row.key
    const words = [item.text, more].filter((one) => one !== '').join('；')
    const line = [
      [run(item.no)],
      [run(`${item.title}${mark}`, source, true), run(words === '' ? '' : `　${words}`, source)],
      tick(item.key, 'out'),
      tick(item.key, 'in'),
    ]
    const asked = row.questions.filter((one) => one.item === item.key)
    if (asked.length === 0) return [line]
    const said = asked.flatMap((one) => [
      run(`问（${one.name} ${clockTime(one.at)}）：${one.text}　`, row.key),
      ...one.answers.map((answer) => run(`答（${answer.name}）：${answer.text}　`, row.key)),
    ])
    return [line, [[run('')], said]]
  })
  const checks = row.checks.map(
    ({ what, ok, note, name, at }) =>
      `${selfCheckText[what as keyof typeof selfCheckText] ?? what}${ok ? '响' : `没响（${note}）`}，${name} ${clockTime(at)}`,
  )
  const checked = [[run('自检')], [run(checks.length === 0 ? '未做' : checks.join('；'), row.key)]]
  const reminders = row.reminders.map(({ text }, place) => `${place + 1}. ${text}`).join('　')
  const remind = [[run('特别提醒')], [run(reminders === '' ? '无' : reminders, row.key)]]
  return {
    type: 'table',
    columns: [
      centre('序', 8),
      left(`事项（共 ${all} 项，逐项打开 ${opened} 项）`, 60),
      centre('交班人', 14),
      centre('接班人', 18),
    ],
    rows: [...rows, checked, remind],
  }
}

/** What must not be hidden on paper: a disputed relief, signatures to be looked at. */
function trouble(row: HandoverRow): Block[] {
  const { contested } = row
  const people = contested?.people.map(({ name }) => name).join('、')
  const lines = [
    ...(contested === null ? [] : [`${contested.why}：${people}。${settledWords(contested)}`]),
    ...row.signatures.flatMap(({ name, doubt }) => (doubt === null ? [] : [`${name}签字待核：${doubt}。`])),
  ]
  return lines.map((words) => paragraph([run(words, row.key)]))
}

function settledWords(contested: NonNullable<HandoverRow['contested']>): string {
  const { settled } = contested
  return settled === null ? '尚未裁定。' : `${settled.name}裁定以${settled.keepName}为准：${settled.why}。`
}

function signatures(row: HandoverRow): Block {
  const box = (side: Side, role: string) => {
    const signed = row.signatures.filter((one) => one.side === side)
    const own = signed.filter(({ sheet }) => sheet === row.sheet.id)
    const first = own[0]
    const others = own.slice(1).map(({ name }) => name)
    const early = signed.filter(({ sheet, person }) => sheet !== row.sheet.id && person === first?.person)
    const note =
      first === undefined
        ? ''
        : [
            others.join(' '),
            ...early.slice(-1).map(({ at }) => clockTime(at)),
            `${early.length > 0 ? '补签 ' : ''}${clockTime(first.at)}`,
            faceText[first.face],
          ]
            .filter((one) => one !== '')
            .join('　')
    return { role, name: first?.name ?? '', note }
  }
  return {
    type: 'signatures',
    boxes: [box('out', '交班人签字'), box('in', '接班人签字'), box('leader', '带班领导确认')],
  }
}
