import { expect, test } from 'vitest'
import { agreement } from './agreement.ts'

const report = (factsheet: number | null, sentAt: number | null, more = {}) =>
  ({ type: 'first', ordinal: 1, status: 'sent', factsheet, sentAt, ...more }) as const

test('没报出的引用旧口径，点名；报出的旧了，要用续报更新；有一份引用最新的就一致', () => {
  expect(agreement([report(1, null)], 2)).toBe('初报引用的不是最新口径')
  expect(agreement([report(1, 5)], 2)).toBe('已报出的初报早于口径 2 版，请用续报更新')
  expect(agreement([report(1, 5), report(2, 6, { type: 'followup' })], 2)).toBe('都引用口径 2 版')
})

test('电话报告和作废的不算，一份书面的都没有就没有不一致', () => {
  expect(agreement([report(null, 5, { type: 'phone' }), report(1, null, { status: 'void' })], 2)).toBe(
    '都引用口径 2 版',
  )
})
