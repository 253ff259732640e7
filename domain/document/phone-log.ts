import { channelText, directionText } from '../log/call.ts'
import type { LogRow, LogStep } from '../log/rows.ts'
import { clockTime } from '../time.ts'
import { paragraph } from './blocks.ts'
import { correctedRuns } from './corrected.ts'
import type { Block, Document } from './document.ts'
import type { DutyDayRows } from './duty-day.ts'
import { cell, type PaperFrame, paperDay, paperTime, plain, weekday, writerOf } from './paper-words.ts'

/**
 * 值班电话记录 of a duty day: every call with the columns of 《值班电话记录簿》 (时间、地点、起因经过措施结果影响趋势、已报告或通知、
 * 报告者单位姓名职务电话、记录人和时间) and its handling (拟办意见、领导批示、传达、落实、办理结果). In the order of time, to the minute.
 * `stepsOf` gives the handling of a line by its stream.
 */
export function phoneLogDocument(
  rows: DutyDayRows,
  stepsOf: ReadonlyMap<string, readonly LogStep[]>,
  frame: PaperFrame,
): Document {
  const calls = rows.lines.filter((line) => line.kind === 'call' || line.call !== null)
  return {
    type: 'phone-log',
    redHead: null,
    title: `${frame.district}应急值班电话记录`,
    number: frame.number,
    place: `${paperDay(rows.day)}　${weekday(rows.day)}　共 ${calls.length} 次`,
    blocks:
      calls.length === 0
        ? [paragraph([plain('本日没有来电、去电记录。')])]
        : calls.flatMap((line, n) => callBlocks(line, n + 1, stepsOf.get(line.key) ?? [], rows.day)),
    foot: ['本记录含个人信息，按规定保管，不得外传。'],
    margin: frame.margin,
  }
}

function callBlocks(line: LogRow, n: number, steps: readonly LogStep[], day: string): Block[] {
  const { call } = line
  const time = (at: number | null | undefined) => (at == null ? '——' : paperTime(at, day))
  const span = call === null ? time(line.at) : `${time(call.startedAt)} — ${time(call.endedAt)}`
  const caller = [line.caller, call?.callerTitle].filter(Boolean).join('　')
  const told = call?.alreadyTold.map(({ whom, at }) => (at === null ? whom : `${whom}（${clockTime(at)}）`))
  const said = (type: LogStep['type']) =>
    steps
      .filter((step) => step.type === type)
      .map((step) => stepWords(step, day))
      .join('\n')
  const known = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [{ label, runs: cell(text, line.key) }]
  const direction = directionText[call?.direction ?? 'in']
  const channel = channelText[call?.channel ?? 'phone']
  return [
    { type: 'heading', text: `${n}. ${time(call?.startedAt ?? line.at)}　${direction}（${channel}）` },
    {
      type: 'facts',
      columns: 2,
      rows: [
        { label: '起止时间', runs: cell(span) },
        { label: '地点', runs: cell(call?.place || '——') },
        { label: '单位', runs: cell(call?.callerUnit || '——') },
        { label: '姓名、职务', runs: cell(caller || '——') },
        { label: '联系电话', runs: cell(phoneWords(line)) },
        { label: '记录人', runs: cell(`${writerOf(line)}　${time(line.at)}`) },
      ],
    },
    {
      type: 'facts',
      columns: 1,
      rows: [
        { label: '内容', runs: cell(line.text, line.key) },
        ...corrections(line, day),
        ...known('起因经过', call?.happened),
        ...known('发生时间', call?.occurred),
        ...known('伤亡', call?.casualties),
        ...known('危害范围', call?.scope),
        ...known('现场处置', call?.now),
        ...known('请求事项', call?.requests),
        ...known('已报告通知', told?.join('、')),
        { label: '拟办意见', runs: cell(said('proposed'), line.key) },
        { label: '领导批示', runs: cell(said('instructed'), line.key) },
        ...known('传达', said('relayed')),
        {
          label: '办理结果',
          runs: cell([said('carriedOut'), said('finished')].filter(Boolean).join('\n'), line.key),
        },
      ],
    },
  ]
}

/** The corrections of a call; where only the words were corrected, the columns below stand as they were taken down, which is said. */
function corrections(line: LogRow, day: string) {
  if (line.corrections.length === 0) return []
  const isOnlyWords = line.call !== null && line.corrections.some(({ changes }) => changes === undefined)
  const note = isOnlyWords ? [plain('　只更正了内容，以下各栏为接报时所记，不一致的以更正为准。')] : []
  return [{ label: '更正', runs: [...correctedRuns(line, day), ...note] }]
}

function phoneWords({ phone, call }: LogRow): string {
  if (phone === null) return '——'
  return call?.readBack ? `${phone}（已复核）` : phone
}

function stepWords(step: LogStep, day: string): string {
  const how = step.byPhone ? `（电话${step.readBack ? '，已复述' : ''}）` : ''
  return `${step.whom === null ? '' : `${step.whom}：`}${step.text}${how}　${writerOf(step)} ${paperTime(step.at, day)}`
}
