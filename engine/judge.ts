import type { Command } from '../domain/envelope.ts'
import { kindOf } from '../domain/envelope.ts'
import type { KindRef } from '../domain/model.ts'
import { type Fact, type KindNamed, parseCommand } from './facts.ts'

export type Judged =
  | { readonly ok: true; readonly facts: readonly Fact[]; readonly reads: readonly string[] }
  | { readonly ok: false; readonly reason: string }

/**
 * Decides a command on the states that `stateOf` gives, noting every stream that was looked at.
 * A refusal's reason is a sentence for people.
 */
export function judge(kindNamed: KindNamed, command: Command, stateOf: (stream: string) => unknown): Judged {
  const parsed = parseCommand(kindNamed(kindOf(command.stream)), command)
  if (!parsed.ok) return parsed
  const { kind } = parsed
  const reads = new Set([command.stream])
  const see = <S>({ name, initial }: KindRef<S>, id: string): S => {
    const stream = `${name}/${id}`
    reads.add(stream)
    return kindNamed(name) === undefined ? initial : (stateOf(stream) as S)
  }
  const decision = kind.decide(stateOf(command.stream), parsed.command as never, {
    id: command.stream.slice(kind.name.length + 1),
    by: command.by,
    at: command.at,
    see,
  })
  if (!decision.ok) return decision
  return { ok: true, facts: decision.facts.map(({ fact }) => fact as Fact), reads: [...reads] }
}
