import { accept, type Circumstances, type Decision, type KindRef, reject } from '../model.ts'
import { neededByPost, type ShiftPost } from '../post.ts'
import { isOf } from '../roster/is-of.ts'
import type { Roster } from '../roster/roster.ts'
import { holdsPost } from '../shift/on-duty.ts'
import { shiftRef } from '../shift/state.ts'
import { signatureDoubt } from '../signed.ts'
import { missingFor, neverDone } from './gate.ts'
import type { HandoverCommand, HandoverFact } from './shapes.ts'
import { type Completion, type Handover, isWithdrawn, type Sheet } from './state.ts'

// A reference and not the kind itself: it may look at shifts.
const rosterRef: KindRef<Roster> = { name: 'roster', initial: { status: 'none' } }

type Said = Extract<HandoverCommand, { type: 'handover.sign' }>['data']
type Signed = Pick<Said, 'side' | 'sheet'> & { person: string; post: string | null }

/**
 * A signature. Who has seen everything (`saw`) is told what is missing; given elsewhere, with less known, it stands
 * (law 4), and two reliefs of one shift become `contested`.
 */
export function signHandover(
  state: Handover,
  { saw, ...data }: Said,
  circumstances: Circumstances,
): Decision<HandoverFact> {
  const { by, id, see } = circumstances
  const sheet = state.sheets.find((one) => one.id === data.sheet)
  if (sheet === undefined) return reject('没有这一版交接班表，请重新打开再签字')
  if (by.person === null) return reject('签字要用本人的口令，请先输入本人口令')
  const mine: Signed = { side: data.side, sheet: data.sheet, person: by.person, post: by.post }
  const same = (one: Signed) =>
    one.side === mine.side && one.sheet === mine.sheet && one.person === mine.person
  if (state.signatures.some(same)) return accept<HandoverFact>([])

  const outgoing = see(shiftRef, id).holders.map(({ person }) => person)
  const lacks =
    saw === state.facts
      ? missingFor(state, sheet, data.side, by.person, outgoing)
      : neverDone(state, sheet, data.side)
  if (lacks !== null) return reject(lacks)

  const doubt = doubtOf(state, mine, sheet, data, outgoing, circumstances)
  const facts: HandoverFact[] = [{ type: 'handover.signed', data: { ...data, doubt } }]
  const signatures: Signed[] = [...state.signatures, mine]
  const done = completes(state, signatures, mine.sheet)
  if (done !== null) facts.push({ type: 'handover.completed', data: done })
  const rivals = new Set(saw !== state.facts && data.side === 'in' ? rivalsOf(state, mine, sheet) : [])
  if (done !== null) {
    for (const other of state.completions) if (other.in !== done.in) rivals.add(other.in)
  }
  const claimed = new Set(state.contested?.people)
  const people = [...rivals, done?.in ?? mine.person]
  if (rivals.size > 0 && !people.every((one) => claimed.has(one))) {
    const why = `同一班有 ${people.length} 人分别接班签字，请带班领导裁定以谁为准`
    facts.push({ type: 'handover.contested', data: { people, why } })
  }
  return accept(facts)
}

/**
 * Other people who relieved the same shift where neither knew of the other: on another line of sheets, or in the same
 * single post. Colleagues who sign the same sheet are no rivals.
 */
function rivalsOf(state: Handover, mine: Signed, sheet: Sheet): string[] {
  const rootOf = (id: string) => state.sheets.find((one) => one.id === id)?.root ?? ''
  const counts = (root: string) =>
    !isWithdrawn(state, root) || state.completions.some((one) => rootOf(one.sheet) === root)
  const single = mine.post !== null && neededByPost[mine.post as ShiftPost] === 1
  return state.signatures
    .filter(({ side, person }) => side === 'in' && person !== mine.person)
    .filter((one) => {
      const root = rootOf(one.sheet)
      return (root !== sheet.root && counts(root)) || (single && one.post === mine.post)
    })
    .map(({ person }) => person)
}

/** Out, in and leader on one sheet, three different people; null while they are not, or were before. */
function completes(
  state: Handover,
  signatures: readonly Signed[],
  sheet: string,
): Omit<Completion, 'at'> | null {
  if (state.completions.some((one) => one.sheet === sheet)) return null
  const on = (side: Signed['side']) =>
    signatures.filter((one) => one.sheet === sheet && one.side === side).map(({ person }) => person)
  for (const leader of on('leader')) {
    for (const relief of on('in')) {
      if (state.completions.some((one) => one.in === relief)) continue
      const out = on('out').find((one) => one !== relief && one !== leader)
      if (out !== undefined && relief !== leader) return { sheet, out, in: relief, leader }
    }
  }
  return null
}

/** 补录待核: why a leader has to look at a signature that stands all the same. */
function doubtOf(
  state: Handover,
  mine: Signed,
  sheet: Sheet,
  signed: Pick<Said, 'words' | 'signature' | 'key'>,
  outgoing: readonly string[],
  circumstances: Circumstances,
): string | null {
  const { side, person } = mine
  const { id, at, see } = circumstances
  const said = { handover: id, sheet: sheet.id, side, person, items: sheet.digest }
  const doubt = signatureDoubt(circumstances, signed, said, '表')
  if (doubt !== null) return doubt
  const other = state.signatures.find(
    (one) => one.sheet === sheet.id && one.person === person && one.side !== side,
  )
  if (other !== undefined) return '同一个人签了两方的字'
  if (side === 'out' && !outgoing.includes(person)) return '签字人没有在交班班次签到'
  if (side === 'in' && outgoing.includes(person)) return '签字人是交班班次的人'
  if (side === 'leader' && !mayConfirm(sheet, person, at, see)) return '签字时不在带班领导岗位上'
  return null
}

/** The leader on duty, the one the roster names for the relief, or one who has come to lead it. */
function mayConfirm(sheet: Sheet, person: string, at: number, see: Circumstances['see']): boolean {
  if (holdsPost(see, person, 'leader', at)) return true
  const [day = '', n] = sheet.incoming.split('.')
  const planned = see(rosterRef, day.slice(0, 7))
  const place = { day, n: Number(n), post: 'leader' } as const
  if (planned.status === 'published') {
    if (planned.assignments.some((one) => one.person === person && isOf(one, place))) return true
  }
  return see(shiftRef, sheet.incoming).arrivals.some((one) => one.person === person && one.post === 'leader')
}
