import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'

// fast-check's JSON values hold -0, which JSON writes as 0.
const json = fc.jsonValue({ stringUnit: 'binary' })

describe('规范 JSON（RFC 8785）：同样的内容只有一种写法', () => {
  test('读回来还是同样的内容', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('写一遍、读回再写一遍，文字不变', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  test('键的先后不影响文字', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        expect(canonical(turned)).toBe(canonical(record))
      }),
    )
  })

  // RFC 8785 §3.2.3: keys are sorted by UTF-16 code units, so the emoji's surrogate comes before U+FB33.
  test('键按 UTF-16 码元排序', () => {
    expect(canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"😀":5,"\ufb33":3}',
    )
  })

  test('没有值的成员不写，数组里的空位写成 null', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}')
    expect(canonical([1, undefined, 3])).toBe('[1,null,3]')
  })

  test.each([
    ['无穷大', Number.POSITIVE_INFINITY],
    ['非数', Number.NaN],
    ['函数', () => 0],
    ['大整数', 1n],
  ])('%s 不能写进记录', (_, value) => {
    expect(() => canonical({ value })).toThrow(TypeError)
  })
})
