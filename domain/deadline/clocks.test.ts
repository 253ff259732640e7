import { describe, expect, test } from 'vitest'
import { at, clocks, dues, nothingSaid, sent, stepsOf, told } from '../../test/story/deadline.ts'
import type { Step } from '../profile/step.ts'
import { DAY } from '../time.ts'
import { clockWords, progressOf, stageOf } from './clock.ts'
import type { Counted, Said } from './clocks.ts'

describe('从哪一刻起算', () => {
  test('电话、书面从接报起算，发布从事发起算，续报从初报送出起算', () => {
    const all = clocks({}, {})
    const dueOf = (label: string) => all.find(({ step }) => step.label === label)
    expect(dueOf('电话报')).toMatchObject({ startAt: at('20:58'), dueAt: at('21:28'), start: 'received' })
    expect(dueOf('书面初报')).toMatchObject({ dueAt: at('21:58') })
    expect(dueOf('首次权威发布')).toMatchObject({ startAt: at('20:52'), dueAt: at('01:52', '2026-09-17') })
    expect(dueOf('续报')).toMatchObject({ startAt: null, dueAt: null })
  })

  test('初判起算的等定级；事发没人说的从接报起算，接报也没有的从登记起算', () => {
    const [base] = stepsOf('P-GZ-DISTRICT') as [Step]
    const steps: Step[] = [
      { ...base, key: 'a', label: '甲', start: 'assessed', levels: [] },
      { ...base, key: 'b', label: '乙', start: 'occurred', levels: [] },
    ]
    const of = (incident: Partial<Counted>) =>
      clocks(incident, { steps }).map(({ startAt, start }) => [startAt, start])
    expect(of({})).toEqual([
      [at('20:52'), 'occurred'],
      [at('21:06'), 'assessed'],
    ])
    expect(of({ levels: [], occurredAt: null })).toEqual([
      [at('20:58'), 'received'],
      [null, 'assessed'],
    ])
    expect(of({ occurredAt: null, receivedAt: null })[0]).toEqual([at('20:59'), 'reported'])
  })

  // N-14：灾害发生后 2 小时内初报；T12：事发 00:00，02:05 才报
  test('灾情初报晚 5 分钟算迟报，整 2 小时不算', () => {
    const disaster = { category: 'natural', occurredAt: at('00:00'), levels: [] } as const
    const first = (time: string) =>
      clocks(disaster, { reports: [sent('disaster', at(time))], now: at('03:00') }).find(
        ({ step }) => step.key === 'n-disaster',
      )
    expect(first('02:05')).toMatchObject({ dueAt: at('02:00'), late: true, excuse: null })
    expect(first('02:00')).toMatchObject({ late: false })
  })
})

describe('每套规则的边界', () => {
  const levelOf = (level: number | null) => ({ levels: level === null ? [] : [{ level, at: at('21:06') }] })
  test.each<[string, number | null, string[]]>([
    ['P-HENAN-2021', 1, ['电话报 15', '书面初报 35']],
    ['P-HENAN-2021', 2, ['电话报 15', '书面初报 35']],
    // 较大没有自己的电话时限，全国 1 小时电话快报照算
    ['P-HENAN-2021', 3, ['书面初报 60', '电话报 60']],
    // 一般的 6 小时长于每级 2 小时，以短的为准
    ['P-HENAN-2021', 4, ['书面初报 120']],
    ['P-CITY-A', 2, ['电话报 15', '书面初报 30']],
    ['P-CITY-A', 3, ['电话报 30', '书面初报 60']],
    ['P-CITY-A', 4, ['书面初报 120']],
    ['P-COUNTY-2018', 4, ['电话报 20', '书面初报 40']],
    ['P-COUNTY-2018', null, ['电话报 20', '书面初报 40']],
    ['P-ZHUHAI-2006', 2, ['电话报 30', '书面初报 120']],
    ['P-GD-DEFAULT', 2, ['电话报 30', '书面初报 60']],
    ['P-GD-DEFAULT', 3, ['电话报 60', '书面初报 120']],
    ['P-GZ-DISTRICT', 3, ['电话报 30', '书面初报 60']],
    // 未定级按较大暂计
    ['P-GZ-DISTRICT', null, ['电话报 30', '书面初报 60']],
    ['P-HENAN-2021', null, ['书面初报 60', '电话报 60']],
    ['P-GZ-DISTRICT', 4, ['书面初报 120']],
    ['P-FJ-XM', 3, ['电话报 30', '书面初报 60']],
    ['P-PROV-OLD', 2, ['电话报 60', '书面初报 120']],
  ])('%s %s 级', (id, level, expected) => {
    const own = dues(levelOf(level), { id }).filter((words) => /^(电话报|书面初报)/.test(words))
    // 不同的收件单位各有时钟（receiver.test.ts），这里看最早的那一个。
    const first = own.filter(
      (words, place) => own.findIndex((one) => one.split(' ')[0] === words.split(' ')[0]) === place,
    )
    expect(first).toEqual(expected)
  })

  // 江西省突发事件应对条例第三十三条：较大以上，事发后 2 小时
  test('江西从事发起算', () => {
    const first = clocks({}, { id: 'P-JIANGXI-2013' }).find(({ step }) => step.ending === 'first')
    expect(first).toMatchObject({ startAt: at('20:52'), dueAt: at('22:52') })
  })

  test('权威发布 5 小时、发布会 24 小时：法定在重大以上，较大要未核验的规则才有', () => {
    const releases = (id: string, level: number) =>
      dues({ levels: [{ level, at: at('21:06') }] }, { id }).filter((words) => /发布/.test(words))
    expect(releases('P-HENAN-2021', 2)).toEqual(['首次权威发布 300', '新闻发布会 1440'])
    expect(releases('P-HENAN-2021', 3)).toEqual([])
    expect(releases('P-GZ-DISTRICT', 3)).toEqual(['首次权威发布 300', '新闻发布会 1440'])
    const unread = stepsOf('P-GZ-DISTRICT').filter(
      ({ levels, label }) => levels.includes(3) && /发布/.test(label),
    )
    expect(unread.map(({ checked }) => checked)).toEqual(['unverified', 'unverified'])
  })

  test('舆情 48 小时从发现起算', () => {
    const [one] = clocks({ told: told({ opinion: at('22:00') }) }, {}).filter(
      ({ step }) => step.start === 'opinion',
    )
    expect(one?.dueAt).toBe(at('22:00') + 2 * DAY)
  })

  // 公共卫生：接报 2 小时；事故：每级 2 小时
  test('卫生事件 2 小时，社会安全事件没有全国时限', () => {
    const judged = { levels: [{ level: 4, at: at('21:06') }] }
    expect(dues({ category: 'health', ...judged }, { id: 'P-CITY-A' })).toContain('书面初报 120')
    expect(dues({ category: 'security', ...judged }, { id: 'P-CITY-A' })).toEqual([
      '尽快初判 15',
      '舆情回应 未起算',
    ])
  })

  test('核报两个工作日从灾情稳定起算，跨周末', () => {
    const [check] = clocks(
      // 2026-09-18 is a Friday.
      { category: 'natural', told: told({ stable: at('10:00', '2026-09-18') }) },
      { now: at('10:00', '2026-09-19') },
    ).filter(({ step }) => step.key === 'n-check')
    expect(check?.dueAt).toBe(at('00:00', '2026-09-23') - 1)
  })
})

