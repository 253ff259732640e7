import { describe, expect, test } from 'vitest'
import { type Asked, at, clocks, sent, told } from '../../test/story/deadline.ts'
import type { Holidays } from '../roster/calendar.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import type { Counted } from './clocks.ts'
import { toldMoments } from './told-moments.ts'

const natural = { category: 'natural', levels: [] } as const
const keyed = (key: string, incident: Partial<Counted>, asked: Asked = {}) =>
  clocks({ ...natural, ...incident }, asked).filter(({ step }) => step.key === key)

describe('立即：出现情形那一刻起算，分钟数未核验', () => {
  // 自然灾害情况统计调查制度：死亡失踪 10 人以上，同时报省、部
  test('重大灾情：没人说出现就不起算，说了 15 分钟内报；整 15 分不迟，过 1 秒就迟', () => {
    expect(keyed('n-disaster-up', {})).toMatchObject([{ startAt: null, dueAt: null }])
    const done = (time: number) =>
      keyed(
        'n-disaster-up',
        { told: told({ critical: at('21:10') }) },
        {
          said: {
            done: new Map([['n-disaster-up', { at: time, note: '电话' }]]),
            excused: new Map(),
            waived: new Map(),
          },
        },
      )
    expect(done(at('21:25'))).toMatchObject([{ dueAt: at('21:25'), late: false }])
    expect(done(at('21:25') + 1000)).toMatchObject([{ late: true }])
    expect(keyed('n-disaster-up', {})[0]?.step.checked).toBe('unverified')
  })

  // 森林防火条例第三十二条
  test('森林火灾才有森林火灾的时限；24 小时明火未灭报省', () => {
    const fire = { subtype: '11G00', occurredAt: at('20:52') }
    expect(keyed('n-forest', { subtype: '11A00.flood' })).toEqual([])
    expect(keyed('n-forest', { subtype: null })).toEqual([])
    expect(keyed('n-forest', { ...fire, told: told({ critical: at('21:00') }) })).toMatchObject([
      { dueAt: at('21:15') },
    ])
    expect(keyed('n-forest-day', fire)).toMatchObject([{ dueAt: at('20:52') + 24 * HOUR }])
  })

  // 珠海市总体预案：空难、恐怖袭击等立即报
  test('珠海：空难等立即报', () => {
    const [one] = clocks({ told: told({ critical: at('21:00') }) }, { id: 'P-ZHUHAI-2006' }).filter(
      ({ step }) => step.start === 'critical',
    )
    expect(one).toMatchObject({ dueAt: at('21:15'), step: { checked: 'unverified' } })
  })
})

// N-20 旱灾：初显初报，每 10 天续报，解除后核报
describe('旱灾', () => {
  const drought = { subtype: '11A00.drought', receivedAt: at('08:00') }
  test('没有 2 小时初报和每日零报告，有旱情初报', () => {
    expect(keyed('n-disaster', drought)).toEqual([])
    expect(keyed('n-zero', drought)).toEqual([])
    expect(keyed('n-drought', drought)).toMatchObject([{ dueAt: at('10:00') }])
    expect(keyed('n-drought', { ...drought, subtype: '11A00.flood' })).toEqual([])
  })

  test('每 10 天续报：整 10 天不迟，过 1 秒就迟；稳定以后不再续报', () => {
    const first = sent('disaster', at('09:00'))
    const again = (time: number, incident: Partial<Counted> = {}) =>
      keyed(
        'n-drought-again',
        { ...drought, ...incident },
        {
          reports: [first, sent('disaster', time, 2)],
          now: at('09:00') + 11 * DAY,
        },
      )
    expect(again(at('09:00') + 10 * DAY)[0]).toMatchObject({ late: false, dueAt: at('09:00') + 10 * DAY })
    expect(again(at('09:00') + 10 * DAY + 1000)[0]).toMatchObject({ late: true })
    const over = again(at('09:00') + 10 * DAY, { told: told({ stable: at('09:00') + 12 * DAY }) })
    expect(over.filter(({ doneAt }) => doneAt === null)).toEqual([])
  })
})

