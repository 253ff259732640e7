import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { seqsOpenTo } from './may-see.ts'
import type { PlainHistory } from './plain-history.ts'
import { type Line, tellHistory } from './tell-history.ts'

const report: Line = {
  stream: 'incident/1',
  type: 'incident.reported',
  data: { title: '路面积水', street: null },
  number: 'incident/2026-0001',
}
const verify: Line = { stream: 'incident/1', type: 'incident.verified', data: { outcome: 'confirmed' } }
const close: Line = { stream: 'incident/1', type: 'incident.closed', data: { why: '积水已退' } }
const share: Line = { stream: 'incident/1', type: 'incident.shared', data: { street: '440105009' } }
const second: Line = { ...report, stream: 'incident/2', number: 'incident/2026-0002' }
const merge: Line = {
  stream: 'incident/1',
  type: 'incident.merged',
  data: { into: 'incident/2', why: '同一件事' },
}
const words = { level: 3, matters: '塔吊倾覆', until: Date.UTC(2030, 0), measures: '搜救' }
const start: Line = {
  stream: 'response/1',
  type: 'response.started',
  data: { ...words, streets: [], restricted: false },
}
const adopt: Line = {
  stream: 'fourone/1',
  type: 'fourone.adopted',
  data: { items: [{ key: 'team', proof: 'list' }] },
}
const prove: Line = {
  stream: 'fourone/1',
  type: 'fourone.proved',
  data: { item: 'team', proof: { type: 'list', text: '17 人', people: ['zhou'], at: 0 } },
}
const version: Line = { stream: 'template/a', type: 'template.saved', data: { base: 0, version: 1 } }
const write: Line = { stream: 'log/1', type: 'log.written', data: { text: '接班' } }
const correct: Line = { stream: 'log/1', type: 'log.corrected', data: { text: '接班 8 人' } }
const day = 'scene/main@2026-11-21'
const open: Line = { stream: day, type: 'scene.opened', data: { displays: [] } }
const assign: Line = { stream: day, type: 'scene.assigned', data: { display: 1, tile: 2, feed: 'cam-01' } }
const lock: Line = { stream: day, type: 'scene.locked', data: { display: 1, tile: 2, why: '' } }
const saved = { name: '内涝', layout: '4', tiles: [{ tile: 2, feed: 'cam-09' }] }
const save: Line = { stream: 'preset/flood', type: 'preset.saved', data: saved }
const remove: Line = { stream: 'preset/flood', type: 'preset.removed' }
const apply: Line = { stream: day, type: 'scene.applied', data: { display: 1, preset: 'flood', ...saved } }
const yesterday = { stream: 'scene/main@2026-11-20' }

