import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from './build-command.ts'
import { declareDrafts } from './declare.ts'

vi.mock('./useWho.ts', () => ({ currentWho: () => ({ role: 'district' }) }))
afterEach(() => vi.unstubAllGlobals())

const report: Extract<Draft, { type: 'incident.report' }> = {
  stream: 'incident/0199aaaa-0000-7000-8000-000000000001',
  type: 'incident.report',
  data: {
    ...{ title: '工地塌方', place: '', street: null, category: null, level: null, occurredAt: null },
    from: null,
  },
}
const declared = async (query: (name: string) => Promise<unknown[]>) => {
  vi.stubGlobal('window', { desk: { query } })
  return (await declareDrafts(report)).map(({ type }) => type)
}

describe('上报突发事件时一并冻结的', () => {
  test('读得出：报送时限和四个一一并开始', async () => {
    expect(await declared(async () => [])).toEqual(['incident.report', 'deadline.start', 'fourone.adopt'])
  })

  test('读不出本区的时限：先上报，不拿内置的时限冻结', async () => {
    const query = async (name: string) => {
      if (name === 'profile.list') throw new Error('gone')
      return []
    }
    expect(await declared(query)).toEqual(['incident.report', 'fourone.adopt'])
    expect(await declared(() => Promise.reject(new Error('gone')))).toEqual(['incident.report'])
  })
})
