import fc from 'fast-check'
import type { Command } from '../../domain/envelope.ts'
import type { HandoverRow } from '../../domain/handover/rows.ts'
import { type HandoverCommand, type Side, selfChecks } from '../../domain/handover/shapes.ts'
import { handoverWords } from '../../domain/handover/words.ts'
import type { By } from '../../domain/model.ts'
import {
  carriedItem,
  chen,
  deng,
  he,
  head,
  huang,
  incomingShift,
  liang,
  luo,
  outgoingShift,
} from '../story/handover.ts'
import { START } from './drafts.ts'
import type { SimSeat } from './sim-seat.ts'
import type { World } from './world.ts'

/** What two people at a sheet may do next, at one of two seats. */
export interface HandoverStep {
  readonly seat: 0 | 1
  readonly act:
    | 'open'
    | 'refresh'
    | 'tick'
    | 'untick'
    | 'ask'
    | 'answer'
    | 'check'
    | 'sign'
    | 'withdraw'
    | 'whole'
    | 'sync'
  readonly who: number
  readonly n: number
}
export const handoverStream = `handover/${outgoingShift}`
const outs = [chen, huang]
const ins = [luo, deng]
const leaders = [he, liang]

/** Stories that come to an end often: whole handovers, each possibly alone, among single acts. */
export const handoverSteps: fc.Arbitrary<HandoverStep[]> = fc.array(
  fc.record({
    seat: fc.constantFrom(0 as const, 1 as const),
    act: fc.constantFrom<HandoverStep['act'][]>(
      ...(['open', 'refresh', 'tick', 'tick', 'untick', 'ask', 'answer', 'check', 'sign', 'sign'] as const),
      ...(['withdraw', 'whole', 'whole', 'sync'] as const),
    ),
    who: fc.integer({ min: 0, max: 7 }),
    n: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 30 },
)

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Plays steps on the seats of a world; remembers what each seat said yes to. */
export function handoverPlayer(world: World) {
  const accepted: Command[] = []
  /** Reliefs that some seat has seen complete: they sat down at the desk. */
  const reliefs = new Set<string>()
  let passed = 0
  /** The second seat's clock is an hour slow. */
  const at = (seat: SimSeat) => START + passed - (seat.name === '甲-02' ? 3_600_000 : 0)
  const rowOf = (seat: SimSeat): HandoverRow | undefined =>
    seat.core.query('handover.sheet', { handover: handoverStream })[0]
  const items = (n: number) => [carriedItem('a'), carriedItem('b', n % 2 === 0 ? '照常' : '有变化')]

  function say(seat: SimSeat, by: By, said: HandoverCommand): boolean {
    world.pass(60_000)
    passed += 60_000
    const command: Command = {
      ...{ id: world.nextId(), stream: handoverStream, type: said.type, v: 1, data: said.data, after: [] },
      ...{ by: { ...by, seat: seat.name }, at: at(seat), clock: null },
    }
    const submitted = seat.core.submit(structuredClone(command))
    if (submitted.ok) accepted.push(command)
    const done = rowOf(seat)?.done ?? null
    if (done !== null) reliefs.add(done.in)
    return submitted.ok
  }
  function sign(seat: SimSeat, side: Side, by: By): boolean {
    const row = rowOf(seat)
    if (row === undefined) return false
    const said = {
      handover: outgoingShift,
      side,
      person: by.person ?? '',
      face: 'face' as const,
      at: 1,
      head,
    }
    const words = handoverWords(row.sheet, said)
    const data = { side, sheet: row.sheet.id, words, signature: 'c2ln', key: 'a2V5', face: 'face' as const }
    return say(seat, by, { type: 'handover.sign', data: { ...data, saw: row.facts } })
  }
  function open(seat: SimSeat, by: By, n: number): void {
    const saw = rowOf(seat)?.facts ?? 0
    const data = { incoming: incomingShift, items: items(n), head, eachOpened: true, saw }
    say(seat, by, { type: 'handover.open', data })
  }
  function tickAll(seat: SimSeat, by: By, side: 'out' | 'in'): void {
    for (const { key: item, v } of rowOf(seat)?.sheet.items ?? []) {
      say(seat, by, { type: 'handover.tick', data: { item, v, side, opened: at(seat) } })
    }
  }
  function check(seat: SimSeat): void {
    for (const what of selfChecks)
      say(seat, chen, { type: 'handover.check', data: { what, ok: true, note: '' } })
  }
  function answerAll(seat: SimSeat): void {
    for (const { id, answers } of rowOf(seat)?.questions ?? []) {
      if (answers.length === 0)
        say(seat, huang, { type: 'handover.answer', data: { question: id, text: '是' } })
    }
  }
  function whole(seat: SimSeat, who: number, n: number): void {
    const [out, relief, leader] = [pick(outs, who), pick(ins, who >> 1), pick(leaders, who >> 2)]
    const row = rowOf(seat)
    if (row === undefined || row.stage === 'withdrawn') open(seat, out, n)
    tickAll(seat, out, 'out')
    tickAll(seat, relief, 'in')
    check(seat)
    answerAll(seat)
    sign(seat, 'out', out)
    sign(seat, 'in', relief)
    sign(seat, 'leader', leader)
  }

  function act(seat: SimSeat, { act: what, who, n }: HandoverStep): void {
    const row = rowOf(seat)
    const item = row === undefined ? undefined : pick(row.sheet.items, n)
    const side = who % 2 === 0 ? 'out' : 'in'
    const by = side === 'out' ? pick(outs, who >> 1) : pick(ins, who >> 1)
    if (what === 'open') open(seat, pick(outs, who), n)
    else if (what === 'whole') whole(seat, who, n)
    if (row === undefined || item === undefined) return
    const { root } = row.sheet
    const ticked = { item: item.key, v: item.v, side } as const
    // A seat of an older program knows nothing of it.
    const rule = who === 7 ? {} : { eachOpened: true }
    if (what === 'refresh') {
      say(seat, by, { type: 'handover.refresh', data: { root, items: items(n), head, ...rule } })
    } else if (what === 'tick') {
      // Now and then somebody ticks what he has not opened.
      const data = n === 0 ? ticked : { ...ticked, opened: at(seat) }
      say(seat, by, { type: 'handover.tick', data })
    } else if (what === 'untick') say(seat, by, { type: 'handover.untick', data: ticked })
    else if (what === 'ask')
      say(seat, by, { type: 'handover.ask', data: { item: item.key, text: '谁在盯？' } })
    else if (what === 'answer') answerAll(seat)
    else if (what === 'check') check(seat)
    else if (what === 'withdraw') say(seat, by, { type: 'handover.withdraw', data: { root, why: '等一等' } })
    else if (what === 'sign')
      sign(seat, pick(['out', 'in', 'leader'] as const, n), n === 2 ? pick(leaders, who) : by)
  }
  return { act, rowOf, accepted, reliefs }
}
