import { describe, expect, it } from 'vitest'
import type { Action } from './actions.ts'
import { bestPlace, rankActions } from './rank-actions.ts'

const action = (id: string, label: string, section: 'do' | 'go' = 'do', note?: string): Action => ({
  id,
  label,
  section,
  icon: 'log',
  run: () => {},
  ...(note === undefined ? {} : { note }),
})
const offered = [
  action('verify', '核实事件：塔吊倾覆'),
  action('close', '办结事件：塔吊倾覆'),
  action('share', '通报街道'),
  action('duty', '值守台', 'go', '转到这一屏'),
]
const ids = (rows: readonly { action: Action }[]) => rows.map((row) => row.action.id)

describe('命令面板的排列', () => {
  it('没有输入时照给出的次序列出全部', () => {
    const groups = rankActions(offered, new Map(), '')
    expect(ids(groups.can)).toEqual(['verify', 'close', 'share'])
    expect(ids(groups.go)).toEqual(['duty'])
  })
  it('会被退回的放在“现在不可做”，带着原因', () => {
    const groups = rankActions(offered, new Map([['close', { ok: false, reason: '请先核实再办结' }]]), '')
    expect(ids(groups.can)).toEqual(['verify', 'share'])
    expect(groups.cannot).toMatchObject([{ action: { id: 'close' }, refused: '请先核实再办结' }])
  })
  it('首字母 tb 只找到“通报街道”，划线在那两个字上', () => {
    const groups = rankActions(offered, new Map(), 'tb')
    expect(ids(groups.can)[0]).toBe('share')
    expect(groups.can[0]?.spans).toEqual([[0, 2]])
  })
  it('光标先落在最像的一条上，落在能做的一条上', () => {
    const rows = [action('far', '写一条日志'), action('near', '系统', 'go')]
    const groups = rankActions(rows, new Map(), 'xt')
    expect(bestPlace([...groups.can, ...groups.go])).toBe(1)
    const refused = rankActions(offered, new Map([['verify', { ok: false, reason: '已办结' }]]), '核实')
    expect(bestPlace([...refused.can, ...refused.cannot])).toBe(0)
  })
  it('名称里的排在说明里的前面', () => {
    const rows = [action('note', '写日志', 'do', '值守台'), action('name', '值守台班表')]
    expect(ids(rankActions(rows, new Map(), '值守').can)).toEqual(['name', 'note'])
  })
})
