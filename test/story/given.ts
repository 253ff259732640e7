import type {
  By,
  Circumstances,
  CommandOf,
  Decision,
  FactOf,
  Kind,
  KindRef,
  StateOf,
} from '../../domain/model.ts'

// biome-ignore lint/suspicious/noExplicitAny: any kind at all, its own types are inferred at each call
type SomeKind = Kind<any, any, any, any>

export const seat = (name: string): By => ({ seat: name, person: null, post: null })
export const seatA = seat('甲-01')
export const seatB = seat('甲-02')
/** 2026-11-21 21:46 in the district. */
export const evening = Date.UTC(2026, 10, 21, 13, 46)

/** A fact that has happened, by seat 甲-01 in the evening unless said otherwise. */
export type Happened<K> = FactOf<K> | { readonly fact: FactOf<K>; readonly by?: By; readonly at?: number }

interface Story<K> {
  readonly state: StateOf<K>
  when(command: CommandOf<K>, circumstances?: Partial<Circumstances>): Decision<FactOf<K>>
}

/** Given these facts of one stream, when a command comes, then what `decide` says. Other streams are unknown. */
export function given<K extends SomeKind>(kind: K, ...facts: Happened<K>[]): Story<K> {
  const state = facts.reduce<StateOf<K>>((folded, one) => {
    const { fact, by = seatA, at = evening } = 'fact' in one ? one : { fact: one }
    return kind.evolve(folded, fact, { at, by, command: '', number: null, pending: false })
  }, kind.initial)
  return {
    state,
    when: (command, circumstances = {}) =>
      kind.decide(state, command, {
        id: '1',
        by: seatA,
        at: evening,
        see: seeNothing,
        ...circumstances,
      }) as Decision<FactOf<K>>,
  }
}

function seeNothing<S>(kind: KindRef<S>): S {
  return kind.initial
}

/** Lets `see` find these states by stream; every other stream is unknown. */
export function seeing(states: Record<string, unknown>): Circumstances['see'] {
  return <S>(kind: KindRef<S>, id: string): S => {
    const stream = `${kind.name}/${id}`
    return Object.hasOwn(states, stream) ? (states[stream] as S) : kind.initial
  }
}
