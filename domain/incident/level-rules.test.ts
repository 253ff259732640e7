import { describe, expect, test } from 'vitest'
import { DAY } from '../time.ts'
import { classesIn, classOf, incidentClasses } from './classes.ts'
import type { Figures } from './level-rule.ts'
import { levelRules } from './level-rules.ts'
import { subtypeShape } from './shapes.ts'
import { investigatorText, recountUntil, rulesFor, suggestLevel } from './suggest-level.ts'

const only = (id: string) => levelRules.filter((rule) => rule.id === id)
const level = (id: string, figures: Figures) => suggestLevel(figures, only(id))?.level ?? null

describe('分级标准：以上含本数，以下不含', () => {
  test.each<[string, string, Figures, number | null]>([
    // 国务院令第493号第三条
    ['T1 海珠 7·22：死亡 7 人', 'SAFETY', { dead: 7, serious: 0 }, 3],
    ['T2 死亡 3 人', 'SAFETY', { dead: 3 }, 3],
    ['死亡 2 人', 'SAFETY', { dead: 2 }, 4],
    ['死亡 9、10 人', 'SAFETY', { dead: 9 }, 3],
    ['死亡 10 人', 'SAFETY', { dead: 10 }, 2],
    ['T4 死亡 29 人', 'SAFETY', { dead: 29 }, 2],
    ['T4 第 12 天增至 30 人', 'SAFETY', { dead: 30 }, 1],
    ['重伤 49 人', 'SAFETY', { dead: 0, serious: 49 }, 3],
    ['重伤 50 人', 'SAFETY', { serious: 50 }, 2],
    ['重伤 99、100 人', 'SAFETY', { serious: 99 }, 2],
    ['重伤 100 人', 'SAFETY', { serious: 100 }, 1],
    ['损失 999 万', 'SAFETY', { lossWan: 999 }, 4],
    ['损失 1000 万', 'SAFETY', { lossWan: 1000 }, 3],
    ['损失 5000 万', 'SAFETY', { lossWan: 5000 }, 2],
    ['损失 1 亿', 'SAFETY', { lossWan: 10_000 }, 1],
    ['任一条就够，取最高', 'SAFETY', { dead: 1, serious: 12, lossWan: 6000 }, 2],
    ['什么都不知道', 'SAFETY', { dead: null }, null],
    // 国务院令第541号第四十条
    ['T6 受害森林 1 公顷', 'FOREST', { areaHa: 1 }, 3],
    ['不足 1 公顷', 'FOREST', { areaHa: 0.99 }, 4],
    ['100 公顷', 'FOREST', { areaHa: 100 }, 2],
    ['1000 公顷', 'FOREST', { areaHa: 1000 }, 1],
    ['没有死人不因死亡定级', 'FOREST', { dead: 0 }, null],
    ['死亡 1 人', 'FOREST', { dead: 1 }, 4],
    ['重伤 10 人', 'FOREST', { serious: 10 }, 3],
    // 地质灾害防治条例第四条
    ['T8 死亡 3 人', 'GEO', { dead: 3 }, 3],
    ['损失 100 万', 'GEO', { lossWan: 100 }, 3],
    ['损失 1000 万', 'GEO', { lossWan: 1000 }, 1],
    ['险情要搬 500 人', 'GEO-RISK', { toMove: 500 }, 2],
    // 国办函〔2014〕119号附件1
    ['疏散 5000 人', 'ENV', { moved: 5000 }, 3],
    ['疏散 5 万人', 'ENV', { moved: 50_000 }, 1],
    ['损失 500 万', 'ENV', { lossWan: 500 }, 3],
    ['损失 2000 万', 'ENV', { lossWan: 2000 }, 2],
    // 特种设备安全监察条例第六十一条至第六十四条
    ['滞留 100 人 48 小时', 'SPECIAL', { strandedCable: 100, strandedHours: 48 }, 1],
    ['滞留 100 人 24 小时', 'SPECIAL', { strandedCable: 100, strandedHours: 24 }, 2],
    ['滞留 99 人 48 小时', 'SPECIAL', { strandedCable: 99, strandedHours: 48 }, 3],
    ['索道滞留 3.5 小时', 'SPECIAL', { strandedHours: 3.5 }, 4],
    ['电梯滞留不足 2 小时', 'SPECIAL', { liftHours: 1.9 }, null],
    ['电梯滞留 2 小时', 'SPECIAL', { liftHours: 2 }, 4],
    ['泄漏转移 499 人', 'SPECIAL', { poisonMoved: 499 }, null],
    ['泄漏转移 1 万人', 'SPECIAL', { poisonMoved: 10_000 }, 3],
    // 特种设备安全监察条例第六十三条、第六十四条
    ['起重机整体倾覆', 'SPECIAL-PLANT', { craneFell: 1 }, 3],
    ['没有倾覆', 'SPECIAL-PLANT', { craneFell: 0 }, null],
    ['压力容器爆炸', 'SPECIAL-PLANT', { vesselBurst: 1 }, 3],
    ['受力结构件折断', 'SPECIAL-PLANT', { partBroke: 1 }, 4],
    // 国办函〔2014〕119号附件1：取水中断
    ['设区市取水中断', 'ENV-WATER', { waterCity: 1 }, 1],
    ['县级取水中断', 'ENV-WATER', { waterCounty: 1 }, 2],
    ['乡镇取水中断（未核验）', 'ENV-WATER', { waterTown: 1 }, 3],
    // 分级标准（试行）只有特别重大、重大
    ['气象灾害死亡 30 人', 'WEATHER', { dead: 30 }, 1],
    ['气象灾害死亡 29 人', 'WEATHER', { dead: 29 }, 2],
    ['气象灾害死亡 9 人', 'WEATHER', { dead: 9 }, null],
    ['气象灾害损失 5000 万', 'WEATHER', { lossWan: 5000 }, 1],
    ['气象灾害损失 999 万', 'WEATHER', { lossWan: 999 }, null],
    // 广州市建设工程突发事件应急预案: 重伤的界限与 493 号令不同
    ['重伤 30 人', 'GZ-BUILD', { serious: 30 }, 3],
    ['重伤 60 人', 'GZ-BUILD', { serious: 60 }, 2],
    ['死亡含失踪 3 人', 'GZ-BUILD', { deadOrMissing: 3 }, 3],
  ])('%s', (_, id, figures, expected) => {
    expect(level(id, figures)).toBe(expected)
  })

  // T11 梅大高速 2024-05-01: 19 人，次日 48 人
  test('T11 数字变了，级别跟着变', () => {
    expect([19, 48].map((dead) => level('SAFETY', { dead }))).toEqual([2, 1])
  })

  test('建议带着条文和规则的版本', () => {
    expect(suggestLevel({ dead: 7 }, only('SAFETY'))).toMatchObject({
      rule: 'SAFETY@2007',
      clause: '493号令第三条：死亡3人以上10人以下，为较大',
      checked: true,
    })
    expect(suggestLevel({ dead: 7 }, only('FIRE'))?.checked).toBe(false)
  })
})

