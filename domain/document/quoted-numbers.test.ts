import { expect, test } from 'vitest'
import { quotedNumbers } from './quoted-numbers.ts'

const line = (text: string, incident: string | null, incidentTitle = '塔吊倾覆') => ({
  ...{ text, incident, incidentTitle },
})
const sheets = new Map([['incident/1', { dead: 1, missing: 3 }]])

// 一个口径上报和发布：快报里的数字同现行口径一致，不一致的签发前标明
test('快报的数字与现行口径不符就标出来，一致的、没有口径的不标', () => {
  expect(quotedNumbers([line('现场死亡1人，失联3人', 'incident/1')], '', sheets)).toEqual([])
  expect(quotedNumbers([line('失联4人', 'incident/1'), line('失联4人', 'incident/1')], '', sheets)).toEqual([
    '“失联4人”与塔吊倾覆的口径不符（失联 3）',
  ])
  expect(quotedNumbers([line('受伤2人', 'incident/1')], '', sheets)).toEqual([
    '“受伤2人”与塔吊倾覆的口径不符（没有受伤）',
  ])
  expect(quotedNumbers([line('失联4人', 'incident/2'), line('失联4人', null)], '', sheets)).toEqual([])
})

test('导语只在快报说一件事的时候比', () => {
  const one = line('搜救进行中', 'incident/1')
  expect(quotedNumbers([one], '已有2人死亡', sheets)).toHaveLength(1)
  expect(quotedNumbers([one, line('内涝', 'incident/2', '内涝')], '已有2人死亡', sheets)).toEqual([])
})
