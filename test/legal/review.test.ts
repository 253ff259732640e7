import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const closed: Line[] = [
  { stream: 'incident/1', type: 'incident.reported', data: { street: null }, number: 'incident/2026-0001' },
  { stream: 'incident/1', type: 'incident.verified' },
  { stream: 'incident/1', type: 'incident.closed' },
]
const place = { stream: 'review/1' }
const open: Line = { ...place, type: 'review.opened' }
const find: Line = { ...place, type: 'review.found' }
const whole = { owner: 'su', unit: '', due: 1, check: '抽查' }
const improve = (lack: object = {}): Line => ({
  ...{ ...place, type: 'review.improved', command: 'i' },
  data: { ...whole, ...lack },
})
const conclude: Line = { ...place, type: 'review.concluded', data: { signature: 's' } }
const assign: Line = { ...place, type: 'review.assigned', data: { improvement: 'i', ...whole } }
const convene: Line = { stream: 'meeting/1', type: 'meeting.convened' }
const link = (command: string): Line => ({
  ...{ stream: 'meeting/1', type: 'meeting.linked', command },
  data: { resolution: 'r1' },
})
const doubt = (command: string): Line => ({ ...link(command), type: 'meeting.contested' })

describe('复盘与会议的合法经过', () => {
  test.each<[string, Line[]]>([
    ['办结、复盘、改进、结论', [...closed, open, find, improve(), conclude]],
    ['补齐责任再结论', [...closed, open, find, improve({ due: null }), assign, conclude]],
    ['一项议定两次指令，列为存疑', [convene, link('a'), link('b'), doubt('b')]],
  ])('%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })
})

describe('复盘与会议的违规经过', () => {
  test.each<[string, Line[], string]>([
    ['没办结就复盘', [open], '没有办结'],
    ['复盘两次', [...closed, open, open], '开始了两次'],
    ['没有发现就结论', [...closed, open, conclude], '没有发现'],
    ['改进缺期限就结论', [...closed, open, find, improve({ due: null }), conclude], '缺责任人'],
    ['没签字就结论', [...closed, open, find, { ...conclude, data: {} }], '没有签字'],
    ['结论后又写发现', [...closed, open, find, conclude, find], '没有在复盘'],
    ['召集两次', [convene, convene], '召集了两次'],
    ['没召集就散会', [{ ...convene, type: 'meeting.ended' }], '没有召集'],
    ['两次指令没有存疑', [convene, link('a'), link('b')], '没有列为存疑'],
  ])('%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join('\n')).toContain(words)
  })
})
