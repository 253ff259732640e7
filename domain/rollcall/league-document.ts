import { centre, left } from '../document/blocks.ts'
import type { Document } from '../document/document.ts'
import { cell, type PaperFrame, paperMonth } from '../document/paper-words.ts'
import { secondsWords } from './rollcall-words.ts'
import type { RollcallLeagueRow } from './rows.ts'

const share = (value: number | null) => (value === null ? '——' : `${Math.round(value * 100)}%`)

/** 视频点名月度通报: every street that was called in the month (`2026-09`), best first, as the screen shows it. */
export function leagueDocument(
  month: string,
  rows: readonly RollcallLeagueRow[],
  frame: PaperFrame,
): Document {
  const calls = rows.reduce((sum, row) => sum + row.calls, 0)
  return {
    type: 'rollcall',
    redHead: null,
    title: `${frame.district}视频点名月度通报`,
    number: frame.number,
    place: paperMonth(month),
    blocks: [
      { type: 'paragraph', runs: [{ text: `本月点名 ${calls} 个街道次，涉及 ${rows.length} 个街道。` }] },
      {
        type: 'table',
        columns: [
          centre('名次', 0.8),
          left('街道', 2),
          centre('点名', 0.8),
          centre('在位', 0.8),
          centre('脱岗', 0.8),
          centre('设备故障', 1.2),
          centre('到岗率', 1),
          centre('应答率', 1),
          centre('应答中位数', 1.4),
        ],
        rows: rows.map((row, n) => [
          cell(String(n + 1)),
          cell(row.name),
          ...[row.calls, row.present, row.absent, row.fault].map((count) => cell(String(count))),
          cell(share(row.presence)),
          cell(share(row.answered)),
          cell(secondsWords(row.p50)),
        ]),
      },
    ],
    foot: ['到岗率只算接通画面的；应答率是时限内有画面的占全部；线路断了不等于人不在。'],
    margin: frame.margin,
  }
}
