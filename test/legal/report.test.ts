import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const say = (verb: string, data: object = {}, rest: Partial<Line> = {}): Line => ({
  ...{ stream: 'report/1', type: `report.${verb}`, data },
  ...rest,
})
const drafted = (stream = 'report/1', incident = 'incident/1') =>
  say('drafted', { incident, type: 'first', table: null, restricted: false }, { stream })
const leader = { person: 'tan-liren', post: 'leader', number: 'report/2026-0001' }
const signed = (more: object = {}, rest: Partial<Line> = leader) =>
  say('signed', { marks: [], reasons: {}, ...more }, rest)
const ready = [drafted(), say('submitted'), signed()]
const sent = say('sent', { doubt: null })
const dispatched = say('dispatched', {}, { command: 'd1' })

describe('报告的平直规则', () => {
  test.each<[string, Line[]]>([
    [
      '起草、退回修改、再送审、签发、报出',
      [
        ...[drafted(), say('submitted'), say('sentBack'), say('revised', { base: 0, outdated: false })],
        ...[say('submitted'), say('reviewed'), signed(), sent],
      ],
    ],
    ['没起草就说退回，照收', [say('returned', { doubt: '没有报出' }), drafted()]],
    [
      '退回两次再补报',
      [
        ...[...ready, sent, say('returned'), say('returned'), drafted('report/2')],
        say('supplemented', { by: 'report/2' }),
      ],
    ],
    [
      '系统报送：故障、送达',
      [
        ...ready,
        dispatched,
        say('failed', { dispatch: 'd1', final: false }),
        say('delivered', { dispatch: 'd1' }),
      ],
    ],
    [
      '有出入写明原因',
      [drafted(), say('submitted'), signed({ marks: ['numbers'], reasons: { numbers: '含邻区' } })],
    ],
    ['电话报告', [say('phoned', { restricted: false })]],
  ])('合法：%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })

  test.each<[string, Line[], RegExp]>([
    ['起草两次', [drafted(), drafted()], /起草了两次/],
    ['没送审就签发', [drafted(), signed()], /没有送审就签发/],
    ['不是领导签发', [drafted(), say('submitted'), signed({}, { ...leader, post: 'officer' })], /不是领导/],
    ['有出入没写原因', [drafted(), say('submitted'), signed({ marks: ['factsheet'] })], /没有写明原因/],
    ['签发没有编号', [drafted(), say('submitted'), signed({}, { person: 'a', post: 'leader' })], /编号是/],
    ['签发以后改字', [...ready, say('revised', { base: 0, outdated: false })], /改了字/],
    ['同时改没有注明', [drafted(), say('revised', { base: 3, outdated: false })], /没有照实注明/],
    ['未签发就报出', [drafted(), sent], /未经签发就报出/],
    ['没签发就系统报送', [drafted(), dispatched], /没有签发就系统报送/],
    ['同时两次报送', [...ready, dispatched, say('dispatched', {}, { command: 'd2' })], /同时有两次/],
    [
      '送达两次',
      [...ready, dispatched, say('delivered', { dispatch: 'd1' }), say('delivered', { dispatch: 'd1' })],
      /送达了两次/,
    ],
    ['没退回就补报', [...ready, drafted('report/2'), say('supplemented', { by: 'report/2' })], /没有退回/],
    [
      '补报用别的事件',
      [...ready, say('returned'), drafted('report/2', 'incident/2'), say('supplemented', { by: 'report/2' })],
      /别的事件/,
    ],
    ['作废两次', [...ready, say('voided'), say('voided')], /作废了两次/],
  ])('不合法：%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join()).toMatch(words)
  })
})
