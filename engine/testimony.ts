import { type Command, kindOf } from '../domain/envelope.ts'
import type { KindNamed } from './facts.ts'

/** Does the command state what already happened? Such a one is never refused nor held (architecture, law 4). */
export function isTestimony(kindNamed: KindNamed, { type }: Command): boolean {
  const kind = kindNamed(kindOf(type))
  return kind?.testimony.includes(type.slice(kind.name.length + 1)) ?? false
}
