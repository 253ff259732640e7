import { describe, expect, test } from 'vitest'
import type { Event } from '../../domain/envelope.ts'
import { digestOf, hashAfter } from '../../engine/chain.ts'
import { incidentReport, logLine, NOON, nextId, say } from '../test/commands.ts'
import { itemsOf } from '../test/items-of.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'
import { viewerOf } from '../test/viewer-of.ts'
import type { Ledger } from './ledger.ts'

async function everything(ledger: Ledger): Promise<Event[]> {
  const notices = await ledger.batchFor(viewerOf('district'), 0)
  return notices.flatMap(itemsOf) as Event[]
}

describe('中心受理', () => {
  test('受理的操作成为链上的事实，回执写明条号', async () => {
    const { ledger } = await ledgerForTest()
    const receipts = await ledger.submit([logLine('接区气象台电话'), logLine('通知各街道')], district)
    expect(receipts.map((receipt) => receipt.ok && receipt.seq)).toEqual([1, 2])
    const [first, second] = await everything(ledger)
    if (!first || !second) throw new Error('two events were expected')
    const { digest, hash, ...body } = second
    expect(digestOf(body)).toBe(digest)
    expect(hashAfter(first.hash, 2, digest)).toBe(hash)
    expect(ledger.head()).toEqual({ seq: 2, hash })
  })

  test('同一操作送两次，回执相同，事实只有一条', async () => {
    const { ledger } = await ledgerForTest()
    const command = logLine('河涌水位 1.2 米')
    const first = await ledger.submit([command], district)
    const again = await ledger.submit([command, command], district)
    expect(again).toEqual([first[0], first[0]])
    expect(await everything(ledger)).toHaveLength(1)
  })

  test('同一编号换了内容则拒绝，原回执不变', async () => {
    const { ledger } = await ledgerForTest()
    const command = logLine('水位 1.2 米')
    const [receipt] = await ledger.submit([command], district)
    const [other] = await ledger.submit(
      [{ ...command, data: { ...command.data, text: '水位 2.1 米' } }],
      district,
    )
    expect(other).toMatchObject({ ok: false, reason: expect.stringContaining('已用于另一项内容') })
    expect(await ledger.submit([command], district)).toEqual([receipt])
  })

  test.each([
    ['内容不全', say('log.write', 'log/1', { kind: 'note' }), '内容不完整'],
    ['不认识的种类', say('tea.brew', 'tea/1', {}), '不认识'],
    ['不认识的动词', say('log.burn', 'log/1', {}), '不认识'],
    ['继承来的动词', say('log.constructor', 'log/1', {}), '不认识'],
    ['种类与记录不符', say('log.write', 'preset/1', {}), '不认识'],
    ['更高版本的内容', say('log.write', 'log/1', {}, { v: 99 }), '先升级中心'],
    ['署名别的席位', logLine('冒名', { seat: '乙-09' }), '乙-09'],
    ['业务上不成立', say('incident.close', 'incident/none', { why: '误报' }), '先登记'],
  ])('%s的操作被拒绝并说明原因', async (_, command, words) => {
    const { ledger } = await ledgerForTest()
    expect(await ledger.submit([command], district)).toEqual([
      { ok: false, command: command.id, reason: expect.stringContaining(words) },
    ])
    expect(ledger.head().seq).toBe(0)
  })

  test('依赖的操作尚未送到时先不受理，到了以后照常受理', async () => {
    const { ledger } = await ledgerForTest()
    const first = logLine('原文')
    const second = say('log.correct', first.stream, { text: '更正', why: '笔误' }, { after: [first.id] })
    expect(await ledger.submit([second], district)).toEqual([])
    const receipts = await ledger.submit([first, second], district)
    expect(receipts.map(({ ok }) => ok)).toEqual([true, true])
  })

  test('依赖的操作被拒绝，已经发生的事照样记下（架构第 4 条）', async () => {
    const { ledger } = await ledgerForTest()
    const refused = say('incident.close', 'incident/x', { why: '误报' })
    const line = logLine('据此办结', { after: [refused.id] })
    const receipts = await ledger.submit([refused, line], district)
    expect(receipts.map(({ ok }) => ok)).toEqual([false, true])
    expect(await everything(ledger)).toMatchObject([{ command: line.id, type: 'log.written' }])
  })

  test('回执丢失、前一步又在席位上被拒：去掉前一步再送，仍是同一项操作', async () => {
    const { ledger } = await ledgerForTest()
    const first = logLine('原文')
    const line = logLine('据此办结', { after: [first.id] })
    const [, receipt] = await ledger.submit([first, line], district)
    expect(await ledger.submit([{ ...line, after: [] }], district)).toEqual([receipt])
  })

  test('依赖的操作被拒绝，则一并拒绝', async () => {
    const { ledger } = await ledgerForTest()
    const refused = say('incident.close', 'incident/x', { why: '误报' })
    const next = incidentReport('据此登记', null, { after: [refused.id] })
    const receipts = await ledger.submit([refused, next], district)
    expect(receipts[1]).toMatchObject({ ok: false, reason: expect.stringContaining('它依赖的操作未被接受') })
  })

  test('编号逐年连续，被拒绝的操作不占号', async () => {
    const { ledger } = await ledgerForTest()
    const first = incidentReport('路口积水', null)
    const twice = say('incident.report', first.stream, first.data, { id: nextId() })
    const receipts = await ledger.submit([first, twice, incidentReport('树木倒伏', null)], district)
    const [later] = await ledger.submit([incidentReport('仓库冒烟', null)], district)
    const numbers = [...receipts, later].map((receipt) => receipt?.ok && receipt.number)
    expect(numbers).toEqual(['incident/2026-0001', false, 'incident/2026-0002', 'incident/2026-0003'])
  })

  test('中心时钟倒退时，记录时间不倒退', async () => {
    const clock = [NOON, NOON - 3_600_000, NOON + 5]
    const { ledger } = await ledgerForTest({ clock: () => clock.shift() ?? 0 })
    for (const text of ['一', '二', '三']) await ledger.submit([logLine(text)], district)
    expect((await everything(ledger)).map(({ recordedAt }) => recordedAt)).toEqual([NOON, NOON, NOON + 5])
  })

  test('同时送来的操作合成一组提交，仍按送来的先后', async () => {
    const { ledger } = await ledgerForTest()
    const pages: number[] = []
    ledger.subscribe((page) => pages.push(page.rows.length))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => ledger.submit([logLine(`第 ${i} 条`)], district)),
    )
    expect(answers.flat().map((receipt) => receipt.ok && receipt.seq)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
    expect(pages).toEqual([20])
  })
})

describe('规则出错时', () => {
  test('层级深到写不下的内容被拒绝，同组其他操作照常', async () => {
    const { ledger, troubles } = await ledgerForTest()
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    const bad = say('log.write', 'log/1', { deep })
    const receipts = await ledger.submit([bad, logLine('照常')], district)
    expect(receipts).toMatchObject([{ ok: false, reason: expect.stringContaining('层级太深') }, { ok: true }])
    expect(troubles).toEqual([])
  })

  test('规则抛错的操作不算受理也不算拒绝，同组其他操作照常', async () => {
    const { kindNamed } = await import('../../domain/index.ts')
    const { ledger, troubles } = await ledgerForTest({
      kinds: (name) => {
        const kind = kindNamed(name)
        if (name !== 'preset' || !kind) return kind
        return {
          ...kind,
          evolve: () => {
            throw new Error('算错了')
          },
        }
      },
    })
    const bad = say('preset.save', 'preset/1', { name: '防汛', layout: '4', tiles: [] })
    const receipts = await ledger.submit([logLine('前'), bad, logLine('后')], district)
    expect(receipts.map((receipt) => receipt.ok && receipt.seq)).toEqual([1, 2])
    expect(troubles).toEqual([expect.stringContaining('算错了')])
  })
})