// N-24 广东水情：不到 5 年一遇每 12 小时，5–10 年 6，10–20 年 3，20–50 年 2，50 年以上 1（两个时段按短的）
describe('水情报告', () => {
  const flood = { subtype: '11A00.flood' }
  test.each([
    ['flood5', 12],
    ['flood10', 6],
    ['flood20', 3],
    ['flood50', 2],
    ['flood100', 1],
  ] as const)('%s 每 %i 小时', (size, hours) => {
    const [one] = keyed(`n-${size}`, { ...flood, told: told({ [size]: at('12:00') }) })
    expect(one).toMatchObject({ ordinal: 1, startAt: at('12:00'), dueAt: at('12:00') + hours * HOUR })
    expect(keyed(`n-${size}`, flood)).toMatchObject([{ startAt: null }])
    expect(keyed(`n-${size}`, { subtype: '11A00.drought' })).toEqual([])
  })

  test('洪水涨了换一档：原来那一档不再催，漏报的还在', () => {
    const marks = [
      { moment: 'flood5', occurredAt: at('06:00') },
      { moment: 'flood20', occurredAt: at('20:00') },
    ] as const
    const moments = { ...flood, told: toldMoments(marks) }
    expect(moments.told.get('flood5')).toEqual({ at: at('06:00'), until: at('20:00') })
    expect(keyed('n-flood5', moments)).toMatchObject([{ dueAt: at('18:00'), doneAt: null }])
    expect(keyed('n-flood20', moments)).toMatchObject([{ dueAt: at('23:00') }])
    // 又回到原来那一档：后说的算。
    const back = toldMoments([...marks, { moment: 'flood5', occurredAt: at('21:00') }])
    expect(back.get('flood20')?.until).toBe(at('21:00'))
    expect(back.get('flood5')).toEqual({ at: at('21:00'), until: null })
  })

  test('报一次，下一次从那一次起算；水退稳定以后不再报', () => {
    const done = new Map([['n-flood50.1', { at: at('13:30'), note: '报市三防' }]])
    const said = { done, excused: new Map(), waived: new Map() }
    const now = at('14:00')
    const rows = keyed('n-flood50', { ...flood, told: told({ flood50: at('12:00') }) }, { said, now })
    expect(rows.map(({ dueAt, late }) => [dueAt, late])).toEqual([
      [at('14:00'), false],
      [at('15:30'), false],
    ])
    const over = told({ flood50: at('12:00'), stable: at('14:00') + MINUTE })
    expect(keyed('n-flood50', { ...flood, told: over }, { said, now })).toHaveLength(1)
  })
})

// 国务院办公厅放假安排：节假日不算工作日，调休上班的周末算
describe('工作日', () => {
  const holidays: Holidays = {
    source: '',
    years: {
      2026: {
        source: '国务院办公厅关于 2026 年部分节假日安排的通知',
        off: Object.fromEntries(
          ['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, '国庆节']),
        ),
        work: { '2026-10-10': '国庆节' },
      },
    },
  }
  const due = (stable: number, asked: Asked = {}) =>
    keyed('n-check', { told: told({ stable }) }, { now: stable, holidays, ...asked })[0]?.dueAt
  test('国庆长假顺延，调休的周六算一个工作日', () => {
    expect(due(at('10:00', '2026-09-30'))).toBe(at('00:00', '2026-10-10') - 1)
    expect(due(at('10:00', '2026-10-08'))).toBe(at('00:00', '2026-10-11') - 1)
    // 假期里稳定的，从节后第一个工作日数起。
    expect(due(at('10:00', '2026-10-03'))).toBe(at('00:00', '2026-10-10') - 1)
  })

  test('没有公布的年份只认周末', () => {
    expect(due(at('10:00', '2026-10-08'), { holidays: { source: '', years: {} } })).toBe(
      at('00:00', '2026-10-13') - 1,
    )
  })
})
