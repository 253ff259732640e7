import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noInputs } from './condition.ts'
import { conditionWords } from './condition-words.ts'
import { contentFault, contentShape, onePageParts, planKinds } from './content.ts'
import { offerOf } from './fits.ts'
import { planFaults } from './health.ts'

const folder = new URL('../../resources/plan/', import.meta.url)
const plans = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    content: contentShape.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  }))
const people = new Set(
  (
    JSON.parse(
      readFileSync(new URL('../../resources/district/haizhu/people.json', import.meta.url), 'utf8'),
    ) as { people: { id: string }[] }
  ).people.map(({ id }) => id),
)

test('海珠区十个专项预案一个不少', () => {
  const kinds = plans.map(({ content }) => content.kind)
  expect(kinds.sort()).toEqual(planKinds.filter((kind) => kind !== 'other').sort())
})

describe.each(plans)('$file', ({ content }) => {
  test('前后一致，标明演示，写明依据和未核验', () => {
    expect(contentFault(content)).toBeNull()
    expect(content.demo).toBe(true)
    expect(content.source.length).toBeGreaterThan(20)
    expect(content.unchecked.length).toBeGreaterThan(0)
  })

  test('每一步有角色、凭据和依据；下得出指令；至少一步有处置卡', () => {
    for (const step of content.steps) {
      expect(step.evidence, step.title).not.toBe('')
      expect(step.clause || step.evidence, step.title).not.toBe('')
    }
    expect(content.steps.length).toBeGreaterThanOrEqual(15)
    expect(content.steps.filter(({ order }) => order !== null).length).toBeGreaterThanOrEqual(8)
    expect(content.steps.filter(({ card }) => card !== null).length).toBeGreaterThan(0)
    expect(content.steps.filter(({ when }) => when !== null).length).toBeGreaterThan(0)
  })

  test('四级响应都有，条件说得成话，处置卡不超过八步', () => {
    expect(content.grades.map(({ level }) => level)).toEqual([4, 3, 2, 1])
    for (const { when } of [...content.grades, ...content.steps]) {
      if (when !== null) expect(conditionWords(when)).toMatch(/^[^a-zA-Z]+$/)
    }
    for (const card of content.cards) expect(card.steps.length).toBeLessThanOrEqual(8)
  })

  test('一页纸八个部分都写了', () => {
    expect(Object.keys(content.onePage).sort()).toEqual([...onePageParts].sort())
  })

  test('电话都能打，人都在通讯录里', () => {
    const person = (id: string) => ({
      status: people.has(id) ? ('active' as const) : ('none' as const),
      name: id,
      phones: ['13800000001'],
    })
    const faults = planFaults(content, { version: 1, approved: 1, person }, 0)
    expect(faults.filter(({ kind }) => kind !== 'unchecked')).toEqual([])
  })
})

test.each([
  ['琶洲振兴大街 16 号塔吊倾覆', 'accident', '12A00.build', 'collapse'],
  ['磨碟沙隧道水浸，双向封闭', 'natural', '11A00.flood', 'rainstorm'],
  ['官洲北山岗边坡转移 27 户 86 人', 'natural', '11D00', 'geology'],
  ['瑞宝街道液氨槽车泄漏', 'accident', '12A00.chem', 'chemical'],
  ['沙园街道宿舍起火', 'accident', '12B00', 'fire'],
  ['南华西街道燃气管道被挖断', 'accident', '12D00.gas', 'gas'],
  ['昌岗地铁站站厅进水', 'accident', '12C00.metro', 'metro'],
  ['江南中片区大面积停电', 'accident', '12D00.power', 'blackout'],
  ['琶洲展会入口人流拥堵', null, null, 'crowd'],
  ['台风影响全区', 'natural', '11B00.typhoon', 'typhoon'],
] as const)('%s 先推荐 %s %s %s', (title, category, subtype, kind) => {
  const described = {
    ...{ title, place: '', category, subtype, subtypeText: null },
    ...{ level: null, street: null },
  }
  const offers = plans.flatMap(({ content }) => {
    const offer = offerOf(content, described, noInputs, 0)
    return offer === null ? [] : [{ kind: content.kind, score: offer.score }]
  })
  const best = Math.max(...offers.map(({ score }) => score))
  expect(offers.filter(({ score }) => score === best).map((one) => one.kind)).toContain(kind)
})
