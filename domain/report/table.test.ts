import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import type { FigureKey } from '../factsheet/figures.ts'
import { figureText } from '../factsheet/figures.ts'
import { contentDigest, type ReportContent } from './content.ts'
import type { Figures } from './numbers.ts'
import { previousDisaster } from './previous-disaster.ts'
import { report } from './report.ts'
import { signedWords } from './signed-words.ts'
import { fallWords, tableFaults, tableKinds, unexplainedFalls } from './table.ts'

// 自然灾害快报表（2024 年实表）的指标解释：其中项不多于总项。左边不多于右边，相等可以。
const notMore: readonly (readonly [FigureKey, FigureKey])[] = [
  ['serious', 'injured'],
  ['resettledNow', 'resettledTotal'],
  ['centralNow', 'centralTotal'],
  ['scatteredNow', 'scatteredTotal'],
  ['sitesNow', 'sitesTotal'],
  ['aidNow', 'aidTotal'],
  ['droughtAidNow', 'droughtAidTotal'],
  ['droughtWaterNow', 'droughtWaterTotal'],
  ['collapsedHomeRooms', 'collapsedRooms'],
  ['badHomeRooms', 'badRooms'],
  ['slightHomeRooms', 'slightRooms'],
  ['cropDamaged', 'cropAffected'],
  ['cropLost', 'cropDamaged'],
  ['cropLost', 'cropAffected'],
]

describe('灾情表核对', () => {
  test.each(notMore)('%s 不多于 %s：相等可以，多 1 不行', (part, whole) => {
    expect(tableFaults({ [part]: 7, [whole]: 7 })).toEqual([])
    expect(tableFaults({ [part]: 8, [whole]: 7 })).toMatchObject([{ keys: [part, whole] }])
  })

  // 直接经济损失（万元）= 住房及家庭财产 + 农林牧渔业 + 工矿商贸业 + 基础设施 + 公共服务 + 其他
  test('直接经济损失是六项之和，差 0.01 万元也要核对', () => {
    const parts = { lossHomes: 1, lossFarm: 2, lossIndustry: 3, lossInfra: 4, lossPublic: 5, lossOther: 6 }
    expect(tableFaults({ ...parts, lossWan: 21 })).toEqual([])
    expect(tableFaults({ ...parts, lossWan: 21.01 })).toHaveLength(1)
    const { lossOther: _, ...some } = parts
    expect(tableFaults({ ...some, lossWan: 15 })).toEqual([])
    expect(tableFaults({ ...some, lossWan: 14.99 })).toHaveLength(1)
  })

  // 自然灾害情况统计：同一灾害过程续报只增不减，大幅增减须书面说明；实时值可增可减
  test('除实时值外每一项少 1 都要写原因，不再填也算，持平和增加不用', () => {
    for (const { key, moment } of tableKinds) {
      expect(unexplainedFalls({ [key]: 5 }, { [key]: 4 }, {})).toEqual(moment ? [] : [key])
      expect(unexplainedFalls({ [key]: 5 }, {}, {})).toEqual(moment ? [] : [key])
      expect(unexplainedFalls({ [key]: 5 }, { [key]: 5 }, {})).toEqual([])
      expect(unexplainedFalls({ [key]: 5 }, { [key]: 6 }, {})).toEqual([])
      expect(unexplainedFalls({ [key]: 5 }, { [key]: 4 }, { [key]: '重复统计' })).toEqual([])
      expect(unexplainedFalls({ [key]: 5 }, { [key]: 4 }, { [key]: ' ' })).toEqual(moment ? [] : [key])
    }
    expect(fallWords({ collapsedRooms: 12 }, { collapsedRooms: 10 }, {})).toEqual([
      '倒塌房屋比上次灾情快报少了（12 → 10），还没有写原因',
    ])
    expect(fallWords({ dead: 1 }, {}, {})).toEqual([
      `${figureText.dead}比上次灾情快报少了（1 → 未填），还没有写原因`,
    ])
  })
})

test('上次的灾情快报：最后签发、没有作废的那一份，自己和没签发的不算', () => {
  const row = (key: string, signedAt: number | null, status = 'signed', type = 'disaster') =>
    ({ key, signedAt, status, type }) as Parameters<typeof previousDisaster>[0][number]
  const rows = [row('a', 1), row('b', 3), row('c', 2), row('d', 4, 'void'), row('e', null, 'draft')]
  expect(previousDisaster(rows, 'e')?.key).toBe('b')
  expect(previousDisaster(rows, 'b')?.key).toBe('c')
  expect(previousDisaster([row('f', 9, 'signed', 'followup')], 'e')).toBeNull()
})

describe('签发灾情快报', () => {
  const leader = { seat: '甲-01', person: 'tan-liren', post: 'leader' }
  const contentWith = (table: Figures, tableReasons: Record<string, string>): ReportContent => ({
    ...{ ordinal: 2, title: '灾情快报', to: ['市应急管理局'], cc: [], copies: 12, factsheet: null },
    ...{ sections: [{ key: 'basic', heading: '灾害过程', sentences: [] }], attachments: [] },
    ...{ table, tableReasons },
  })
  const last = { ...report.initial, status: 'signed', type: 'disaster', incident: 'incident/1' } as const

  /** Signs a second 灾情快报 with this table after one with `was`. */
  function sign(
    was: Figures,
    table: Figures,
    reasons: Record<string, string> = {},
    before: string | null = 'report/0',
    other: object = {},
  ) {
    const content = contentWith(table, reasons)
    const data = { ...content, incident: 'incident/1', type: 'disaster' as const, contact: null }
    const digest = contentDigest(content)
    const words = signedWords('report/1', digest, 'tan-liren')
    return given(
      report,
      { type: 'report.drafted', data: { ...data, restricted: false } },
      { type: 'report.submitted', data: {} },
    ).when(
      {
        type: 'report.sign',
        data: { digest, reasons: {}, before, words, signature: 'x', key: 'k' },
      },
      { id: '1', by: leader, at: evening, see: seeing({ 'report/0': { ...last, table: was, ...other } }) },
    )
  }

  test('有一项少了没写原因不能签发，说得出是哪一项；写了原因、持平可以', () => {
    expect(sign({ collapsedRooms: 12 }, { collapsedRooms: 11 })).toEqual({
      ok: false,
      reason: '倒塌房屋比上次灾情快报少了（12 → 11），还没有写原因，请退回修改，写明后再签发',
    })
    expect(sign({ collapsedRooms: 12 }, { collapsedRooms: 11 }, { collapsedRooms: '1 间重复统计' }).ok).toBe(
      true,
    )
    expect(sign({ collapsedRooms: 12 }, { collapsedRooms: 12 }).ok).toBe(true)
    expect(sign({ resettledNow: 9 }, { resettledNow: 3 }).ok).toBe(true)
  })

  test('第一份没有可比的；上次那份作废了、是别的事件的，先刷新', () => {
    expect(sign({ dead: 2 }, { dead: 1 }, {}, null).ok).toBe(true)
    const stale = { ok: false, reason: '上次的灾情快报已有变动，请刷新后再签发' }
    expect(sign({ dead: 1 }, { dead: 1 }, {}, 'report/0', { status: 'void' })).toEqual(stale)
    expect(sign({ dead: 1 }, { dead: 1 }, {}, 'report/0', { incident: 'incident/2' })).toEqual(stale)
  })
})
