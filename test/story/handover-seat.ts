import type { HandoverCommand, Side } from '../../domain/handover/shapes.ts'
import { selfChecks } from '../../domain/handover/shapes.ts'
import { type Handover, noHandover, sheetOf } from '../../domain/handover/state.ts'
import type { By } from '../../domain/model.ts'
import { MINUTE } from '../../domain/time.ts'
import { carriedItem, eight, head, incomingShift, play, signOn, uuid } from './handover.ts'

export const threeItems = [carriedItem('a'), carriedItem('b'), carriedItem('c', '卫星电话 2 部', 'equipment')]

/** One seat at work: says commands on what it knows. */
export function handoverSeat(from: Handover = noHandover, first = 1) {
  let state = from
  let n = first
  const sent: Parameters<typeof play>[0][number][] = []
  const refused: string[] = []
  const say = (by: By, command: HandoverCommand) => {
    const said = { by, command, id: uuid(n), at: eight + n * MINUTE }
    n += 1
    const played = play([said], state)
    state = played.state
    refused.push(...played.refused)
    if (played.refused.length === 0) sent.push(said)
    return said.id
  }
  const open = (by: By, carried = threeItems) =>
    say(by, {
      type: 'handover.open',
      data: { incoming: incomingShift, items: carried, head, eachOpened: true, saw: state.facts },
    })
  const tickAll = (by: By, side: 'out' | 'in', but: string[] = []) => {
    for (const { key: item, v } of sheetOf(state)?.items ?? []) {
      const opened = side === 'in' ? { opened: eight + n * MINUTE } : {}
      if (!but.includes(item)) say(by, { type: 'handover.tick', data: { item, v, side, ...opened } })
    }
  }
  const check = (by: By) => {
    for (const what of selfChecks) say(by, { type: 'handover.check', data: { what, ok: true, note: '' } })
  }
  const sign = (by: By, side: Side) => say(by, signOn(state, side, by, eight + n * MINUTE))
  const whole = (out: By, relief: By, leader: By) => {
    open(out)
    tickAll(out, 'out')
    tickAll(relief, 'in')
    check(out)
    sign(out, 'out')
    sign(relief, 'in')
    sign(leader, 'leader')
  }
  return { say, open, tickAll, check, sign, whole, sent, refused, get: () => state }
}

/** The sheet written anew. */
export const refresh = (root: string, carried = threeItems): HandoverCommand => ({
  type: 'handover.refresh',
  data: { root, items: carried, head, eachOpened: true },
})
