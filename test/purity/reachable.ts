import fc from 'fast-check'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { kindNamed } from '../../domain/index.ts'
import type { By, Decision, Kind, KindRef } from '../../domain/model.ts'
import { type Draft, draftOf, kindNames, START } from '../converge/drafts.ts'

type Fact = { type: string; data: unknown }

/** States of all streams that commands can lead to, and what `decide` says there. */
export class Reached {
  readonly #states = new Map<string, unknown>()

  /** What `decide` says to a draft on this state; nothing changes. */
  decide({ stream, type, data }: Draft, by: By, at: number): Decision<Fact> {
    const kind = kindOfStream(stream)
    const command = { type, data: kind.commands[verbOf(type)]?.parse(data) } as never
    const see = <S>(other: KindRef<S>, id: string) => this.#state(`${other.name}/${id}`, other.initial) as S
    return kind.decide(this.#state(stream, kind.initial), command, { id: idOf(stream), by, at, see })
  }

  /** Decides and, where accepted, lets the facts happen. */
  happen(draft: Draft, by: By, at: number): Decision<Fact> {
    const decision = this.decide(draft, by, at)
    if (!decision.ok) return decision
    const kind = kindOfStream(draft.stream)
    for (const { fact } of decision.facts) {
      const told = { at, by, command: '', number: null, pending: false }
      const state = this.#state(draft.stream, kind.initial)
      this.#states.set(draft.stream, kind.evolve(state, fact as never, told))
    }
    return decision
  }

  audience(stream: string) {
    const kind = kindOfStream(stream)
    return kind.audience(this.#state(stream, kind.initial))
  }

  #state(stream: string, initial: unknown): unknown {
    return this.#states.has(stream) ? this.#states.get(stream) : initial
  }
}

export function kindOfStream(stream: string): Kind {
  const kind = kindNamed(kindOf(stream))
  if (!kind) throw new Error(`no kind of ${stream}`)
  return kind
}

export const verbOf = (type: string) => type.slice(type.indexOf('.') + 1)

/** Some hundred clicks of two seats. */
export const clicks = fc.array(
  fc.record({
    draft: draftOf(kindNames),
    seat: fc.constantFrom('甲-01', '甲-02'),
    later: fc.integer({ min: 0, max: 3_600_000 }),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
)

export const by = (seat: string): By => ({ seat, person: null, post: null })
export { START }
