import { describe, expect, test } from 'vitest'
import { documentShape } from '../document/document.ts'
import { rollcallDocument } from './rollcall-document.ts'
import { rollcallLine, wayWords } from './rollcall-words.ts'
import type { RollcallCall, RollcallSheet } from './rows.ts'

const at = Date.UTC(2026, 8, 16, 13, 46)
const call = (name: string, more: Partial<RollcallCall>): RollcallCall => ({
  ...{ street: '440105015', name, result: null, at: null, seconds: null, still: null, postCorrect: null },
  ...{ quality: null, remark: '', contested: [], settled: null, phones: [], ...more },
})
const sheet: RollcallSheet = {
  ...{
    key: 'rollcall/1',
    status: 'finished',
    at,
    way: 'random',
    span: null,
    note: '',
    pool: 18,
    limit: 30,
  },
  ...{ seed: { seq: 41, hash: 'abcdef12'.repeat(8) }, seat: '甲-01', plannedBy: '梁启衡' },
  ...{ begunBy: '梁启衡', finishedBy: '梁启衡', begunAt: at, finishedAt: at + 600_000, why: '' },
  ...{ contested: ['点名的街道与安排的不一致'], streets: 4, present: 1, absent: 1, fault: 1 },
  ...{ pending: false, poolStreets: [] },
  calls: [
    call('琶洲街道', { result: 'present', at, seconds: 3.46, postCorrect: true, quality: 'clear' }),
    call('江南中街道', {
      ...{ result: 'absent', at, seconds: 8, remark: '椅子空着' },
      phones: [{ at: at + 60_000, reached: true, by: '谭思思', words: '去取传真', person: null }],
    }),
    call('赤岗街道', { result: 'fault', at, remark: '没有接入值班室画面' }),
    call('新港街道', {}),
  ],
}
const frame = { district: '海珠区', number: null, margin: '演示数据' }
const words = JSON.stringify(rollcallDocument(sheet, frame))

describe('视频点名表', () => {
  test('符合文书的格式，每个街道一行，结果、秒数、情况和电话都在', () => {
    const paper = documentShape.parse(rollcallDocument(sheet, frame))
    const table = paper.blocks.find((block) => block.type === 'table')
    expect(table?.rows.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')))).toEqual([
      ['1', '琶洲街道', '在位', '3.5 秒', '21:46', '人岗相符'],
      ['2', '江南中街道', '脱岗', '8.0 秒', '21:46', '椅子空着；电话：21:47 谭思思接，去取传真'],
      ['3', '赤岗街道', '设备故障', '——', '21:46', '没有接入值班室画面'],
      ['4', '新港街道', '未点', '——', '——', ''],
    ])
  })

  test('合计与行数一致，存疑写明，随机抽取写明种子', () => {
    for (const text of ['在位 1　脱岗 1　设备故障 1　未点 1', '存疑：点名的街道与安排的不一致', 'abcdef12']) {
      expect(words).toContain(text)
    }
    expect(wayWords(sheet)).toBe('18 个街道中随机抽取 4 个，种子为日志第 41 条校验值 abcdef12')
  })
})

describe('值班日志里的一条', () => {
  test('先数字后名单，提前结束的写明原因', () => {
    expect(rollcallLine(sheet, '突发事件')).toBe(
      '视频点名：应点 4 个街道，在位 1，脱岗 1，设备故障 1，未点 1；脱岗：江南中街道；' +
        '设备故障（30 秒内无画面或无法判断）：赤岗街道；未点：新港街道；提前结束：突发事件。',
    )
  })
})
