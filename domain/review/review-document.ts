import type { BoardRow } from '../activation/rows.ts'
import type { DecisionRow } from '../decision/rows.ts'
import { centre, heading, left } from '../document/blocks.ts'
import type { Block, Document, Run } from '../document/document.ts'
import { cell, type PaperFrame, paperDay, paperTime, plain, sentence } from '../document/paper-words.ts'
import type { ProposalRow } from '../factsheet/rows.ts'
import { categoryText, levelText } from '../incident/incident.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { MatrixRow } from '../order/rows.ts'
import { calendarDay, howLong } from '../time.ts'
import { chainStepText } from './chain.ts'
import { type FindingType, findingTypes, findingTypeText } from './review.ts'
import type { ChainRow, FindingRow, ImprovementRow, ReviewRow } from './rows.ts'

/** Everything the report is made of; nothing stands in it that is not one of these rows. */
export interface ReviewPaper {
  readonly incident: IncidentRow
  readonly review: ReviewRow
  readonly chain: readonly ChainRow[]
  readonly receivers: readonly MatrixRow[]
  readonly steps: readonly BoardRow[]
  readonly sheets: readonly ProposalRow[]
  readonly decisions: readonly DecisionRow[]
}

/** 复盘报告 (突发事件应对法 第九十二条): process, causes, lessons, improvements; each claim names the record it rests on. */
export function reviewDocument(paper: ReviewPaper, frame: PaperFrame): Document {
  const { incident, review } = paper
  const day = calendarDay(incident.receivedAt)
  const time = (at: number | null) => (at === null ? '——' : paperTime(at, day))
  return {
    type: 'review',
    redHead: null,
    title: `${incident.title}复盘报告`,
    number: frame.number,
    place: paperDay(calendarDay(review.concluded?.at ?? review.openedAt)),
    blocks: [
      heading('一、基本情况'),
      factsOf(paper, time),
      heading('二、处置经过'),
      chainTable(paper.chain, time),
      ...section('三、指令签收', receiversTable(paper.receivers, time)),
      ...section('四、超时的预案步骤', lateSteps(paper.steps, time)),
      ...section('五、口径变化', sheetsTable(paper.sheets, time)),
      ...section('六、主要决策', decisionLines(paper.decisions, time)),
      ...findingBlocks(review.findings),
      ...section('八、改进措施', improvementTable(review.improvements, review.key)),
      heading('九、结论'),
      {
        type: 'paragraph',
        runs: cell(review.concluded?.summary ?? '还没有作出结论，本稿供讨论。', review.key),
      },
      {
        type: 'signatures',
        boxes: [
          { role: '复盘负责人', name: review.leadName ?? '', note: '' },
          {
            role: '签发',
            name: review.concluded?.byName ?? '',
            note: review.concluded === null ? '' : time(review.concluded.at),
          },
        ],
      },
    ],
    foot: ['没有记录的一步写“没有记录”，不作推断；没有出处的发现写“无来源”。'],
    margin: frame.margin,
  }
}

type Time = (at: number | null) => string

/** A heading with what stands under it; nothing where there is nothing to say. */
function section(text: string, block: Block | null): Block[] {
  return block === null ? [] : [heading(text), block]
}

