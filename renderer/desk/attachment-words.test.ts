import { describe, expect, test } from 'vitest'
import { disguiseWords, fileWords, sizeWords } from './attachment-words.ts'

const file = (name: string, media: string) => ({ hash: 'a'.repeat(64), name, media, size: 1 })
const state = { hash: 'a'.repeat(64), here: true, sent: true, progress: null, words: null }

describe('附件的说法', () => {
  test('名不副实的说出来，名副其实和没有后缀的不啰嗦', () => {
    expect(disguiseWords(file('传真.pdf', 'image/png'))).toBe('名称像PDF，内容是图片')
    expect(disguiseWords(file('现场.JPG', 'image/jpeg'))).toBeNull()
    expect(disguiseWords(file('现场', 'image/jpeg'))).toBeNull()
  })

  test('在哪里、走到几成，一眼看清', () => {
    expect(fileWords(state)).toBe('在本机')
    expect(fileWords({ ...state, sent: false })).toBe('在本机，待发送')
    expect(fileWords({ ...state, sent: false, progress: 0.419 })).toBe('在本机，发送 41%')
    expect(fileWords({ ...state, here: false })).toBe('附件未到')
    expect(fileWords({ ...state, here: false, progress: 0.5 })).toBe('正在取 50%')
  })

  test('大小', () => {
    expect([sizeWords(12), sizeWords(655_360), sizeWords(3_355_443)]).toEqual(['12 字节', '640 KB', '3.2 MB'])
  })
})
