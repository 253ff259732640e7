import { describe, expect, test } from 'vitest'
import { evening, given, seatA, seeing } from '../../test/story/given.ts'
import { incident } from '../incident/incident.ts'
import type { By } from '../model.ts'
import { schemeWords } from './decide.ts'
import { joined, typedLines } from './prefill.ts'
import { type Scheme, scheme, schemeDigest, schemeInForce } from './scheme.ts'
import { lacksOf, type Sections, sectionKeys } from './sections.ts'

const whole: Sections = Object.fromEntries(
  sectionKeys.map((key) => [
    key,
    [{ text: key === 'safety' ? '风力 8 级撤离，三长声' : '不涉及', source: null }],
  ]),
)
const reported = given(incident, {
  type: 'incident.reported',
  data: {
    title: '塔吊倾覆',
    place: '',
    street: '440105015',
    category: 'accident',
    level: 3,
    occurredAt: null,
    from: null,
  },
}).state
const commander: By = { ...seatA, person: 'li', post: 'officer' }
const see = seeing({
  'incident/1': reported,
  'headquarters/1': {
    links: [{ id: 'c', from: null, person: 'li', post: 'scene', since: 0 }],
    current: 'c',
  },
})
const saved = (sections: Sections, base = 0) =>
  ({ type: 'scheme.saved', data: { sections: sections as never, base, note: '' } }) as const
const signing = (version: number, sections: Sections, person = 'li') => {
  const digest = schemeDigest(sections)
  const words = schemeWords({ scheme: 'scheme/1', version, digest, person })
  return { version, digest, words, signature: 's', key: 'k' }
}
const sign = (version: number, sections: Sections) =>
  ({ type: 'scheme.sign', data: signing(version, sections) }) as const
const signed = (version: number, sections: Sections) =>
  ({ type: 'scheme.signed', data: { ...signing(version, sections), doubt: null } }) as const
const reason = (
  story: ReturnType<typeof given<typeof scheme>>,
  by: By,
  command: Parameters<typeof story.when>[0],
) => {
  const decision = story.when(command, { see, by })
  return decision.ok ? null : decision.reason
}

describe('专项工作方案', () => {
  test('存一版：没有事件不存，一句没有不存，没见过的版本不作依据；看得到的人随事件', () => {
    const save = (sections: Sections, base = 0) =>
      ({ type: 'scheme.save', data: { sections: sections as never, base, note: '' } }) as const
    expect(given(scheme).when(save(whole)).ok).toBe(false)
    expect(reason(given(scheme), seatA, save({ aims: [] }))).toContain('一句都没有')
    expect(reason(given(scheme), seatA, save(whole, 1))).toContain('没有同步')
    expect(given(scheme).when(save(whole), { see })).toMatchObject({
      ok: true,
      facts: [
        { fact: { type: 'scheme.shown', data: { streets: ['440105015'], wall: true } } },
        { fact: { type: 'scheme.saved' } },
      ],
    })
  })

  // 生产安全事故应急条例 第二十一条: 现场指挥部实行总指挥负责制, 按照授权制定并实施方案.
  test('由现任指挥签；别人不能签；内容变了、签过了不能签', () => {
    const story = given(scheme, saved(whole))
    expect(reason(story, commander, sign(1, whole))).toBeNull()
    expect(reason(story, { ...commander, person: 'huang' }, sign(1, whole))).toContain('现任指挥')
    expect(reason(story, { ...seatA, person: 'zhou', post: 'commander' }, sign(1, whole))).toBeNull()
    expect(reason(story, seatA, sign(1, whole))).toContain('本人的口令')
    expect(reason(story, commander, sign(1, { ...whole, aims: [] }))).toContain('与这一版不同')
    expect(reason(story, commander, sign(2, whole))).toContain('没有这一版')
    expect(reason(given(scheme, saved(whole), signed(1, whole)), commander, sign(1, whole))).toContain(
      '已经签发',
    )
  })

  test('缺节不能签，说得出缺什么；救援步骤没写撤离也算缺', () => {
    const { ending: _, comms: __, ...half } = whole
    const unsafe = { ...half, safety: [{ text: '先切外电，再吊开塔臂', source: null }] }
    expect(lacksOf(unsafe)).toEqual(['撤离条件', '通信方案', '终止条件'])
    expect(reason(given(scheme, saved(unsafe)), commander, sign(1, unsafe))).toContain(
      '还缺撤离条件、通信方案、终止条件',
    )
    expect(lacksOf(whole)).toEqual([])
    expect(lacksOf({})).toHaveLength(15)
  })

  test('现行的是没作废的最新签发版；作废要签发过，只作废一次', () => {
    const story = given(scheme, saved(whole), signed(1, whole), saved(whole, 1))
    expect(schemeInForce(story.state as Scheme)).toBe(1)
    const end = (version: number) => ({ type: 'scheme.void', data: { version, why: '指挥部移位' } }) as const
    expect(reason(story, seatA, end(2))).toContain('没有签发')
    expect(reason(story, seatA, end(1))).toBeNull()
    const gone = given(scheme, saved(whole), signed(1, whole), { type: 'scheme.voided', data: end(1).data })
    expect(schemeInForce(gone.state as Scheme)).toBeNull()
    expect(reason(gone, seatA, end(1))).toContain('已经作废')
  })

  test('改动里原样的句子留着出处，新写的没有；补入新材料不丢自己写的，不重复', () => {
    const before = [{ text: '疏散 113 人', source: 'factsheet/1' }]
    expect(typedLines('疏散 113 人\n\n  设安置点两处 ', before)).toEqual([
      { text: '疏散 113 人', source: 'factsheet/1' },
      { text: '设安置点两处', source: null },
    ])
    const own = { resettle: [{ text: '设安置点两处', source: null }] }
    const fresh = { resettle: [...before, { text: '设安置点两处', source: 'headquarters/1' }] }
    expect(joined(own, fresh)).toEqual({ resettle: [{ text: '设安置点两处', source: null }, ...before] })
  })

  test('签名的内容与方案对不上的，签发照收，标待核', () => {
    const odd = { ...signing(1, whole), words: '{"act":"other"}' }
    const decision = given(scheme, saved(whole)).when(
      { type: 'scheme.sign', data: odd },
      { see, by: commander, at: evening },
    )
    expect(decision).toMatchObject({ ok: true })
    expect(JSON.stringify(decision)).toContain('对不上')
  })
})
