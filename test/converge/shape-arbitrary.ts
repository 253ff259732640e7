import fc from 'fast-check'
import * as z from 'zod'

interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: string[]
  const?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

/** Values for members of that name, where the member takes them: realistic words, shared ids. */
export type ByName = Readonly<Record<string, fc.Arbitrary<unknown>>>

/**
 * Arbitrary data of a zod shape, read from its JSON schema, so that a kind added later is exercised at once.
 * Members named in `byName` take their values from there. Throws on a shape it cannot read.
 */
export function arbitraryOf(shape: z.ZodType, byName: ByName): fc.Arbitrary<Record<string, unknown>> {
  return fromSchema(z.toJSONSchema(shape, { io: 'input' }) as JsonSchema, byName) as fc.Arbitrary<
    Record<string, unknown>
  >
}

function fromSchema(schema: JsonSchema, byName: ByName): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const { type } = schema
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => fromSchema({ ...schema, type: one }, byName)))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => fromSchema(one, byName)))
  switch (type) {
    case 'object':
      if (typeof schema.additionalProperties === 'object') {
        return fc.dictionary(
          fromSchema(
            schema.propertyNames ?? { type: 'string', minLength: 1 },
            byName,
          ) as fc.Arbitrary<string>,
          fromSchema(schema.additionalProperties, byName),
          { maxKeys: 3 },
        )
      }
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, member]) => [
            name,
            named(byName[name], member) ?? fromSchema(member, byName),
          ]),
        ),
        // What may be left out is left out now and then: commands of older versions come without it.
        schema.required === undefined ? { requiredKeys: [] } : { requiredKeys: schema.required },
      )
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, byName), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, 4)),
      })
    case 'string':
      return schema.pattern === undefined
        ? fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 20, 20) })
        : fc.stringMatching(new RegExp(schema.pattern))
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`no arbitrary for the shape ${JSON.stringify(schema)}`)
  }
}

/** `values` where all of some samples fit the member: another kind may call something else by the same name. */
function named(
  values: fc.Arbitrary<unknown> | undefined,
  member: JsonSchema,
): fc.Arbitrary<unknown> | undefined {
  if (values === undefined) return undefined
  const shape = z.fromJSONSchema(member as Parameters<typeof z.fromJSONSchema>[0])
  const fits = fc.sample(values, { seed: 1, numRuns: 40 }).every((value) => shape.safeParse(value).success)
  return fits ? values : undefined
}