describe('平直的规则认得合法的经过', () => {
  test.each<[string, Line[]]>([
    [
      '办结后又定级、重新打开、再办结',
      [
        ...[report, verify, close, { ...verify, type: 'incident.assessed', data: { level: 2 } }],
        ...[{ ...close, type: 'incident.reopened' }, close],
      ],
    ],
    ['并入另一件，又取消', [report, second, merge, { ...merge, type: 'incident.unmerged' }, verify]],
    ['启动响应、结束、再启动', [report, start, { ...start, type: 'response.ended' }, start]],
    ['采用、落实、撤回', [version, adopt, prove, { ...prove, type: 'fourone.withdrawn' }]],
    ['登记、核实、办结、再通报', [report, verify, verify, close, share]],
    ['写一条日志、更正、存疑', [write, correct, { ...write, type: 'log.contested' }]],
    ['先到的更正列为存疑', [{ ...write, type: 'log.contested' }, correct]],
    [
      '锁定、自己换、别人换另一窗',
      [open, lock, assign, { ...assign, seat: '甲-02', data: { ...assign.data, tile: 3 } }],
    ],
    ['存场景、套用、删除', [save, open, apply, remove]],
    [
      '第二天沿用前一天的画面',
      [
        { ...open, ...yesterday },
        { ...assign, ...yesterday },
        {
          ...open,
          data: { displays: [{ display: 1, layout: '9', tiles: [{ tile: 2, feed: 'cam-01' }] }] },
        },
      ],
    ],
    [
      '跨年夜各年各编各的号',
      [
        report,
        { ...report, stream: 'incident/2', at: Date.UTC(2026, 11, 31, 16), number: 'incident/2027-0001' },
        { ...report, stream: 'incident/3', number: 'incident/2026-0002' },
      ],
    ],
    [
      '街道报告本街道的事件',
      [{ ...report, role: 'street/440105009', data: { ...report.data, street: '440105009' } }],
    ],
  ])('%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })
})

describe('平直的规则认得违规的经过', () => {
  test.each<[string, Line[], string]>([
    ['登记两次', [report, { ...report, number: 'incident/2026-0002' }], '登记了两次'],
    ['没登记就核实', [verify], '还没有登记'],
    ['没核实就办结', [report, close], '没有核实就办结'],
    ['办结两次', [report, verify, close, close], '办结了两次'],
    ['办结后核实', [report, verify, close, verify], '办结以后又核实'],
    ['没有事件就响应', [start], '没有所属的事件'],
    ['缺措施就响应', [report, { ...start, data: { ...start.data, measures: '' } }], '没有写明应急处置措施'],
    ['没有启动就结束', [report, { ...start, type: 'response.ended' }], '响应没有启动'],
    ['启动两次', [report, start, start], '启动着又启动'],
    ['电话批准没复述', [report, { ...start, data: { ...start.data, byPhone: true } }], '电话批准没有复述'],
    ['没采用模板就落实', [prove], '没有采用模板'],
    [
      '凭据不对',
      [adopt, { ...prove, data: { item: 'team', proof: { type: 'text', at: 0 } } }],
      '凭据不是模板要的那一种',
    ],
    ['没落实就撤回', [adopt, { ...prove, type: 'fourone.withdrawn' }], '没有落实就撤回'],
    ['模板跳版', [{ ...version, data: { base: 1, version: 2 } }], '版本没有接上'],
    ['没办结就重新打开', [report, { ...close, type: 'incident.reopened' }], '没有办结就重新打开'],
    ['并入没有的事件', [report, merge], '并入没有的事件'],
    ['并入两次', [report, second, merge, merge], '并入了两次'],
    [
      '互相并入',
      [report, second, merge, { ...merge, stream: 'incident/2', data: { into: 'incident/1', why: '' } }],
      '并入已经并走的事件',
    ],
    ['并入后定级', [report, second, merge, { ...merge, type: 'incident.assessed' }], '并入以后又定级'],
    ['没关联就取消', [report, { ...share, type: 'incident.unrelated' }], '没有关联就取消'],
    ['重复通报', [report, share, share], '重复通报'],
    ['编号跳号', [{ ...report, number: 'incident/2026-0002' }], '应为 incident/2026-0001'],
    ['漏了编号', [{ ...report, number: '' }], '应为 incident/2026-0001'],
    ['核实占了编号', [report, { ...verify, number: 'incident/2026-0002' }], '不该有编号'],
    ['写两次原文', [write, write], '写了两次原文'],
    ['没有原文就更正', [correct], '还没有原文就更正'],
    ['别人动锁定的窗', [open, lock, { ...assign, seat: '甲-02' }], '动了 甲-01 锁定的窗 2'],
    ['别人解锁', [open, lock, { ...lock, type: 'scene.unlocked', seat: '甲-02' }], '动了 甲-01 锁定的窗'],
    ['解没有的锁', [open, { ...lock, type: 'scene.unlocked' }], '没有锁，却解锁了'],
    ['布局里没有的窗', [open, { ...assign, data: { ...assign.data, tile: 10 } }], '布局 9 没有窗 10'],
    ['没翻开就换', [assign], '还没有翻开'],
    ['翻开两次', [open, open], '翻开了两次'],
    ['没有沿用昨天的画面', [{ ...open, ...yesterday }, { ...assign, ...yesterday }, open], '没有照最近一天'],
    ['套用没有的场景', [open, apply], '套用了没有的场景'],
    ['套用删掉的场景', [save, remove, open, apply], '套用了没有的场景'],
    ['套用时改了内容', [save, open, { ...apply, data: { ...apply.data, layout: '9' } }], '内容不同'],
    ['删没有的场景', [remove], '删除了没有的场景'],
    ['记录时间倒退', [write, { ...correct, recordedAt: 0 }], '记录时间倒退'],
    ['街道写日志', [{ ...write, role: 'street/440105009' }], '超出街道席位的权限'],
    ['街道报别的街道', [{ ...report, role: 'street/440105009' }], '超出街道席位的权限'],
    ['大屏报事件', [{ ...report, role: 'wall' }], '超出大屏席位的权限'],
    ['依据的操作没有受理', [{ ...report, after: ['c9'] }], '没有受理'],
    ['排在所依据的前面', [{ ...write, after: ['c2'] }, correct], '之前'],
    [
      '一项操作的记录不连续',
      [{ ...write, command: 'x' }, correct, { ...correct, command: 'x' }],
      '不是完整的一段',
    ],
  ])('%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join('\n')).toContain(words)
  })

  const changed = (change: (history: PlainHistory) => Partial<PlainHistory>): string => {
    const history = tellHistory(report, verify, write)
    return lawsBroken({ ...history, ...change(history) }).join('\n')
  }

  test('删掉、改动、调换一条都认得', () => {
    expect(changed(({ events }) => ({ events: events.slice(1) }))).toContain('没有接上前一条')
    expect(changed(({ events }) => ({ events: [...events].reverse() }))).toContain('的序号是')
    const edited = changed(({ events: [first, ...rest] }) => ({
      events: first ? [{ ...first, body: first.body.replace('路面积水', '无事') }, ...rest] : [],
    }))
    expect(edited).toContain('的摘要不是正文的摘要')
  })

  test('没人送过的、冒名的、写错地方的都认得', () => {
    const resent = (change: object) =>
      changed(({ sent }) => ({
        sent: new Map([...sent].map(([id, one]) => [id, { ...one, ...change }])),
      }))
    expect(changed(() => ({ sent: new Map() }))).toContain('没有人送过')
    expect(resent({ seat: '甲-02' })).toContain('送出的是 甲-02')
    expect(resent({ stream: 'log/9' })).toContain('写到了别的记录里')
  })

  test('回执与记录不符认得', () => {
    expect(changed(() => ({ receipts: [] }))).toContain('没有回执')
    const refused = changed(({ receipts }) => ({
      receipts: receipts.map(({ command }) => ({ ok: false, command, reason: 'no' })),
    }))
    expect(refused).toContain('已被拒绝，却有记录')
    expect(refused).toContain('没有中文理由')
    const shifted = changed(({ receipts }) => ({
      receipts: receipts.map((receipt) => ({ ...receipt, seq: (receipt.seq ?? 0) + 1 })),
    }))
    expect(shifted).toContain('的回执说的是')
  })
})

