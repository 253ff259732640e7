import { sourceOf } from '../automatic/automatic.ts'
import { incidentStatusText, levelText } from '../incident/incident.ts'
import type { LogRow } from '../log/rows.ts'
import { postText, shiftPosts } from '../post.ts'
import type { RosterDayRow } from '../roster/rows.ts'
import { addDays, calendarDay } from '../time.ts'
import { heading, paragraph } from './blocks.ts'
import { correctedRuns } from './corrected.ts'
import type { Block, Document, Run } from './document.ts'
import { counting, type DutyDayRows } from './duty-day.ts'
import { cell, type PaperFrame, paperDay, paperMoment, plain, sentence } from './paper-words.ts'

/** What a person adds to a paper that goes out. */
export interface Outgoing {
  /** 报：whom it goes to. */
  readonly to: string
  readonly editor: string
  readonly reviewer: string
  /** 共印 n 份. */
  readonly copies: number
  /** 第 n 期, null while it has no number. */
  readonly issue: string | null
}

/** Foot of a paper that goes out: 报, 编辑, 审核, 共印 (值班快报 form). */
export function outgoingFoot({ to, editor, reviewer, copies }: Outgoing): string[] {
  return [`报：${to}`, `编辑：${editor}　　审核：${reviewer}　　共印 ${copies} 份`]
}

/**
 * 值班日报: weather and warnings, what was received, what is open, instructions and their carrying out, roll calls, duty of
 * tomorrow; sent by a set hour (16:30 in key periods, practice of districts, 未核验 for every one).
 */
export function dailyDocument(
  rows: DutyDayRows,
  weather: string,
  tomorrow: readonly RosterDayRow[],
  outgoing: Outgoing,
  frame: PaperFrame,
): Document {
  const { day, lines } = rows
  const warnings = lines.filter(({ kind }) => kind === 'warning')
  const instructions = lines.filter((line) => line.kind === 'instruction' || line.handling === 'instructed')
  const none = '无。'
  return {
    type: 'daily',
    redHead: `${frame.district}应急值班日报`,
    title: `${paperDay(day)}值班情况`,
    number: [frame.number, outgoing.issue].filter(Boolean).join('　'),
    place: `${frame.district}应急值班室`,
    blocks: [
      heading('一、天气和预警'),
      paragraph([plain(weather === '' ? '天气情况见气象部门通报。' : sentence(weather))]),
      ...sentences(warnings, null),
      heading('二、接报情况'),
      paragraph(receivedRuns(rows)),
      heading('三、在办事件'),
      ...openIncidents(rows),
      heading('四、重要批示与落实'),
      ...sentences(instructions, none),
      heading('五、值班到岗抽查'),
      ...rollcallBlocks(rows),
      heading('六、明日值班安排'),
      ...rosterBlocks(tomorrow, addDays(day, 1)),
    ],
    foot: outgoingFoot(outgoing),
    margin: frame.margin,
  }
}

/** Lines as sentences of running text, each with its moment; `none` where there is no line. */
export function sentences(lines: readonly LogRow[], none: string | null): Block[] {
  if (lines.length === 0) return none === null ? [] : [paragraph([plain(none)])]
  return lines.map((line) => ({
    type: 'paragraph',
    runs: [
      ...cell(`${paperMoment(line.occurredAt ?? line.at)}，${sentence(line.text)}`, sourceOf(line.key)),
      ...correctedRuns(line, calendarDay(line.at)),
    ],
  }))
}

function receivedRuns(rows: DutyDayRows): Run[] {
  return counting(rows, [
    ...['全天登记 ', { of: 'lines' } as const, ' 条，其中来电 ', { of: 'calls' } as const],
    ...[' 次、告警 ', { of: 'alarms' } as const, ' 条；报送 ', { of: 'reports' } as const],
    ...[' 次，下达指令 ', { of: 'orders' } as const, ' 条；新接报突发事件 ', { of: 'reported' } as const],
    ' 起。',
  ])
}

function openIncidents({ incidents }: DutyDayRows): Block[] {
  if (incidents.length === 0) return [paragraph([plain('无在办突发事件。')])]
  return incidents.map((one, n) => {
    const level = one.level === null ? '未定级' : `${levelText[one.level]}级`
    const state = one.closed === null ? incidentStatusText[one.status] : `已办结：${one.closed.why}`
    return {
      type: 'paragraph',
      runs: [
        { text: `${n + 1}. ${one.title}。`, bold: true, source: one.key },
        plain(
          `${paperMoment(one.reportedAt)}接报，${one.place || '地点待核'}，${level}，${sentence(state)}`,
          one.key,
        ),
        ...(one.verified?.note ? [plain(sentence(one.verified.note), one.key)] : []),
      ],
    }
  })
}

function rollcallBlocks({ rollcalls }: DutyDayRows): Block[] {
  if (rollcalls.length === 0) return [paragraph([plain('当日未组织视频点名。')])]
  return rollcalls.map(({ key, at, streets, present, absent, fault }) => ({
    type: 'paragraph',
    runs: [
      plain(
        `${paperMoment(at)}视频点名 ${streets} 个街道：在位 ${present} 个，脱岗 ${absent} 个，设备故障 ${fault} 个。`,
        key,
      ),
    ],
  }))
}

function rosterBlocks(roster: readonly RosterDayRow[], day: string): Block[] {
  const own = roster.filter((row) => row.day === day)
  if (own.length === 0) return [paragraph([plain('明日值班表尚未发布。')])]
  return [
    {
      type: 'facts',
      columns: 1,
      rows: shiftPosts.flatMap((post) => {
        const names = own.filter((row) => row.post === post).map(({ name }) => name)
        return names.length === 0
          ? []
          : [{ label: postText[post], runs: cell([...new Set(names)].join('、')) }]
      }),
    },
  ]
}
