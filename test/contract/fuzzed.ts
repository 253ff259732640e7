import fc from 'fast-check'

type Json = unknown

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json[]>(null, '', -1, 0, 1e308, 2 ** 53, '0'.repeat(64), 'log/1', [], {}),
  fc.string({ minLength: 2000, maxLength: 4000 }),
  fc.constant('__proto__'),
  fc.array(fc.constant(0), { minLength: 300, maxLength: 400 }),
)

/** Where in a message something may be changed: every member and item, the message itself included. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]))
  return [path, ...inner]
}

function changed(value: Json, path: readonly (string | number)[], change: (old: Json) => Json): Json {
  const [first, ...rest] = path
  if (first === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, Json>
  const next = changed(copy[first], rest, change)
  if (next === undefined) delete copy[first]
  else copy[first] = next
  return copy
}

/** A good message with one to three members replaced, removed, doubled or joined by a stranger. */
export function fuzzed(message: Json): fc.Arbitrary<Json> {
  const one = fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'double', 'stranger'), junk)
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<Json>((current, [where, how, what]) => {
      const all = places(current)
      const path = all[where % all.length] ?? []
      return changed(current, path, (old) => {
        if (how === 'remove' && path.length > 0) return undefined
        if (how === 'double') return [old, old]
        if (how === 'stranger' && typeof old === 'object' && old !== null) return { ...old, 陌生: what }
        return what
      })
    }, message),
  )
}
