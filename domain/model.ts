import type * as z from 'zod'

/** Who spoke. Fixed at the click, whoever reconnects later. `person` and `post` are null on an unattended seat. */
export interface By {
  readonly seat: string
  readonly person: string | null
  readonly post: string | null
}

/** Circumstances of a fact as the log knows them. `number` is filled by the ledger only. */
export interface Told {
  readonly at: number
  readonly by: By
  readonly command: string
  readonly number: string | null
  /** True while the centre has not recorded it: a preview on the seat that waits. */
  readonly pending: boolean
}

export type Shapes = Readonly<Record<string, z.ZodType>>

/** `{issue: shape}` of kind `order` becomes `{type: 'order.issue', data}`, a union over all names. */
export type Tagged<N extends string, S extends Shapes> = {
  [K in keyof S & string]: { readonly type: `${N}.${K}`; readonly data: z.infer<S[K]> }
}[keyof S & string]

/** Names a kind and its folded state; every Kind is one. Lets a kind see itself without a circular type. */
export interface KindRef<S> {
  readonly name: string
  readonly initial: S
}

/** One folded stream of any kind and nothing else. An unknown stream is the kind's initial state. */
export type See = <S>(kind: KindRef<S>, id: string) => S

export interface Circumstances {
  /** The id behind the slash of the command's stream. */
  readonly id: string
  readonly by: By
  readonly at: number
  readonly see: See
  /**
   * Whether the owner of `key` signed `words` (domain/signed.ts). Given at the ledger's door, where there is Ed25519; what a seat shows
   * until then is a preview and doubts no signature.
   */
  readonly proves?: (signed: Signed) => boolean
}

/** What a person leaves under words with his own secret: Ed25519 in base64, and the public key it fits, SPKI DER in base64. */
export interface Signed {
  readonly words: string
  readonly signature: string
  readonly key: string
}

export interface AcceptedFact<F> {
  readonly fact: F
  /** Series that numbers this fact, e.g. `incident/2026`. The centre fills it without gaps. */
  readonly series: string | null
}

export type Decision<F> =
  | { readonly ok: true; readonly facts: readonly AcceptedFact<F>[] }
  | { readonly ok: false; readonly reason: string }

/** Accepts a command as one fact or several; `number` names the series that numbers the first of them. */
export function accept<F>(facts: F | readonly F[], options: { number?: string } = {}): Decision<F> {
  const list = (Array.isArray(facts) ? facts : [facts]) as readonly F[]
  return {
    ok: true,
    facts: list.map((fact, i) => ({ fact, series: i === 0 ? (options.number ?? null) : null })),
  }
}

/** Refuses a command. The reason is a sentence in Chinese that says what to do. */
export function reject(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason }
}

/**
 * Who may see a stream: everybody of the district, only district seats, or district seats and the named streets;
 * `wall` adds the wall. Only the centre filters by it.
 */
export interface Audience {
  readonly streets: 'all' | readonly string[]
  readonly wall: boolean
  /** District seats that may know of it (知悉范围); absent where all may. */
  readonly seats?: readonly string[]
}

export const districtOnly: Audience = { streets: [], wall: false }
export const everybody: Audience = { streets: 'all', wall: true }

export interface KindDefinition<N extends string, C extends Shapes, F extends Shapes, S> {
  readonly name: N
  readonly commands: C
  readonly facts: F
  readonly initial: S
  /** Commands that state what already happened: `decide` never refuses them (architecture, law 4). */
  readonly testimony: readonly (keyof C & string)[]
  decide(state: S, command: Tagged<N, C>, circumstances: Circumstances): Decision<Tagged<N, F>>
  evolve(state: S, fact: Tagged<N, F>, told: Told): S
  audience(state: S): Audience
  /**
   * The stream it belongs to, as an order to its incident: the wall and the district's seats see of it no more than of that
   * one. Null, or absent, for a stream that stands alone. `id` is its own.
   */
  follows?(state: S, id: string): string | null
}

export interface Kind<
  N extends string = string,
  C extends Shapes = Shapes,
  F extends Shapes = Shapes,
  S = unknown,
> extends KindDefinition<N, C, F, S> {
  /** Shape version of facts and commands written today; older ones are upcast. */
  readonly v: number
}

/**
 * Declares a kind. Misspelt commands, another command's data and facts nobody evolves fail to compile.
 * Events of older versions are upcast beside the model before `evolve` sees them.
 */
export function kind<const N extends string, C extends Shapes, F extends Shapes, S>(
  definition: KindDefinition<N, C, F, S> & { v?: number },
): Kind<N, C, F, S> {
  return { v: 1, ...definition }
}

export type CommandOf<K> = K extends Kind<infer N, infer C, infer _F, infer _S> ? Tagged<N, C> : never
export type FactOf<K> = K extends Kind<infer N, infer _C, infer F, infer _S> ? Tagged<N, F> : never
export type StateOf<K> = K extends Kind<infer _N, infer _C, infer _F, infer S> ? S : never

/** For the default branch of an exhaustive switch. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
