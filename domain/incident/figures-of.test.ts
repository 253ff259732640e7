import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of.ts'

describe('口径里的数字填进定级', () => {
  it('失联既算被困失联，也和死亡一起算；没有的不当作零', () => {
    const figures = [
      { key: 'dead', value: 1 },
      { key: 'missing', value: 3 },
      { key: 'movedPeople', value: 113 },
    ]
    expect(figuresOf(figures)).toEqual({ dead: 1, deadOrMissing: 4, trapped: 3, evacuated: 113, moved: 113 })
    expect(figuresOf([])).toEqual({})
  })

  it('涉险、林地受灾也带上', () => {
    const figures = [
      { key: 'atRisk', value: 12 },
      { key: 'forest', value: 1.5 },
    ]
    expect(figuresOf(figures)).toEqual({ atRisk: 12, areaHa: 1.5 })
  })
})
