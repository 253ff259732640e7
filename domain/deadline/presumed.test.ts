import { describe, expect, test } from 'vitest'
import { type Asked, at, clocks, told } from '../../test/story/deadline.ts'
import { stageOf } from './clock.ts'
import type { Counted } from './clocks.ts'
import { plausibleClass, presumedWords } from './presumed.ts'

/** `!` and words: nothing else is known of it. */
const bare: Partial<Counted> = { category: null, levels: [], occurredAt: null, receivedAt: null }
const of = (label: string, incident: Partial<Counted>, asked: Asked = {}) =>
  clocks(incident, asked).find(({ step }) => step.label === label)

// 本系统的办法（未核验）：没有定级按较大、没有分类按用词或事故灾难暂计
describe('只写了一句话', () => {
  test('默认规则从登记起算电话、书面，写明是暂计；过半就提醒', () => {
    const phone = of('电话报', bare)
    expect(phone).toMatchObject({ start: 'reported', startAt: at('20:59'), dueAt: at('21:29') })
    expect(phone?.presumed.level).toBe(true)
    expect(stageOf(phone ?? { startAt: null, dueAt: null, doneAt: null }, at('21:14'))).toBe('half')
    expect(of('书面初报', bare)?.dueAt).toBe(at('21:59'))
  })

  test('定级以后按定的级：一般的不欠电话报，较大的同一个时限不再是暂计', () => {
    const judged = (level: number) => ({ levels: [{ level, at: at('21:40') }] })
    expect(of('电话报', { ...bare, ...judged(4) })).toBeUndefined()
    expect(of('电话报', { ...bare, ...judged(3) })).toMatchObject({
      dueAt: at('21:29'),
      presumed: { level: false },
    })
    // 判成未定级，仍是暂计。
    expect(of('电话报', { ...bare, levels: [{ level: null, at: at('21:05') }] })?.presumed.level).toBe(true)
  })

  test('社会安全事件没有法定分级，也起算', () => {
    const phone = of('电话报', { ...bare, category: 'security', subtype: '14A00' })
    expect(phone?.dueAt).toBe(at('21:29'))
    expect(phone?.presumed).toEqual({ level: true, category: null })
  })

  test('核实为不属实的不暂计', () => {
    expect(clocks({ ...bare, untrue: true }, {}).map(({ step }) => step.label)).toEqual(['舆情回应'])
  })
})

describe('从用词看类别', () => {
  test('说了的以说的为准；没说的按用词，一个词也没有的按事故灾难', () => {
    expect(plausibleClass('natural', '11G00', '化工厂爆炸')).toMatchObject({ categories: ['natural'] })
    expect(plausibleClass(null, null, '火炉山山火')).toMatchObject({
      categories: ['natural'],
      subtypes: ['11G00'],
      guessed: true,
    })
    expect(plausibleClass(null, null, '有情况')).toMatchObject({ categories: ['accident'], subtypes: [] })
    expect(plausibleClass('natural', null, '火炉山山火')).toMatchObject({
      subtypes: ['11G00'],
      guessed: false,
    })
  })

  test('用词说到几类，几类都算', () => {
    const both = plausibleClass(null, null, '台风吹倒塔吊')
    expect([...both.categories].sort()).toEqual(['accident', 'natural'])
    const labels = clocks({ ...bare, words: '台风吹倒塔吊' }, {}).map(({ step }) => step.key)
    expect(labels).toContain('n-disaster')
    expect(labels).toContain('l-1')
  })

  test('用词只打开规则，不关掉规则：像干旱的仍有灾情初报', () => {
    const keys = clocks({ ...bare, category: 'natural', words: '山塘干旱见底' }, {}).map(
      ({ step }) => step.key,
    )
    expect(keys).toContain('n-drought')
    expect(keys).toContain('n-disaster')
  })
})

// 突发事件应对法第六十条只说立即；15 分钟未核验
describe('尽快初判', () => {
  test('接报后 15 分钟，谁都有；第一次定级就办了，晚了不算迟报', () => {
    expect(of('尽快初判', bare)).toMatchObject({ dueAt: at('21:14'), doneAt: null })
    expect(of('尽快初判', { ...bare, levels: [{ level: 4, at: at('21:30') }] })).toMatchObject({
      doneAt: at('21:30'),
      late: false,
    })
    expect(of('尽快初判', { ...bare, levels: [{ level: null, at: at('21:10') }] })?.doneAt).toBe(at('21:10'))
  })

  test('办结的、不属实的不再催', () => {
    expect(of('尽快初判', { ...bare, closedAt: at('21:40') })).toBeUndefined()
    expect(of('尽快初判', { ...bare, untrue: true, told: told({}) })).toBeUndefined()
  })
})

test('暂计的话', () => {
  const nothing = { level: false, category: null }
  expect(presumedWords(nothing, null)).toBeNull()
  expect(presumedWords({ ...nothing, level: true }, null)).toBe('按较大暂计，待定级')
  expect(presumedWords({ ...nothing, level: true }, 'security')).toContain('没有法定分级')
  expect(presumedWords({ level: true, category: 'accident' }, null)).toBe(
    '按较大暂计，待定级；按事故灾难暂计，待分类',
  )
})
