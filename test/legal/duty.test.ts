import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const place = { stream: 'handover/2026-11-20.1' }
const items = [{ key: 'incident/1' }, { key: 'standing/1' }]
const open: Line = {
  ...{ ...place, type: 'handover.opened', command: 'sheet' },
  ...{ data: { items }, number: 'handover/2026-0001' },
}
const tick = (side: string, item: string): Line => ({
  ...{ ...place, type: 'handover.ticked', data: { side, item } },
})
const ticks = ['out', 'in'].flatMap((side) => items.map(({ key }) => tick(side, key)))
const sign = (side: string, person: string, command?: string): Line => ({
  ...{ ...place, type: 'handover.signed', person, data: { side, sheet: 'sheet' } },
  ...(command && { command }),
})
const done = (relief: string, command: string): Line => ({
  ...{ ...place, type: 'handover.completed', command, person: '何' },
  data: { sheet: 'sheet', out: '陈', in: relief, leader: '何' },
})
const contested: Line = { ...place, type: 'handover.contested', data: { people: ['罗', '邓'] } }
const both = [sign('out', '陈'), sign('in', '罗')]

const shift = { stream: 'shift/2026-11-20.1' }
const signIn = (person: string, command: string): Line => ({
  ...{ ...shift, type: 'shift.signedIn', data: { post: 'chief' }, person, command },
})
const dispute: Line = { ...shift, type: 'shift.contested', data: { post: 'chief' }, command: 'b' }

const swap = (verb: string): Line => ({ stream: 'swap/1', type: `swap.${verb}` })
const answer: Line = { stream: 'rollcall/1', type: 'rollcall.answered', data: { street: '440105015' } }
const issue: Line = {
  ...{ stream: 'document/1', type: 'document.issued', data: { type: 'flash' } },
  number: 'flash/2026-0001',
}

describe('值班的合法经过', () => {
  test.each<[string, Line[]]>([
    ['逐项打勾，三方签字，交接完', [open, ...ticks, ...both, sign('leader', '何', 'x'), done('罗', 'x')]],
    [
      '两个人分别接班，列为存疑',
      [
        ...[open, ...ticks, ...both, sign('in', '邓'), contested],
        ...[sign('leader', '何', 'x'), done('罗', 'x'), done('邓', 'x')],
      ],
    ],
    ['两个值班长签到，列为存疑', [signIn('陈', 'a'), signIn('罗', 'b'), dispute]],
    ['申请、同意、批准，后来的同意不算', [swap('asked'), swap('taken'), swap('late'), swap('approved')]],
    ['签发后作废，号不再用', [issue, { ...issue, type: 'document.voided', number: '' }]],
  ])('%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })
})

describe('值班的违规经过', () => {
  test.each<[string, Line[], string]>([
    ['没打勾就签字', [open, ...ticks.slice(1), ...both], '还有 1 项没有打勾就签字'],
    [
      '没有打开就打勾接班',
      [{ ...open, data: { items, eachOpened: true } }, ...ticks, ...both],
      '还有 2 项没有打开就接班签字',
    ],
    ['签没有的表', [sign('leader', '何')], '签的不是任何一张交接班表'],
    ['签两次', [open, ...ticks, ...both, sign('in', '罗')], '签了两次'],
    ['没有三方签字', [open, ...ticks, ...both, done('罗', 'x')], '没有三方签字'],
    [
      '领导又是接班人',
      [...[open, ...ticks, sign('out', '陈'), sign('in', '何'), sign('leader', '何', 'x')], done('何', 'x')],
      '三方不是三个人',
    ],
    [
      '两个人接了同一班没有存疑',
      [
        ...[open, ...ticks, ...both, sign('in', '邓'), sign('leader', '何', 'x'), done('罗', 'x')],
        done('邓', 'x'),
      ],
      '没有列为存疑',
    ],
    ['交接班表漏号', [{ ...open, number: 'handover/2026-0002' }], '应为 handover/2026-0001'],
    ['两个值班长没有存疑', [signIn('陈', 'a'), signIn('罗', 'b')], '一个岗位有两个人'],
    ['没有申请就同意', [swap('taken')], '还没有申请'],
    ['两个人都算同意', [swap('asked'), swap('taken'), swap('taken')], '两个人都算同意'],
    ['没有人同意就批准', [swap('asked'), swap('approved')], '没有人同意就批准'],
    ['批准两次', [swap('asked'), swap('taken'), swap('approved'), swap('approved')], '批准了两次'],
    ['一个街道两个结果', [answer, answer], '一个街道有两个结果'],
    ['没开始就结束', [{ ...answer, type: 'rollcall.finished' }], '没有开始就结束'],
    ['没签发就作废', [{ ...issue, type: 'document.voided', number: '' }], '没有签发就作废'],
    [
      '自动记录重复计数',
      [
        { stream: 'log/1', type: 'log.written', data: {} },
        { stream: 'log/1', type: 'log.repeated', data: { occurrence: 'x' } },
        { stream: 'log/1', type: 'log.repeated', data: { occurrence: 'x' } },
      ],
      '同一次自动记录计了两次',
    ],
    ['没有原文就办理', [{ stream: 'log/1', type: 'log.proposed', data: {} }], '还没有原文'],
  ])('%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join('\n')).toContain(words)
  })
})
