import { expect, test } from 'vitest'
import { draftOf, isOwn, ownPattern, type PatternDraft } from './own-pattern.ts'
import { patternNamed, patterns } from './patterns.ts'

const base = (): PatternDraft => {
  const known = patternNamed('3x8')
  if (known === null) throw new Error('没有三班倒')
  return { ...draftOf(known), name: '本区三班制' }
}
const why = (draft: PatternDraft) => {
  const made = ownPattern(draft)
  return 'why' in made ? made.why : null
}

test('自带的班制都能照样改名成本区的：班次、人数、轮法不变', () => {
  for (const known of patterns) {
    const made = ownPattern({ ...draftOf(known), name: `本区${known.name}`.slice(0, 60) })
    expect(made).toMatchObject({ pattern: { posts: known.posts, source: '本区自定' } })
    expect('pattern' in made && new Set(made.pattern.shifts)).toEqual(new Set(known.shifts))
    expect('pattern' in made && isOwn(made.pattern)).toBe(true)
  }
})

test('名称相同就是同一个班制写了新的一版，名称不同另算', () => {
  const id = (draft: PatternDraft) => {
    const made = ownPattern(draft)
    return 'pattern' in made ? made.pattern.id : null
  }
  expect(id(base())).toBe(id({ ...base(), shifts: base().shifts.slice(0, 2) }))
  expect(id(base())).not.toBe(id({ ...base(), name: '另一种' }))
})

test('写错的说得出哪里错：名称、时间、时长、人数、重叠、没有班', () => {
  const [first, ...rest] = base().shifts
  if (first === undefined) throw new Error('没有班')
  expect(why({ ...base(), name: ' ' })).toBe('班制没有名称，请先起个名')
  expect(why({ ...base(), shifts: [{ ...first, from: '8:30' }, ...rest] })).toContain('第 1 行的开始时间')
  expect(why({ ...base(), shifts: [{ ...first, hours: '25' }, ...rest] })).toContain('1 到 24 小时')
  expect(why({ ...base(), shifts: [{ ...first, hours: '9' }, ...rest] })).toBe(
    '零点班和八点班重叠 1 小时，请改开始时间或时长',
  )
  expect(why({ ...base(), posts: base().posts.map((one) => ({ ...one, work: '两' })) })).toContain('0 到 9')
  expect(why({ ...base(), shifts: [] })).toContain('至少要有一班')
  expect(why({ ...base(), shifts: base().shifts.map((one) => ({ ...one, days: 'work' as const })) })).toBe(
    '休息日没有班，请加一班',
  )
  const short = base().shifts.map((one) => ({ ...one, hours: '1' }))
  expect(why({ ...base(), shifts: [...short, { ...first, from: '20:00', hours: '1' }] })).toContain(
    '最多 3 班',
  )
})
