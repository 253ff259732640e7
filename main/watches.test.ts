import { describe, expect, test } from 'vitest'
import { createWatches } from './watches.ts'

/** Counts what is being watched. */
function counted() {
  let open = 0
  const start = () => {
    open += 1
    return () => {
      open -= 1
    }
  }
  return { start, open: () => open }
}

describe('窗口看着的内容', () => {
  test('同一个编号再用，先前那个就停；停了不再停第二次', () => {
    const { start, open } = counted()
    const watches = createWatches()
    for (let again = 0; again < 3; again += 1) expect(watches.begin(1, 7, start)).toBe(true)
    expect(open()).toBe(1)
    watches.end(2, 7)
    expect(open()).toBe(1)
    watches.end(1, 7)
    watches.end(1, 7)
    expect(open()).toBe(0)
  })

  test('太多就不再开，别的窗口照常；窗口走了全部停', () => {
    const { start, open } = counted()
    const watches = createWatches()
    for (let id = 1; id <= 200; id += 1) expect(watches.begin(1, id, start)).toBe(true)
    expect(watches.begin(1, 201, start)).toBe(false)
    expect(watches.begin(1, 200, start)).toBe(true)
    expect(watches.begin(2, 1, start)).toBe(true)
    watches.forget(1)
    expect(open()).toBe(1)
    expect(watches.begin(1, 1, start)).toBe(true)
  })
})