function factsOf({ incident, review }: ReviewPaper, time: Time): Block {
  const { key, number, place, category, level } = incident
  const fact = (label: string, words: string) => ({ label, runs: cell(words, key) })
  return {
    type: 'facts',
    columns: 2,
    rows: [
      fact('编号', number === null ? '待编号' : number.replace(/^incident\//u, '')),
      fact('地点', place || '——'),
      fact('类别', category === null ? '未分类' : categoryText[category]),
      fact('级别', level === null ? '未定级' : levelText[level]),
      fact('事发', time(incident.occurredAt)),
      fact('办结', time(incident.closed?.at ?? null)),
      { label: '复盘范围', runs: cell(review.scope || '全过程', review.key) },
      { label: '完成期限', runs: cell(paperDay(calendarDay(review.due)), review.key) },
    ],
  }
}

function chainTable(chain: readonly ChainRow[], time: Time): Block {
  return {
    type: 'table',
    columns: [
      left('环节', 1.6),
      centre('时间', 1.3),
      left('间隔', 1.6),
      centre('时限', 1.3),
      left('是否按时', 1.8),
      left('依据', 3.4),
    ],
    rows: chain.map((row) => [
      cell(row.text === '' ? chainStepText[row.key] : `${chainStepText[row.key]}（${row.text}）`, row.source),
      row.missing ? [{ text: '没有记录', bold: true }] : cell(time(row.at), row.source),
      cell(gapWords(row)),
      cell(time(row.dueAt)),
      lateRuns(row),
      cell(row.rule === null ? '——' : `${row.rule}${row.verified ? '' : '（未核验）'}`),
    ]),
  }
}

/** `接报后 6 分钟`; what was recorded before the step it follows says so. */
export function gapWords({ gap, since }: Pick<ChainRow, 'gap' | 'since'>): string {
  if (gap === null || since === null) return '——'
  return gap < 0
    ? `早于${chainStepText[since]} ${howLong(-gap)}`
    : `${chainStepText[since]}后 ${howLong(gap)}`
}

function lateRuns({ late, missing }: ChainRow): Run[] {
  if (late === null) return [plain('——')]
  if (late === 0) return [plain(missing ? '未到期' : '按时')]
  return [{ text: `${missing ? '至今' : ''}超时 ${howLong(late)}`, bold: true }]
}

function receiversTable(receivers: readonly MatrixRow[], time: Time): Block | null {
  if (receivers.length === 0) return null
  return {
    type: 'table',
    columns: [
      left('单位', 2.4),
      centre('下达', 1.2),
      centre('签收', 1.2),
      centre('到场', 1.2),
      centre('完成', 1.2),
      left('最近反馈', 3.8),
    ],
    rows: receivers.map(({ unit, stream, steps, last }) => [
      cell(unit, stream),
      ...[steps.issued, steps.acknowledged, steps.arrived, steps.completed].map((one) =>
        cell(time(one?.at ?? null), stream),
      ),
      cell(last, stream),
    ]),
  }
}

function lateSteps(steps: readonly BoardRow[], time: Time): Block | null {
  const late = steps.filter((one) => one.late)
  if (late.length === 0) return null
  return {
    type: 'table',
    columns: [left('步骤', 4), left('责任', 2.4), centre('应完成', 1.3), centre('实际', 1.3)],
    rows: late.map(({ title, owner, dueAt, settledAt, activation }) => [
      cell(title, activation),
      cell(owner),
      cell(time(dueAt), activation),
      cell(settledAt === null ? '没有完成' : time(settledAt), activation),
    ]),
  }
}

function sheetsTable(sheets: readonly ProposalRow[], time: Time): Block | null {
  const versions = sheets.filter(({ version }) => version !== null).reverse()
  if (versions.length === 0) return null
  return {
    type: 'table',
    columns: [centre('版次', 1), left('批准', 2.2), left('主要数字', 6)],
    rows: versions.map(({ version, decidedAt, deciderName, figures, stream }) => [
      cell(`${version} 版`, stream),
      cell([time(decidedAt), deciderName ?? ''].filter(Boolean).join(' '), stream),
      cell(figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`).join('，'), stream),
    ]),
  }
}

function decisionLines(decisions: readonly DecisionRow[], time: Time): Block | null {
  if (decisions.length === 0) return null
  return {
    type: 'table',
    columns: [centre('时间', 1.2), left('决定', 4), left('理由', 2.6), centre('当时的口径', 1.6)],
    rows: decisions.map(({ key, decidedAt, name, text, why, known }) => [
      cell(time(decidedAt), key),
      cell(name ? `${name}：${text}` : text, key),
      cell(why || '——', key),
      cell(known.factsheet === null ? '还没有' : `${known.factsheet.version} 版`, key),
    ]),
  }
}

function findingBlocks(findings: readonly FindingRow[]): Block[] {
  const of = (type: FindingType) => findings.filter((one) => one.type === type)
  const blocks = findingTypes.flatMap((type): Block[] =>
    of(type).map((one, place) => ({
      type: 'paragraph',
      runs: [
        { text: place === 0 ? `${findingTypeText[type]}：` : '', bold: true },
        plain(sentence(one.text), one.sources[0] ?? null),
        ...(one.sources.length === 0 ? [plain('（无来源）')] : []),
        ...(one.plans.length === 0 ? [] : [plain(`已提出修订预案。`, one.plans[0]?.plan ?? null)]),
      ],
    })),
  )
  return blocks.length === 0 ? [] : [heading('七、复盘发现'), ...blocks]
}

function improvementTable(improvements: readonly ImprovementRow[], review: string): Block | null {
  if (improvements.length === 0) return null
  return {
    type: 'table',
    columns: [
      centre('序', 0.6),
      left('改进措施', 4),
      left('责任', 1.8),
      centre('期限', 1.6),
      left('核验办法', 2.4),
      centre('状态', 1.4),
    ],
    rows: improvements.map(({ text, ownerName, unit, due, check, done }, place) => [
      cell(String(place + 1)),
      cell(text, review),
      cell([ownerName, unit].filter(Boolean).join(' ') || '未定'),
      cell(due === null ? '未定' : paperDay(calendarDay(due))),
      cell(check || '未定'),
      cell(done ? '已核验' : '整改中', review),
    ]),
  }
}
