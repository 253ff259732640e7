import { expect, test } from 'vitest'
import { missingFiles } from './disaster-files.ts'

const file = (name: string, media = 'application/pdf') => ({ name, media })

// 自然灾害情况统计调查制度省级实施规则：有死亡失踪附人口台账，有倒损住房附住房户台账，启动响应附照片 3 张以上
test('灾情快报要附的台账和照片', () => {
  expect(missingFiles({ affected: 9, dead: 0 }, [], false)).toEqual([])
  expect(missingFiles({ missing: 1, collapsedHomes: 1 }, [], false)).toEqual([
    '因灾死亡失踪人口台账',
    '倒损住房户台账',
  ])
  const ledgers = [file('因灾死亡失踪人口台账.pdf'), file('倒损住房户台账.xlsx')]
  expect(missingFiles({ missing: 1, collapsedHomes: 1 }, ledgers, false)).toEqual([])
  const photos = ['1.jpg', '2.jpg'].map((name) => file(name, 'image/jpeg'))
  expect(missingFiles({}, photos, true)).toEqual(['现场照片 3 张（现有 2 张）'])
  expect(missingFiles({}, [...photos, file('3.png', 'image/png')], true)).toEqual([])
})