describe('谁能看什么', () => {
  const { events } = tellHistory(report, write, save, share, verify)

  test('区级看全部', () => {
    expect([...seqsOpenTo({ seat: '甲-01', role: 'district' }, events)]).toEqual([1, 2, 3, 4, 5])
  })

  test('街道看通报给它的事件的全部经过和场景，不看日志', () => {
    expect([...seqsOpenTo({ seat: '乙-01', role: 'street/440105009' }, events)]).toEqual([1, 3, 4, 5])
    expect([...seqsOpenTo({ seat: '乙-02', role: 'street/440105001' }, events)]).toEqual([3])
  })

  test('大屏看场景、布局和不限知的事件', () => {
    expect([...seqsOpenTo({ seat: '丙-01', role: 'wall' }, events)]).toEqual([1, 3, 4, 5])
    const hidden = { ...report, data: { ...report.data, restricted: true } }
    expect([...seqsOpenTo({ seat: '丙-01', role: 'wall' }, tellHistory(hidden, verify).events)]).toEqual([])
  })

  describe('限知的事件', () => {
    const secret = { ...report, data: { ...report.data, restricted: true, seats: ['甲-01'] } }
    const line = { ...write, data: { ...write.data, incident: report.stream } }
    const restricted: Line = {
      ...{ ...verify, type: 'incident.restricted', person: 'liang-qiheng', post: 'leader' },
      data: { seats: ['甲-01'], why: '涉及未成年人' },
    }
    const lifted: Line = {
      ...restricted,
      type: 'incident.amended',
      data: { restricted: false, why: '已公开' },
    }
    const seen = (seat: string, ...lines: Line[]) => [
      ...seqsOpenTo({ seat, role: 'district' }, tellHistory(...lines).events),
    ]

    test('只有知悉范围里的席位看得到它和属于它的日志，别的照旧', () => {
      expect(seen('甲-01', secret, line, save)).toEqual([1, 2, 3])
      expect(seen('甲-02', secret, line, save)).toEqual([3])
    })

    test('后来才限知的，以前的也收回；解除以后都看得到', () => {
      expect(seen('甲-02', report, line, restricted)).toEqual([])
      expect(seen('甲-02', report, line, restricted, lifted)).toEqual([1, 2, 3, 4])
    })

    test('由领导办，范围里有办的席位', () => {
      const faults = (...lines: Line[]) => lawsBroken(tellHistory(...lines)).join('\n')
      expect(faults(report, restricted, lifted)).toBe('')
      expect(faults(report, { ...restricted, post: 'officer' })).toContain('不是领导办的限知')
      expect(faults(report, restricted, { ...lifted, post: 'officer' })).toContain('不是领导解除的限知')
      expect(faults(report, { ...restricted, seat: '甲-02' })).toContain('知悉范围里没有办的席位')
      expect(faults({ ...secret, seat: '甲-02' })).toContain('知悉范围里没有登记的席位')
    })
  })
})
