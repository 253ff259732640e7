import type { CarriedItem } from '../../domain/carried/carried.ts'
import { handover } from '../../domain/handover/handover.ts'
import type { Face, HandoverCommand, Side } from '../../domain/handover/shapes.ts'
import { type Handover, noHandover, sheetOf } from '../../domain/handover/state.ts'
import { handoverWords } from '../../domain/handover/words.ts'
import type { By, Circumstances, See } from '../../domain/model.ts'
import { shift } from '../../domain/shift/shift.ts'
import type { Shift } from '../../domain/shift/state.ts'

/** A handover played command by command, for tests: every command has an id of its own and a minute of its own. */
export const outgoingShift = '2026-09-16.1'
export const incomingShift = '2026-09-17.1'
/** 2026-09-17 08:00 in the district. */
export const eight = Date.UTC(2026, 8, 17)

export const person = (id: string, post: string | null = null, seat = '甲-01'): By => ({
  seat,
  person: id,
  post,
})
export const chen = person('chen-yanqiu', 'chief')
export const huang = person('huang-ziqian', 'officer')
export const liang = person('liang-qiheng', 'leader')
export const luo = person('luo-jingxian', 'chief', '甲-02')
export const deng = person('deng-jiashu', 'officer', '甲-03')
export const he = person('he-shaojun', 'leader', '甲-02')

export const carriedItem = (
  key: string,
  text = '照常',
  group: CarriedItem['group'] = 'standing',
): CarriedItem => ({
  ...{
    key,
    group,
    title: `事项 ${key}`,
    text,
    source: null,
    owner: null,
    since: null,
    due: null,
    level: null,
  },
})
export const head = { seq: 207, hash: '7c1e94b05fa2d83d'.repeat(4) }

/** The night shift: 陈砚秋 chief, 黄子骞 officer, 梁启衡 leader. */
export const nightShift: Shift = [chen, huang, liang].reduce<Shift>(
  (state, by) =>
    shift.evolve(
      state,
      { type: 'shift.signedIn', data: { post: by.post as 'chief', doubt: null } },
      { at: eight - 86_400_000, by, command: '', number: null, pending: false },
    ),
  shift.initial,
)

export interface Played {
  readonly state: Handover
  /** Refusals in order. */
  readonly refused: readonly string[]
  readonly ids: readonly string[]
}
export interface Said {
  readonly by: By
  readonly command: HandoverCommand
  readonly id: string
  readonly at: number
}

export const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Plays commands on a state as a centre would; numbers the first fact of a series. */
export function play(said: readonly Said[], from: Handover = noHandover, see: See = seesNight): Played {
  let state = from
  const refused: string[] = []
  for (const { by, command, id, at } of said) {
    const decision = handover.decide(state, command, circumstances(by, at, see))
    if (!decision.ok) {
      refused.push(decision.reason)
      continue
    }
    decision.facts.forEach(({ fact, series }, n) => {
      const number = n === 0 && series !== null ? `${series}-0260` : null
      state = handover.evolve(state, fact, { at, by, command: id, number, pending: false })
    })
  }
  return { state, refused, ids: said.map(({ id }) => id) }
}

const circumstances = (by: By, at: number, see: See): Circumstances => ({ id: outgoingShift, by, at, see })
export const seesNight: See = (kind, id) =>
  kind.name === 'shift' && id === outgoingShift ? (nightShift as never) : kind.initial

/** The signature somebody would give on the sheet in force of `state`. */
export function signOn(
  state: Handover,
  side: Side,
  by: By,
  at: number,
  face: Face = 'face',
): HandoverCommand {
  const sheet = sheetOf(state)
  if (sheet === null) throw new Error('no sheet to sign')
  const said = { handover: outgoingShift, side, person: by.person ?? '', face, at, head }
  const words = handoverWords(sheet, said)
  const data = { side, sheet: sheet.id, words, signature: 'c2ln', key: 'a2V5', face, saw: state.facts }
  return { type: 'handover.sign', data }
}