describe('较大涉险事故（21 号令第二十六条）', () => {
  test.each<[Figures, boolean]>([
    [{ atRisk: 9 }, false],
    [{ atRisk: 10 }, true],
    [{ trapped: 2 }, false],
    [{ trapped: 3 }, true],
    [{ evacuated: 499 }, false],
    [{ evacuated: 500 }, true],
    [{ polluted: 1 }, true],
    [{ endangered: 1 }, true],
    [{ social: 1 }, true],
    [{ social: 0 }, false],
  ])('%o', (figures, risky) => {
    expect(suggestLevel(figures, only('RISKY'))?.reportLike?.level ?? null).toBe(risky ? 3 : null)
  })

  test('没有伤亡不给级别，只要求按较大报告', () => {
    expect(suggestLevel({ trapped: 3 }, only('RISKY'))).toMatchObject({ level: null })
    const rules = rulesFor({ category: 'accident', subtype: '12A00.build' })
    expect(suggestLevel({ dead: 1, trapped: 3 }, rules)).toMatchObject({ level: 4, reportLike: { level: 3 } })
  })
})

describe('哪一类用哪一条', () => {
  const ids = (subtype: string | null, category = 'accident' as 'accident' | 'natural' | 'security') =>
    rulesFor({ category, subtype }, '440105').map(({ id }) => id)

  test('T10 社会安全事件法律没有分级（突发事件应对法第三条）', () => {
    expect(ids('14A00', 'security')).toEqual([])
    expect(suggestLevel({ dead: 5 }, rulesFor({ category: 'security', subtype: '14A00' }))).toBeNull()
  })

  test('建筑事故先看本市预案，再看 493 号令', () => {
    expect(ids('12A00.build')).toEqual(['GZ-BUILD', 'SAFETY', 'SPECIAL-PLANT', 'RISKY'])
    expect(rulesFor({ category: 'accident', subtype: '12A00.build' }, '360404').map(({ id }) => id)).toEqual([
      'SAFETY',
      'SPECIAL-PLANT',
      'RISKY',
    ])
  })

  test('火灾、林火、滑坡、电梯、污染各用各的', () => {
    expect(ids('12B00')).toEqual(['FIRE', 'RISKY'])
    expect(ids('12D00.lift')).toEqual(['SAFETY', 'SPECIAL-PLANT', 'SPECIAL', 'RISKY'])
    expect(ids('12F00')).toEqual(['ENV', 'ENV-WATER', 'RISKY'])
    expect(ids('11G00', 'natural')).toEqual(['FOREST'])
    expect(ids('11D00.slide', 'natural')).toEqual(['GEO', 'GEO-RISK'])
    expect(ids('11B00.typhoon', 'natural')).toEqual(['WEATHER'])
    // 水旱只有定性的标准
    expect(ids('11A00.flood', 'natural')).toEqual([])
  })

  test('还没问子类的事故按安全事故提示', () => {
    expect(ids(null)).toEqual(['SAFETY', 'RISKY'])
  })
})

