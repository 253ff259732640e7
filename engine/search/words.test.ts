import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialByDictionary } from './make-initials.ts'
import { expressionOf, initialsOf, occursIn, tokensOf, wordsOf } from './words.ts'

describe('分词', () => {
  test('相邻两字、拼音首字母、末字、整个数字和英文词各成一个词', () => {
    expect(tokensOf('B 区塔吊倾覆，16 号').split(' ').sort()).toEqual(
      ['b', '区塔', '塔吊', '吊倾', '倾覆', 'ˉqtd', 'ˉtdq', 'ˉdqf', 'ˉqf', '覆', '16', '号'].sort(),
    )
  })

  test('全角半角、大小写不分', () => {
    expect(tokensOf('ＣＡＭ１２')).toBe('cam12')
    expect(occursIn(wordsOf('Cam12'), 'ＣＡＭ１２ 黑屏')).toBe(true)
  })

  test('拼音首字母能认出词语，认不出的不算', () => {
    const text = '振兴大街 16 号塔吊倾覆'
    expect(occursIn(['tdqf'], text)).toBe(true)
    expect(occursIn(['zxdj', 'td'], text)).toBe(true)
    expect(occursIn(['tdqx'], text)).toBe(false)
  })

  test('几个词都要出现', () => {
    expect(occursIn(wordsOf('塔吊 琶洲'), '琶洲街道塔吊倾覆')).toBe(true)
    expect(occursIn(wordsOf('塔吊 官洲'), '琶洲街道塔吊倾覆')).toBe(false)
  })

  test('任何出现在文中的片段，只要不从数字中间断开，检索式都找得到', () => {
    const file = new URL('../../resources/district/haizhu/duty-day.json', import.meta.url)
    const day: { entries: { text: string }[] } = JSON.parse(readFileSync(file, 'utf8'))
    const texts = day.entries.map(({ text }) => text)
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(200),
        fc.integer({ min: 1, max: 6 }),
        (text, from, length) => {
          const piece = text.slice(from % text.length, (from % text.length) + length)
          const words = wordsOf(piece)
          const expression = expressionOf(words)
          const isCut = /[0-9A-Za-z]/.test(text[(from % text.length) - 1] ?? '') && /^[0-9A-Za-z]/.test(piece)
          if (expression === null || isCut) return
          expect(occursIn(words, text)).toBe(true)
          const tokens = tokensOf(text).split(' ')
          for (const [, token = '', star = ''] of expression.matchAll(/"([^"]+)"(\*?)/g)) {
            if (expression.includes(' OR ')) continue
            expect(tokens.some((one) => (star === '*' ? one.startsWith(token) : one === token))).toBe(true)
          }
        },
      ),
    )
  })

  test('首字母表与词典一致', () => {
    for (let code = 0x4e00; code <= 0x9fa5; code += 13) {
      const char = String.fromCharCode(code)
      expect(initialsOf(char)).toBe(initialByDictionary(char))
    }
  })
})
