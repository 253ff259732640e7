import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameNumber, parsePhone, tailOf } from './phone.ts'

const read = (typed: string) => {
  const { kind, digits, extension, shown } = parsePhone(typed)
  return [kind, digits, extension, shown]
}

describe('电话号码的读法', () => {
  test.each([
    ['13800138000', 'mobile', '13800138000', null, '138 0013 8000'],
    ['+86 138-0013-8000', 'mobile', '13800138000', null, '138 0013 8000'],
    ['008613800138000', 'mobile', '13800138000', null, '138 0013 8000'],
    ['8613800138000', 'mobile', '13800138000', null, '138 0013 8000'],
    ['１３８００１３８０００', 'mobile', '13800138000', null, '138 0013 8000'],
    ['020-84312345', 'landline', '02084312345', null, '020-8431 2345'],
    ['（020）8431 2345', 'landline', '02084312345', null, '020-8431 2345'],
    ['+86-20-84312345', 'landline', '02084312345', null, '020-8431 2345'],
    ['020-84312345-801', 'landline', '02084312345', '801', '020-8431 2345 转 801'],
    ['84312345转801', 'landline', '84312345', '801', '8431 2345 转 801'],
    ['020-84312345 分机 801', 'landline', '02084312345', '801', '020-8431 2345 转 801'],
    ['84312345-8', 'landline', '84312345', '8', '8431 2345 转 8'],
    ['0668-2812345', 'landline', '06682812345', null, '0668-281 2345'],
    ['020-0000-0001', 'landline', '02000000001', null, '020-0000 0001'],
    ['020-0000-0001-12', 'landline', '02000000001', '12', '020-0000 0001 转 12'],
    ['17401234567', 'satellite', '17401234567', null, '174 0123 4567'],
    ['13491234567', 'satellite', '13491234567', null, '134 9123 4567'],
    ['+870 773 123 456', 'satellite', '870773123456', null, '+870773123456'],
    ['00881612345678', 'satellite', '881612345678', null, '+881612345678'],
    ['+852 2123 4567', 'foreign', '85221234567', null, '+85221234567'],
    ['12345', 'service', '12345', null, '12345'],
    ['4008123456', 'service', '4008123456', null, '4008123456'],
    ['110', 'short', '110', null, '110'],
    ['6801', 'short', '6801', null, '6801'],
    ['见值班表', 'unknown', '', null, '见值班表'],
  ])('%s', (typed, ...rest) => {
    expect(read(typed)).toEqual(rest)
  })

  test('写出来的再读一次还是那个号码', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^1[3-9]\d{9}$/),
          fc.stringMatching(/^0(10|2\d|[3-9]\d{2})-?[2-9]\d{6,7}( ?转 ?\d{1,4})?$/),
          fc.string({ unit: 'grapheme', maxLength: 30 }),
        ),
        (typed) => {
          const once = parsePhone(typed)
          if (once.kind === 'unknown') return
          const again = parsePhone(once.shown)
          expect([again.digits, again.extension]).toEqual([once.digits, once.extension])
        },
      ),
    )
  })
})

describe('是不是同一个号码', () => {
  test.each([
    ['84312345', '020-84312345', true],
    ['+862084312345', '84312345', true],
    ['020-84312345 转 801', '02084312345', true],
    ['020-84312345-801', '020-84312345-802', false],
    ['13800138000', '00138000', false],
    ['13800138000', '+86 138 0013 8000', true],
    ['0668-2812345', '2812345', true],
    ['020-84312345', '0755-84312345', false],
    ['110', '110', true],
    ['110', '020-84312110', false],
    ['', '', false],
  ])('%s 和 %s：%s', (a, b, same) => {
    expect(isSameNumber(a, b)).toBe(same)
    expect(isSameNumber(b, a)).toBe(same)
  })

  test('太短的号码没有可比的尾号', () => {
    expect([tailOf('110'), tailOf('020-84312345 转 801')]).toEqual([null, '4312345'])
  })
})
