import { sourceOf } from '../automatic/automatic.ts'
import { carriedGroupText } from '../carried/carried.ts'
import { incidentStatusText, levelText } from '../incident/incident.ts'
import { logKindText } from '../log/log.ts'
import type { LogRow } from '../log/rows.ts'
import { clockTime } from '../time.ts'
import { centre, heading, left, paragraph } from './blocks.ts'
import { correctedRuns } from './corrected.ts'
import type { Block, Document, Run } from './document.ts'
import { counting, type DutyDayRows, whoHeld } from './duty-day.ts'
import { cell, type PaperFrame, paperDay, paperTime, plain, weekday, writerOf } from './paper-words.ts'

/**
 * 值班日志 of a duty day: head, situation, every line with its corrections, what goes to the next shift, signatures.
 * Fields after the duty rules of districts (日期、班次、带班领导、值班长、值班员、天气; 已处理和未处理事项; 双方签字).
 */
export function dutyLogDocument(rows: DutyDayRows, weather: string, frame: PaperFrame): Document {
  const { day, lines } = rows
  return {
    type: 'duty-log',
    redHead: null,
    title: `${frame.district}应急值班日志`,
    number: frame.number,
    place: `${paperDay(day)}　${weekday(day)}`,
    blocks: [
      {
        type: 'facts',
        columns: 2,
        rows: [
          { label: '班次', runs: cell(`${clockTime(rows.from)} — ${paperTime(rows.until, day)}`) },
          { label: '天气', runs: cell(weather === '' ? '——' : weather) },
          { label: '带班领导', runs: cell(whoHeld(rows, 'leader')) },
          { label: '值班长', runs: cell(whoHeld(rows, 'chief')) },
        ],
      },
      {
        type: 'facts',
        columns: 1,
        rows: [
          { label: '值班员', runs: cell(whoHeld(rows, 'officer')) },
          { label: '本班概况', runs: summaryOf(rows) },
        ],
      },
      heading('一、在办事件'),
      ...incidentBlocks(rows),
      heading('二、值班记事'),
      ...lineBlocks(lines, day),
      heading('三、移交事项'),
      ...carriedBlocks(rows),
      {
        type: 'signatures',
        boxes: ['值班员签字', '值班长签字', '带班领导签字'].map((role) => ({ role, name: '', note: '' })),
      },
    ],
    foot: [],
    margin: frame.margin,
  }
}

function summaryOf(rows: DutyDayRows): Run[] {
  return counting(rows, [
    ...['日志 ', { of: 'lines' } as const, ' 条；来电 ', { of: 'calls' } as const],
    ...['；下达指令 ', { of: 'orders' } as const, ' 条；报送 ', { of: 'reports' } as const],
    ...[' 次；视频点名 ', { of: 'rollcalls' } as const, ' 次；新建事件 ', { of: 'reported' } as const],
    ...[' 件，办结 ', { of: 'closed' } as const, ' 件。'],
  ])
}

function incidentBlocks({ incidents, day }: DutyDayRows): Block[] {
  if (incidents.length === 0) return [paragraph([plain('无。')])]
  return [
    {
      type: 'table',
      columns: [
        centre('接报', 12),
        left('事件', 46),
        left('地点', 22),
        centre('等级', 10),
        centre('状态', 10),
      ],
      rows: incidents.map((one) => [
        cell(paperTime(one.reportedAt, day)),
        cell(one.title, one.key),
        cell(one.place),
        cell(one.level === null ? '未定级' : levelText[one.level]),
        cell(incidentStatusText[one.status]),
      ]),
    },
  ]
}

function lineBlocks(lines: readonly LogRow[], day: string): Block[] {
  if (lines.length === 0) return [paragraph([plain('本日没有记事。')])]
  return [
    {
      type: 'table',
      columns: [centre('时间', 11), centre('类别', 8), left('内容', 68), centre('记录人', 13)],
      rows: lines.map((line) => [
        cell(paperTime(line.occurredAt ?? line.at, day)),
        cell(logKindText[line.kind]),
        lineRuns(line, day),
        cell(writerOf(line)),
      ]),
    },
  ]
}

/** The words of a line, what they were before each correction and why, and that two people claim it. */
function lineRuns(line: LogRow, day: string): Run[] {
  const source = sourceOf(line.key)
  const runs = cell(line.text, source)
  if (line.count > 1) runs.push(plain(`（共 ${line.count} 次，末次 ${paperTime(line.lastAt, day)}）`))
  runs.push(...correctedRuns(line, day))
  if (line.contested) runs.push(plain('〔存疑，待核定〕', source))
  if (line.attachments.length > 0) {
    runs.push(
      plain(`〔附件 ${line.attachments.length} 个：${line.attachments.map(({ name }) => name).join('、')}〕`),
    )
  }
  return runs
}

function carriedBlocks({ carried, day }: DutyDayRows): Block[] {
  if (carried.length === 0) return [paragraph([plain('无。')])]
  return [
    {
      type: 'table',
      columns: [centre('类别', 16), left('事项', 66), centre('时限', 18)],
      rows: carried.map((item) => [
        cell(carriedGroupText[item.group]),
        [
          { text: item.title, bold: true, source: item.source },
          plain(item.text === '' ? '' : `　${item.text}`),
        ],
        cell(item.due === null ? '' : paperTime(item.due, day)),
      ]),
    },
  ]
}
