import { centre, left, paragraph } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { cell, type PaperFrame, paperDay, paperTime, plain } from '../document/paper-words.ts'
import { calendarDay, clockTime } from '../time.ts'
import { rollcallResultText, rollcallStatusText } from './rollcall.ts'
import { phoneWords, secondsWords, wayWords } from './rollcall-words.ts'
import type { RollcallCall, RollcallSheet } from './rows.ts'

/**
 * 视频点名表: who was called, how soon a picture came, what a person saw, and who was reached by phone afterwards. Fields
 * per street: connected, person seen, right post, answer seconds, quality, remark. Absent and dark streets stand first
 * among the remarks, and every figure is counted from the rows below it.
 */
export function rollcallDocument(sheet: RollcallSheet, frame: PaperFrame): Document {
  const day = calendarDay(sheet.begunAt ?? sheet.at)
  const time = (at: number | null) => (at === null ? '——' : paperTime(at, day))
  const caller = sheet.begunBy ?? `席位 ${sheet.seat}`
  const figures = [
    `在位 ${sheet.present}`,
    `脱岗 ${sheet.absent}`,
    `设备故障 ${sheet.fault}`,
    ...(uncalled(sheet) === 0 ? [] : [`未点 ${uncalled(sheet)}`]),
  ].join('　')
  return {
    type: 'rollcall',
    redHead: null,
    title: `${frame.district}视频点名表`,
    number: frame.number,
    place: `${paperDay(day)}　${clockTime(sheet.begunAt ?? sheet.at)}`,
    blocks: [
      {
        type: 'facts',
        columns: 2,
        rows: [
          { label: '起止', runs: cell(`${time(sheet.begunAt)} — ${time(sheet.finishedAt)}`, sheet.key) },
          { label: '点名人', runs: cell(caller) },
          { label: '范围', runs: cell(wayWords(sheet)) },
          { label: '应答时限', runs: cell(sheet.limit === 0 ? '——' : `${sheet.limit} 秒（未核验，可改）`) },
          { label: '结果', runs: [plain(figures, sheet.key)] },
          { label: '状态', runs: cell(rollcallStatusText[sheet.status]) },
        ],
      },
      {
        type: 'table',
        columns: [
          centre('序', 0.6),
          left('街道', 2),
          centre('结果', 1.5),
          centre('应答', 1.2),
          centre('时间', 1.2),
          left('情况', 4.5),
        ],
        rows: sheet.calls.map((call, n) => [
          cell(String(n + 1)),
          cell(call.name),
          cell(call.result === null ? '未点' : rollcallResultText[call.result], sheet.key),
          cell(secondsWords(call.seconds)),
          cell(time(call.at)),
          cell(situation(call), sheet.key),
        ]),
      },
      ...clashes(sheet),
      {
        type: 'signatures',
        boxes: [
          { role: '点名人', name: caller, note: time(sheet.finishedAt ?? sheet.begunAt) },
          { role: '带班领导', name: '', note: '' },
        ],
      },
    ],
    foot: ['在位、脱岗由点名人看画面判定；设备故障指时限内没有画面。'],
    margin: frame.margin,
  }
}

function uncalled({ calls }: RollcallSheet): number {
  return calls.filter(({ result }) => result === null).length
}

function situation(call: RollcallCall): string {
  const { postCorrect, quality, remark, settled, contested, still } = call
  return [
    postCorrect === null ? '' : postCorrect ? '人岗相符' : '人岗不符',
    quality === 'poor' ? '画面不清' : '',
    still === null ? '' : '留有截图',
    remark,
    settled === null ? '' : `由${rollcallResultText[settled.before]}更正：${settled.why}`,
    ...contested.map(({ result, seat }) => `席位 ${seat} 记为${rollcallResultText[result]}，待核定`),
    phoneWords(call) === '' ? '' : `电话：${phoneWords(call)}`,
  ]
    .filter(Boolean)
    .join('；')
}

function clashes({ contested, why, key }: RollcallSheet): Block[] {
  const lines = [...contested.map((words) => `存疑：${words}`), ...(why === '' ? [] : [`说明：${why}`])]
  return lines.map((words) => paragraph([plain(words, key)]))
}
