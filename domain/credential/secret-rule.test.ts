import { describe, expect, test } from 'vitest'
import { placeFault, plainSecret, secretFault } from './secret-rule.ts'

const STREET = 'street/440105001'

describe('口令规则（GB/T 22239-2019 身份鉴别 a）', () => {
  test.each(['Haizhu-26', 'haizhu26!', '海珠Duty119', 'Pass word 1'])('%s 可以用', (secret) => {
    expect(secretFault(secret, 'district')).toBeNull()
    expect(secretFault(secret, STREET)).toBeNull()
  })

  test.each([
    ['Hz-2026', '至少 8 位'],
    ['haizhuduty', '至少三种'],
    ['haizhu2026', '至少三种'],
    ['aaaaA1aaaa', '重复'],
  ])('%s 不可以用：%s', (secret, words) => {
    expect(secretFault(secret, 'district')).toContain(words)
  })

  test('六位数字只在区值班室可以用', () => {
    expect(secretFault('270918', 'district')).toBeNull()
    for (const role of ['wall', STREET]) {
      expect(secretFault('270918', role)).toContain('不能只用数字')
      expect(placeFault('270918', role)).toContain('只在区值班室')
      expect(placeFault('Haizhu-26', role)).toBeNull()
    }
    expect(placeFault('270918', 'district')).toBeNull()
  })

  test.each(['12345678', '27091', ''])('只有数字但不是六位的“%s”不可以用', (secret) => {
    expect(secretFault(secret, 'district')).toContain('六位')
  })

  test.each(['123456', '654321', '111111', '012345', '890123', '246802', '121212', '123123', '110011'])(
    '容易猜到的 %s 不可以用',
    (secret) => {
      expect(secretFault(secret, 'district')).toContain('太容易猜到')
    },
  )

  test('全角和半角是同一个口令', () => {
    expect(plainSecret('２７０９１８')).toBe('270918')
    expect(plainSecret('Ｈaizhu－26')).toBe('Haizhu-26')
  })
})
