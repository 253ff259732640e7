import type { AnyCommand } from '../../domain/index.ts'
import type { Who } from '../../protocol/desk.ts'
import { roleShape } from '../../protocol/identity.ts'
import { typeMissing } from '../../protocol/rights.ts'
import { useWho } from './useWho.ts'

type Type = AnyCommand['type']

/** Why this desk may never give such a command, in words; null where it may, or nobody knows yet who it is. */
export function neverHere(who: Who | null, type: Type): string | null {
  const role = roleShape.safeParse(who?.role)
  return role.success ? typeMissing(role.data, type) : null
}

/** Whether this desk may give such commands at all: what it never may is not offered. */
export function useMay(): (type: Type) => boolean {
  const who = useWho()
  return (type) => neverHere(who, type) === null
}
