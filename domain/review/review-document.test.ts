import { describe, expect, test } from 'vitest'
import { documentShape } from '../document/document.ts'
import type { IncidentRow } from '../incident/rows.ts'
import { MINUTE } from '../time.ts'
import { gapWords, type ReviewPaper, reviewDocument } from './review-document.ts'
import type { ChainRow, FindingRow, ReviewRow } from './rows.ts'

const T0 = Date.UTC(2017, 6, 22, 10, 30)
const frame = { district: '海珠区', number: null, margin: '链首 88' }
const by = { at: T0, seat: '甲-01', by: 'su', byName: '苏婉仪' }
const step = (more: Partial<ChainRow> & Pick<ChainRow, 'key'>): ChainRow => ({
  ...{ at: null, source: null, text: '', gap: null, since: null, dueAt: null, rule: null },
  ...{ verified: true, late: null, missing: true },
  ...more,
})
const finding = (more: Partial<FindingRow>): FindingRow => ({
  ...{ key: 'f', type: 'problem', text: '书面初报迟了', sources: [], plans: [], ...by },
  ...more,
})
const paper = (findings: FindingRow[], chain: ChainRow[]): ReviewPaper => ({
  incident: {
    ...{ key: 'incident/1', number: 'incident/2017-0007', title: '塔吊倒塌', place: '振兴大街' },
    ...{ category: 'accident', level: 3, occurredAt: T0, receivedAt: T0 + 6 * MINUTE, closed: null },
  } as IncidentRow,
  review: {
    ...{ key: 'review/1', scope: '', due: T0, openedAt: T0, findings, improvements: [] },
    ...{ concluded: null, leadName: null },
  } as unknown as ReviewRow,
  ...{ chain, receivers: [], steps: [], sheets: [], decisions: [] },
})
const textOf = (made: ReturnType<typeof reviewDocument>) => JSON.stringify(made.blocks)

describe('复盘报告', () => {
  test('每一步连着它的出处；没有记录的写没有记录，超时写多久', () => {
    const made = reviewDocument(
      paper(
        [],
        [
          step({ key: 'found', at: T0, source: 'incident/1', missing: false }),
          step({ key: 'written', dueAt: T0, late: 24 * MINUTE, rule: '第十一条', verified: false }),
        ],
      ),
      frame,
    )
    expect(documentShape.safeParse(made).success).toBe(true)
    expect(textOf(made)).toContain('没有记录')
    expect(textOf(made)).toContain('至今超时 24 分钟')
    expect(textOf(made)).toContain('第十一条（未核验）')
    expect(textOf(made)).toContain('{"text":"18:30","source":"incident/1"}')
  })

  test('有来源的发现连着来源，没有的写无来源；没有内容的一节不出现', () => {
    const made = reviewDocument(paper([finding({ sources: ['log/3'] }), finding({ key: 'g' })], []), frame)
    expect(textOf(made)).toContain('"source":"log/3"')
    expect(textOf(made)).toContain('（无来源）')
    expect(textOf(made)).not.toContain('指令签收')
    expect(textOf(made)).toContain('还没有作出结论')
  })

  test('间隔用人话说', () => {
    expect(gapWords({ gap: 6 * MINUTE, since: 'found' })).toBe('事发后 6 分钟')
    expect(gapWords({ gap: -3 * MINUTE, since: 'received' })).toBe('早于接报 3 分钟')
    expect(gapWords({ gap: null, since: null })).toBe('——')
  })
})
