import { describe, expect, test } from 'vitest'
import { chineseNumber } from './chinese-number.ts'
import { numbersAgree } from './numbers-agree.ts'

const sheet = {
  dead: 1,
  injured: 4,
  serious: 1,
  missing: 3,
  movedPeople: 113,
  movedHouseholds: 46,
  lossWan: 12_000,
}
const wrong = (text: string) =>
  numbersAgree(text, sheet).map(({ key, said, sheet: known }) => [key, said, known])

describe('与口径一致', () => {
  test.each([
    '截至21时41分，造成1人死亡、4人受伤，3人失联，搜救正在进行。',
    '死亡1人，受伤4人（其中重伤1人），失联３人，疏散群众46户113人',
    '1死4伤，失联3人',
    '死亡1、受伤4、失联3',
    '伤4人；经全力抢救无效死亡的1名工人已确认',
    '造成1人死亡4人受伤3人失联',
    '目前死亡1人受伤4人失联3人',
    '一人不幸遇难，四名工人受伤，其中1人重伤，三人下落不明',
    '死亡人数为1人，受伤人数：4人',
    '疏散转移周边群众 46 户、113 人；113名群众已安全转移',
    '直接经济损失约1.2亿元（12,000万元）',
    // 新增、救出、原先的数不是现在的数
    '新增死亡1人，又有2人受伤，救出4名被困人员，失联由4人变为3人',
    '较上报增加受伤2人，原4人失联',
    '百余人参与搜救，三十多名群众转移，第2批18人到场',
    '9月16日20时52分，振兴大街16号，3车18人',
    '暂无人员被困',
  ])('%s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})

describe('与口径不一致', () => {
  test.each<[string, unknown[]]>([
    ['造成2人死亡', [['dead', 2, 1]]],
    ['死亡人数由1人增至3人', [['dead', 3, 1]]],
    ['三人遇难', [['dead', 3, 1]]],
    ['死亡2、受伤4', [['dead', 2, 1]]],
    ['失联人数由4人变为2人', [['missing', 2, 3]]],
    ['紧急避险转移危险区域居民100户', [['movedHouseholds', 100, 46]]],
    ['1人经抢救无效死亡，5人受伤', [['injured', 5, 4]]],
    [
      '2死5伤',
      [
        ['dead', 2, 1],
        ['injured', 5, 4],
      ],
    ],
    ['其中重伤两人', [['serious', 2, 1]]],
    [
      '失联4人、被困2人',
      [
        ['missing', 4, 3],
        ['trapped', 2, null],
      ],
    ],
    ['疏散居民一百一十人', [['movedPeople', 110, 113]]],
    [
      '紧急转移50户120人',
      [
        ['movedPeople', 120, 113],
        ['movedHouseholds', 50, 46],
      ],
    ],
    [
      '未造成人员伤亡',
      [
        ['dead', 0, 1],
        ['injured', 0, 4],
      ],
    ],
    ['直接经济损失初步估计9000万元', [['lossWan', 9000, 12_000]]],
    ['倒塌房屋3间', [['collapsedRooms', 3, null]]],
    ['死亡1人。后文又写死亡2人', [['dead', 2, 1]]],
  ])('%s', (text, expected) => {
    const byKey = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1)
    expect(wrong(text).sort(byKey)).toEqual([...expected].sort(byKey))
  })

  test('说得出原文，同一个数只说一次', () => {
    expect(numbersAgree('2 人 死亡；死亡2人', sheet)).toEqual([
      { key: 'dead', label: '死亡', said: 2, sheet: 1, quote: '死亡2人' },
    ])
  })
})

describe('数字', () => {
  test.each<[string, number | null]>([
    ['113', 113],
    ['1,200', 1200],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百一十三', 113],
    ['一百零三', 103],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['二〇二六', null],
    ['', null],
    ['人', null],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })
})
