import { describe, expect, test } from 'vitest'
import { MINUTE } from '../time.ts'
import { afterFailure, failureWords, LOCKED_FOR, MAX_FAILURES, noTries, type Tries, waitOf } from './tries.ts'

const failed = (times: number, from: Tries = noTries, now = 0) =>
  Array.from({ length: times }).reduce<Tries>((tries) => afterFailure(tries, now), from)

describe('登录失败处理（GB/T 22239-2019 身份鉴别 b）', () => {
  test('错到第五次锁定五分钟', () => {
    expect(MAX_FAILURES).toBe(5)
    expect(LOCKED_FOR).toBe(5 * MINUTE)
    expect(waitOf(failed(4), 0)).toBe(0)
    expect(waitOf(failed(5), 0)).toBe(5 * MINUTE)
    expect(waitOf(failed(5), 5 * MINUTE - 1)).toBe(1)
    expect(waitOf(failed(5), 5 * MINUTE)).toBe(0)
  })

  test('锁定过后重新数五次', () => {
    const again = failed(4, failed(5), 5 * MINUTE)
    expect(waitOf(again, 5 * MINUTE)).toBe(0)
    expect(waitOf(afterFailure(again, 5 * MINUTE), 5 * MINUTE)).toBe(5 * MINUTE)
  })

  test('告诉人还能试几次、要等几分钟', () => {
    expect(failureWords(failed(2), 0)).toBe('口令不对，还可以再试 3 次')
    expect(failureWords(failed(5), 0)).toBe('口令连续输错 5 次，请 5 分钟后再试')
    expect(failureWords(failed(5), 4.5 * MINUTE)).toContain('1 分钟后')
  })
})
