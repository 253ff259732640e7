import type * as z from 'zod'
import { kindOf } from '../../domain/envelope.ts'
import { personalFields } from '../../domain/personal.ts'
import type { KindNamed } from '../facts.ts'

const known = new WeakMap<z.ZodType, readonly string[]>()
const none: readonly string[] = []

/** Names of the personal fields of a command or fact type of a kind; none for what this version does not know. */
export function personalOf(kindNamed: KindNamed, of: 'commands' | 'facts', type: string): readonly string[] {
  const shapes = kindNamed(kindOf(type))?.[of]
  const verb = type.slice(type.indexOf('.') + 1)
  const shape = shapes !== undefined && Object.hasOwn(shapes, verb) ? shapes[verb] : undefined
  if (shape === undefined) return none
  let fields = known.get(shape)
  if (fields === undefined) {
    fields = personalFields(shape)
    known.set(shape, fields)
  }
  return fields
}
