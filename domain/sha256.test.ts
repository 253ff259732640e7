import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('与 FIPS 180-4 的例子一致', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('任何文字（含汉字、生僻字、表情）都与通用实现一致', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(reference(text))
    }),
  )
  expect(sha256('𠮷野家😀'.repeat(50))).toBe(reference('𠮷野家😀'.repeat(50)))
})
