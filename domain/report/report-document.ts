import { centre, heading, left, paragraph } from '../document/blocks.ts'
import type { Block, Document, Run } from '../document/document.ts'
import { issueNumber } from '../document/document-number.ts'
import { type PaperFrame, paperDay, paperMoment, plain } from '../document/paper-words.ts'
import { figureText } from '../factsheet/figures.ts'
import type { FactsheetRow } from '../factsheet/rows.ts'
import { calendarDay, clockTime, MINUTE } from '../time.ts'
import type { ReportPageRow } from './rows.ts'
import { tableKinds } from './table.ts'
import { chineseCount } from './words.ts'

export interface ReportFrame extends Pick<PaperFrame, 'district' | 'margin'> {
  /** Alias of the seat, which stands in for the number until the centre gives it (law 7). */
  readonly alias: string
  /** 接报, UTC ms; null where it is not known. */
  readonly receivedAt: number | null
  /** Who approved the version of the sheet it quotes. */
  readonly sheet: Pick<FactsheetRow, 'version' | 'approvedAt' | 'approverName'> | null
}

/** `专报〔2026〕47 号`, as it is called within the house; null until the centre has numbered it. */
export function shortNumber(number: string | null): string | null {
  const parts = number === null ? null : /\/(\d{4})-0*(\d+)$/.exec(number)
  return parts === null ? null : `专报〔${parts[1]}〕${parts[2]} 号`
}

/** `海应急专报〔2026〕47 号`; until then 待编号 with the seat. */
export function reportNumber(number: string | null, district: string, alias: string): string {
  const short = shortNumber(number)
  return short === null ? `待编号（${alias}）` : `${district.slice(0, 1)}应急${short}`
}

/** 突发事件信息专报 of a report: red head, numbered parts as running text, what is new in bold, 报送发, version and minutes. */
export function reportDocument(page: ReportPageRow, frame: ReportFrame): Document {
  const { content, type } = page
  const at = page.signedAt ?? page.draftedAt
  const isPress = type === 'press'
  const issue = issueNumber(page.number)
  const blocks: Block[] = [{ type: 'paragraph', runs: [plain(`${page.to.join('、')}：`)] }]
  const told = content.sections.filter(({ sentences }) => sentences.length > 0)
  told.forEach(({ heading, sentences }, n) => {
    const head: Run = { text: `${chineseCount(n + 1)}、${heading}。`, bold: true }
    const runs = sentences.map(({ text, source, changed }) => ({
      ...plain(text, source),
      ...(changed ? { bold: true } : {}),
    }))
    blocks.push(paragraph([head, ...runs]))
  })
  if (content.table !== null) blocks.push(...tableBlocks(content.table, content.tableReasons))
  if (!isPress && content.contact !== null && content.contact !== '') {
    blocks.push({ type: 'paragraph', runs: [plain(`现场联系人：${content.contact}。`)] })
  }
  if (content.attachments.length > 0) {
    const names = content.attachments.map(({ name }, n) => `${n + 1}. ${name}`).join('　')
    blocks.push({ type: 'paragraph', runs: [plain(`附件：${names}`)] })
  }
  const bureau = `${frame.district}应急管理局`
  blocks.push({
    type: 'signatures',
    boxes: [{ role: bureau, name: '（印章）', note: paperDay(calendarDay(at)) }],
  })
  return {
    type: type === 'phone' ? 'first' : type,
    redHead: `${frame.district}${isPress ? '突发事件新闻通稿' : '突发事件信息专报'}`,
    title: page.title,
    number: [reportNumber(page.number, frame.district, frame.alias), issue].filter(Boolean).join('　'),
    place: `签发人：${signerWords(page)}　${calendarDay(at).slice(0, 4)}年${paperMoment(at)}`,
    blocks,
    foot: [
      `报：${page.to.join('、')}`,
      ...(content.cc.length === 0 ? [] : [`送：${content.cc.join('、')}`]),
      `编辑：${page.personName ?? page.seat}　审核：${page.reviewerName ?? '—'}　共印 ${content.copies} 份`,
    ],
    margin: [
      oralWords(page.signed),
      sheetWords(page.factsheet, frame.sheet),
      minutesWords(at, frame.receivedAt),
      frame.margin,
    ]
      .filter(Boolean)
      .join('　'),
  }
}

function signerWords({ signerName, signed }: ReportPageRow): string {
  const oral = signed?.oral ?? null
  if (oral === null) return signerName ?? '待签发'
  return `${signerName ?? ''}（电话签发，${oral.countersignedAt === null ? '待补签' : '已补签'}）`
}

/** `21:32 电话签发“同意报”，谭立仁记录并复述`: whose words the number was given on; empty where he signed at once. */
function oralWords(signed: ReportPageRow['signed']): string {
  if (!signed?.oral) return ''
  const { saidAt, words, recorderName, recorder } = signed.oral
  return `${clockTime(saidAt)} 电话签发“${words}”，${recorderName ?? recorder ?? ''}记录并复述`
}

function sheetWords(version: number | null, sheet: ReportFrame['sheet']): string {
  if (version === null) return ''
  if (sheet === null || sheet.version !== version || sheet.approvedAt === null) return `口径 ${version} 版`
  return `口径 ${version} 版（${clockTime(sheet.approvedAt)} ${sheet.approverName ?? ''}批准）`
}

/** `接报后 57 分钟`: from the call to the signature, or to the draft while it is unsigned. */
function minutesWords(at: number, receivedAt: number | null): string {
  if (receivedAt === null || at < receivedAt) return ''
  return `接报后 ${Math.floor((at - receivedAt) / MINUTE)} 分钟`
}

function tableBlocks(
  table: NonNullable<ReportPageRow['content']['table']>,
  reasons: Readonly<Record<string, string>>,
): Block[] {
  const rows = tableKinds
    .filter(({ key }) => table[key] !== undefined)
    .map(({ key, unit }) => [
      [plain(figureText[key])],
      [plain(String(table[key]))],
      [plain(unit)],
      [plain(reasons[key] ?? '')],
    ])
  return [
    heading('灾情统计表'),
    {
      type: 'table',
      columns: [left('指标', 5), centre('数值', 2), centre('单位', 2), left('起伏说明', 5)],
      rows: rows.length > 0 ? rows : [[[plain('（还没有填写指标）')]]],
    },
  ]
}