describe('补报期（493 号令第十三条、第十九条）', () => {
  test('30 日，道路交通和火灾 7 日，别的没有规定', () => {
    const days = (subtype: string | null, category: 'accident' | 'natural' = 'accident') =>
      (recountUntil(0, category, subtype) ?? 0) / DAY
    expect([days('12A00'), days('12C00.road'), days('12B00'), days('12C00.water')]).toEqual([30, 7, 7, 30])
    expect(days('11G00', 'natural')).toBe(0)
  })

  test('谁来调查', () => {
    expect(Object.values(investigatorText)).toHaveLength(4)
    expect(investigatorText[1]).toBe('国务院')
  })
})

describe('分类表（GB/T 35561-2017，代码未核验）', () => {
  test('代码不重，合形状，第二位就是大类', () => {
    const first = { natural: '1', accident: '2', health: '3', security: '4' }
    expect(new Set(incidentClasses.map(({ code }) => code)).size).toBe(incidentClasses.length)
    for (const { code, category } of incidentClasses) {
      expect(subtypeShape.safeParse(code).success).toBe(true)
      expect(code[1]).toBe(first[category])
    }
    expect(classOf('14A00')?.name).toBe('群体性事件')
    expect(classOf('19Z00')).toBeNull()
  })

  test('从标题里认出子类，细的在前', () => {
    expect(classesIn('琶洲振兴大街塔吊倾覆', null)[0]?.code).toBe('12A00.build')
    expect(classesIn('上涌果树公园东侧内涝', 'natural')[0]?.code).toBe('11A00.flood')
    expect(classesIn('例行检查', null)).toEqual([])
  })
})
