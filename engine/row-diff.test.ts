import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, shownOf } from './row-diff.ts'

interface Row {
  key: string
  text: string
}
const answer = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('甲', '乙') }),
  {
    selector: ({ key }) => key,
  },
)

/** What a window does with a change. */
function apply(rows: readonly Row[], change: ReturnType<typeof changeOf<Row>>['change']): Row[] {
  if (change?.type !== 'change') return [...rows]
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const key of change.remove) byKey.delete(key)
  for (const row of change.upsert) byKey.set(row.key, row)
  const order = change.order ?? rows.map(({ key }) => key)
  return order.map((key) => byKey.get(key)).filter((row) => row !== undefined)
}

test('窗口照着变化改，总与重新问一遍相同；没变的不推', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1 }), ([first = [], ...later]) => {
      let shown = shownOf(first)
      let rows: Row[] = first
      for (const next of later) {
        const step = changeOf(
          shown,
          next.map(({ key }) => key),
          next,
        )
        expect(apply(rows, step.change)).toEqual(next)
        if (JSON.stringify(rows) === JSON.stringify(next)) expect(step.change).toBeNull()
        if (step.change?.type === 'change') {
          const known = rows.map((row) => JSON.stringify(row))
          for (const row of step.change.upsert) expect(known).not.toContain(JSON.stringify(row))
        }
        shown = step.shown
        rows = next
      }
    }),
  )
})