describe('到了哪一步', () => {
  const span = { startAt: at('20:00'), dueAt: at('21:00'), doneAt: null }
  test.each([
    ['20:29', 'calm'],
    ['20:30', 'half'],
    ['20:47', 'half'],
    ['20:48', 'soon'],
    ['21:00', 'soon'],
  ])('%s', (time, stage) => {
    expect(stageOf(span, at(time))).toBe(stage)
  })

  test('过了一秒才算超时；送出之后进度停住', () => {
    expect(stageOf(span, at('21:00') + 1)).toBe('over')
    expect(stageOf({ ...span, doneAt: at('20:30') }, at('23:00'))).toBe('done')
    expect(progressOf({ ...span, doneAt: at('20:30') }, at('23:00'))).toBe(0.5)
    expect(stageOf({ startAt: null, dueAt: null, doneAt: null }, at('21:00'))).toBe('waiting')
  })

  test('先说话：还剩、已超时，按整分钟', () => {
    expect(clockWords(at('21:58'), at('21:46') + 18_000)).toBe('还剩 12 分钟')
    expect(clockWords(at('21:58'), at('21:58'))).toBe('还剩 1 分钟')
    expect(clockWords(at('21:58'), at('22:01') + 59_000)).toBe('已超时 3 分钟')
    expect(clockWords(at('21:58'), at('21:58') + 1000)).toBe('已超时 1 分钟')
    expect(clockWords(at('01:52', '2026-09-17'), at('21:46'))).toBe('还剩 4 小时 6 分')
  })
})

describe('报出去了', () => {
  test('电话报只由电话报告结束，迟报带着理由', () => {
    const all = clocks(
      {},
      { reports: [sent('first', at('21:20')), sent('phone', at('21:30'), 1, '线路占线')] },
    )
    const of = (label: string) => all.find(({ step }) => step.label === label)
    expect(of('电话报')).toMatchObject({ doneAt: at('21:30'), late: true, excuse: '线路占线' })
    expect(of('书面初报')).toMatchObject({ doneAt: at('21:20'), late: false, report: 'report/first-1' })
  })

  test('别的办法办的也算，最先的算；说明了的留着说明', () => {
    const key = stepsOf('P-GZ-DISTRICT').find(({ ending }) => ending === 'phone')?.key ?? ''
    const said: Said = {
      ...nothingSaid,
      done: new Map([[key, { at: at('21:10'), note: '当面报告' }]]),
      excused: new Map([['l-2', '领导在途']]),
    }
    const all = clocks({}, { said, reports: [sent('phone', at('21:40'))] })
    expect(all.find(({ key: one }) => one === key)).toMatchObject({ doneAt: at('21:10'), report: null })
    expect(all.find(({ key: one }) => one === 'l-2')?.excuse).toBe('领导在途')
  })

  test('免报的不再计时；事件办结以后到期的不再计时，之前超时的还在', () => {
    const said: Said = { ...nothingSaid, waived: new Map([['l-1', '市局已在现场']]) }
    expect(clocks({}, { said }).some(({ key }) => key === 'l-1')).toBe(false)
    const closed = clocks({ closedAt: at('21:40') }, { now: at('23:00') }).map(({ step }) => step.label)
    expect(closed).toEqual(['尽快初判', '电话报'])
  })
})
