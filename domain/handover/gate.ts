import { type Side, selfChecks, selfCheckText } from './shapes.ts'
import { type Handover, type Sheet, sheetOf, stageOf, type Tick, type TickSide } from './state.ts'

const NUMBERS_NAMED = 8

type Words = { readonly key: string; readonly v: string }

/** Whether a tick counts: for these very words, on this side, and the relief has opened it himself before. */
function counts(tick: Tick, sheet: Sheet, item: Words, side: TickSide, outgoing: readonly string[]) {
  if (tick.item !== item.key || tick.v !== item.v || tick.side !== side) return false
  if (side === 'out') return true
  return !outgoing.includes(tick.person) && (tick.opened !== null || !sheet.eachOpened)
}

/** The tick of a side on an item's present words; null while there is none. `outgoing`: people of the outgoing shift. */
export function tickOn(
  state: Handover,
  sheet: Sheet,
  item: Words,
  side: TickSide,
  outgoing: readonly string[],
): Tick | null {
  return state.ticks.find((tick) => !tick.undone && counts(tick, sheet, item, side, outgoing)) ?? null
}

/** Printed numbers of the items a side has not ticked. */
export function unticked(
  state: Handover,
  sheet: Sheet,
  side: TickSide,
  outgoing: readonly string[],
): string[] {
  return sheet.items.filter((item) => tickOn(state, sheet, item, side, outgoing) === null).map(({ no }) => no)
}

/** Self checks nobody has done, by name. A failed one is done: its note is handed over. */
function uncheckedNames(state: Handover): string[] {
  return selfChecks
    .filter((what) => !state.checks.some((one) => one.what === what))
    .map((what) => selfCheckText[what])
}

/** Questions without an answer. */
export function unanswered(state: Handover) {
  return state.questions.filter(({ answers }) => answers.length === 0)
}

/**
 * THE GATE, for a signer who has seen everything: what is missing before he may sign `sheet`, as a sentence; null when
 * nothing is. 接班人须逐项打开，双方签字，带班领导确认 (交接班制度, domain practice; HSE cross-check).
 */
export function missingFor(
  state: Handover,
  sheet: Sheet,
  side: Side,
  person: string | null,
  outgoing: readonly string[],
): string | null {
  if (stageOf(state) === 'withdrawn') return '这次交接已经撤回，请重新打开再签字'
  if (sheetOf(state)?.id !== sheet.id) return '交接班表已经更新，请看过新的一版再签字'
  const other = state.signatures.find(
    (one) => one.sheet === sheet.id && one.side !== side && one.person === person,
  )
  if (other !== undefined) return '同一个人不能签两方的字，请由另一位本人签字'
  if (side === 'leader') {
    const signed = (one: Side) =>
      state.signatures.some((each) => each.side === one && each.sheet === sheet.id)
    const missing = [...(signed('out') ? [] : ['交班人']), ...(signed('in') ? [] : ['接班人'])]
    return missing.length === 0 ? null : `${missing.join('、')}还没有签这一版，等双方签完再确认`
  }
  if (side === 'in' && person !== null && outgoing.includes(person)) {
    return '您是交班班次的人，不能同时接班，请由接班人本人签字'
  }
  const lacks: string[] = []
  const open = unticked(state, sheet, side, outgoing)
  if (open.length > 0) {
    const named = open.slice(0, NUMBERS_NAMED).join('、')
    const more = open.length > NUMBERS_NAMED ? ' 等' : ''
    lacks.push(`还差 ${open.length} 项未${side === 'in' ? '打开' : '打勾'}：${named}${more}`)
  }
  const checks = uncheckedNames(state)
  if (checks.length > 0) lacks.push(`自检未做：${checks.join('、')}`)
  if (side === 'out') {
    const asked = unanswered(state).length
    if (asked > 0) lacks.push(`还有 ${asked} 个提问没有回答`)
  }
  return lacks.length === 0 ? null : lacks.join('；')
}

/**
 * The same for a signature given where not everything was known: only what no other seat can take away. So a signature
 * that was accepted on a seat is accepted by the centre too.
 */
export function neverDone(state: Handover, sheet: Sheet, side: Side): string | null {
  if (side === 'leader') {
    const both = (['out', 'in'] as const).every((one) =>
      state.signatures.some((each) => each.side === one && each.sheet === sheet.id),
    )
    return both ? null : '交班人、接班人还没有签这一版，等双方签完再确认'
  }
  const open = sheet.items.filter((item) => !state.ticks.some((tick) => counts(tick, sheet, item, side, [])))
  if (open.length > 0) return `还差 ${open.length} 项没有逐项打勾：${open[0]?.no ?? ''} 等`
  const checks = uncheckedNames(state)
  return checks.length === 0 ? null : `自检未做：${checks.join('、')}`
}

/** Why a signature has to be given again (待补签); null while it stands. */
export function staleWhy(state: Handover, one: { sheet: string; side: Side; at: number }): string | null {
  if (state.completions.length > 0) return null
  if (stageOf(state) === 'withdrawn') return '这次交接已撤回'
  if (sheetOf(state)?.id !== one.sheet) return '签字后交接班表有更新'
  if (one.side === 'out' && unanswered(state).length > 0) return '有新提问，答完须补签'
  return null
}
