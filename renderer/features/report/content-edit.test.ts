import { describe, expect, test } from 'vitest'
import type { Section } from '../../../domain/report/content.ts'
import { cleaned, unitsOf, withNewSentence, withSentence, withSentenceUp } from './content-edit.ts'

const say = (text: string) => ({ text, source: null, changed: false, tells: [] })
const sections: Section[] = [
  { key: 'basic', heading: '基本情况', sentences: [say('一'), say('二')] },
  { key: 'next', heading: '下一步措施', sentences: [] },
]
const texts = (list: readonly Section[]) => list.map((one) => one.sentences.map(({ text }) => text).join(''))

describe('改稿', () => {
  test('改一句、删一句、加一句、上移，别的段不动', () => {
    expect(texts(withSentence(sections, 'basic', 1, { text: '改' }))).toEqual(['一改', ''])
    expect(texts(withSentence(sections, 'basic', 0, null))).toEqual(['二', ''])
    expect(withNewSentence(sections, 'next')[1]?.sentences).toEqual([say('')])
    expect(texts(withSentenceUp(sections, 'basic', 1))).toEqual(['二一', ''])
    expect(texts(withSentenceUp(sections, 'basic', 0))).toEqual(['一二', ''])
  })

  test('空句不存，多个单位按顿号、逗号分开', () => {
    const content = { title: ' 初报 ', sections: withNewSentence(sections, 'next') } as never
    expect(cleaned(content)).toMatchObject({ title: '初报', sections: [{}, { sentences: [] }] })
    expect(unitsOf('市应急管理局、区委办公室，区政府办公室 ；')).toEqual([
      '市应急管理局',
      '区委办公室',
      '区政府办公室',
    ])
  })
})
