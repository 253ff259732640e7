import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { contentFault, contentShape } from './content.ts'
import { plan } from './plan.ts'
import { fromSample, SAMPLE_UNCHECKED } from './sample.ts'

const folder = new URL('../../resources/plan/', import.meta.url)
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => contentShape.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))

describe('从样例建立预案', () => {
  test('规则留下，别处的人、街道、号码不带来；名字是本区的；标未核验，不是演示', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10)
    for (const sample of samples) {
      const made = fromSample(sample, '江海区')
      expect(contentShape.safeParse(made).success).toBe(true)
      expect(contentFault(made)).toBeNull()
      expect(JSON.stringify(made)).not.toContain('海珠')
      expect(JSON.stringify(made)).not.toContain('0000-')
      expect(made.steps).toHaveLength(sample.steps.length)
      expect(made.unchecked[0]).toBe(SAMPLE_UNCHECKED)
      expect(made).toMatchObject({ demo: false, expiresAt: null, fits: { streets: [] } })
      for (const { person, street } of made.roles) expect([person, street]).toEqual([null, null])
    }
  })

  test('110、119 哪里都一样，留着', () => {
    const phones = samples
      .flatMap((sample) => fromSample(sample, '江海区').contacts)
      .map(({ phone }) => phone)
    expect(phones).toContain('110')
  })

  test('同一份样例不建两次；改过以后也不再建；另写一版照常', () => {
    const [sample] = samples
    if (sample === undefined) throw new Error('没有样例')
    const content = fromSample(sample, '江海区')
    const save = { type: 'plan.save', data: { ...content, base: 0, note: '' } } as const
    const saved = { type: 'plan.saved', data: save.data } as const
    const edited = { type: 'plan.saved', data: { ...save.data, name: '改过的', base: 1 } } as const
    expect(given(plan).when(save).ok).toBe(true)
    expect(given(plan, saved).when(save)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('已经建立'),
    })
    expect(given(plan, saved, edited).when(save).ok).toBe(false)
    expect(given(plan, saved).when({ ...save, data: edited.data }).ok).toBe(true)
  })
})
