import { describe, expect, test } from 'vitest'
import { happenedWords, type Placed, subjectWords, tight } from './place-words.ts'

const placed = (title: string, place: string, more: Partial<Placed> = {}): Placed => ({
  ...{ title, place, category: 'accident', district: '海珠区', street: '琶洲街道' },
  ...more,
})

describe('在哪里发生了什么', () => {
  test.each<[Placed, string]>([
    [placed('琶洲振兴大街 16 号塔吊倾覆', '振兴大街 16 号'), '海珠区琶洲街道振兴大街16号发生塔吊倾覆事故'],
    [
      placed('琶洲振兴大街 16 号塔吊倾覆', '琶洲街道振兴大街 16 号在建工地'),
      '海珠区琶洲街道振兴大街16号在建工地发生塔吊倾覆事故',
    ],
    [placed('塔吊倾覆事故', '琶洲街道振兴大街16号'), '海珠区琶洲街道振兴大街16号发生塔吊倾覆事故'],
    [
      placed('振兴大街16号一台塔吊在强风中倾覆', '振兴大街16号'),
      '海珠区琶洲街道振兴大街16号一台塔吊在强风中倾覆',
    ],
    [placed('琶洲街道发生仓库火灾', '琶洲大道东8号'), '海珠区琶洲街道琶洲大道东8号发生仓库火灾'],
    [
      placed('琶洲振兴大街 16 号塔吊倾覆', '振兴大街 16 号', { street: '' }),
      '海珠区琶洲振兴大街16号发生塔吊倾覆事故',
    ],
    [
      placed('台风致振兴大街16号塔吊倾覆', '振兴大街16号'),
      '海珠区琶洲街道发生台风致振兴大街16号塔吊倾覆事故',
    ],
    [placed('燃气泄漏', '广州市海珠区新港东路1号'), '广州市海珠区新港东路1号发生燃气泄漏事故'],
    [placed('台风“摩羯”', '', { category: 'natural', street: '' }), '海珠区受台风“摩羯”影响'],
    [
      placed('内涝', '赤岗路口', { category: 'natural', street: '赤岗街道' }),
      '海珠区赤岗街道赤岗路口发生内涝',
    ],
    [placed('塔吊倾覆', '振兴大街16号', { district: '', street: '' }), '振兴大街16号发生塔吊倾覆事故'],
    [placed('琶洲大道坍塌', '8号工地'), '海珠区琶洲街道8号工地发生琶洲大道坍塌事故'],
    [placed('振兴大街16号', '振兴大街16号', { category: null }), '海珠区琶洲街道振兴大街16号发生突发事件'],
  ])('%#', (one, words) => {
    expect(happenedWords(one)).toBe(words)
  })
})

test('标题里不重复地点，不写区名', () => {
  expect(subjectWords(placed('琶洲振兴大街 16 号塔吊倾覆', '振兴大街 16 号'))).toBe(
    '琶洲街道振兴大街16号塔吊倾覆事故',
  )
  expect(subjectWords(placed('琶洲振兴大街 16 号塔吊倾覆', '琶洲街道振兴大街 16 号在建工地'))).toBe(
    '琶洲街道振兴大街16号在建工地塔吊倾覆事故',
  )
})

test('汉字和数字之间不空格，数字之间的空格留着', () => {
  expect(tight(' 振兴大街 16 号，电话 139 0000 ')).toBe('振兴大街16号，电话139 0000')
})
