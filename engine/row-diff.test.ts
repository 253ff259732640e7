import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeAtEnd, changeOf, shownOf } from './row-diff.ts'

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
  if (change.order === null) return [...byKey.values()]
  return change.order.map((key) => byKey.get(key)).filter((row) => row !== undefined)
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

test('末尾添一条、顶上去一条：不必重说全部次序', () => {
  const rows = [...'abc'].map((key) => ({ key, text: '甲' }))
  const added = { key: 'd', text: '乙' }
  const { change } = changeOf(shownOf(rows), ['b', 'c', 'd'], [added])
  expect(change).toEqual({ type: 'change', upsert: [added], remove: ['a'], order: null })
  const first = changeOf(shownOf(rows), ['d', 'a', 'b', 'c'], [added])
  expect(first.change).toMatchObject({ order: ['d', 'a', 'b', 'c'] })
})

test('只看动过的行得出的变化，与重新问一遍相同；说不准时就不说', () => {
  const limit = 3
  const place = ({ key, text }: Row) => (text === '甲' ? key : null)
  const answerTo = (table: ReadonlyMap<string, Row>) =>
    [...table.values()]
      .filter((row) => place(row) !== null)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(-limit)
  let told = 0
  fc.assert(
    fc.property(answer, fc.array(answer), (first, steps) => {
      const table = new Map(first.map((row) => [row.key, row]))
      let rows = answerTo(table)
      let shown = shownOf(rows)
      for (const touched of steps) {
        // Every second touched row is taken away where there is one.
        for (const [index, row] of touched.entries()) {
          if (index % 2 === 1 && table.has(row.key)) table.delete(row.key)
          else table.set(row.key, row)
        }
        const keys = touched.map(({ key }) => key)
        const there = keys.map((key) => table.get(key)).filter((row) => row !== undefined)
        const next = answerTo(table)
        const step = changeAtEnd(shown, { limit, place }, keys, there)
        if (step !== null) {
          told += 1
          expect(apply(rows, step.change)).toEqual(next)
          expect(step.shown).toEqual(shownOf(next))
        }
        shown = step?.shown ?? shownOf(next)
        rows = next
      }
    }),
  )
  expect(told).toBeGreaterThan(100)
})
