import { describe, expect, it } from 'vitest'
import { log } from '../../../domain/log/log.ts'
import { HOUR, MINUTE, startOfDay } from '../../../domain/time.ts'
import { readTold } from '../../desk/read-told.ts'
import { callDrafts, writeDraft } from './call-drafts.ts'
import { heldMoment, isHolding, isTalking, newHeldCall, readHeldCalls } from './held-call.ts'

const now = startOfDay('2026-09-16') + 21 * HOUR + 46 * MINUTE
const filled = {
  ...newHeldCall(now - MINUTE),
  ...{ phone: '139 0000 6185', caller: '麦秀珍', unit: '北山社区', happened: '边坡掉土石', place: '北山岗' },
}

describe('接报单', () => {
  it('程序被杀后照原样接着写；看不懂的存稿当作没有', () => {
    expect(readHeldCalls(JSON.stringify(filled))).toEqual([filled])
    for (const unread of ['{"stream":', '{}', '[{}]', '']) expect(readHeldCalls(unread)).toEqual([])
  })

  it('几个电话同时记，哪个也不丢；其中一份看不懂，别的照样在', () => {
    const other = newHeldCall(now, { phone: '020-84000000', direction: 'out' })
    expect(readHeldCalls(JSON.stringify([filled, other]))).toEqual([filled, other])
    expect(readHeldCalls(JSON.stringify([{ stream: 1 }, other]))).toEqual([other])
  })

  it('挂断是自己的时刻，不是存下的时刻；没有说挂断就没有通话时长', () => {
    expect(writeDraft(filled, now + HOUR).data).toMatchObject({ call: { endedAt: null } })
    const ended = { ...filled, endedAt: now }
    expect(writeDraft(ended, now + HOUR).data).toMatchObject({
      call: { startedAt: now - MINUTE, endedAt: now },
    })
    expect([isTalking(filled), isTalking(ended), isTalking({ ...filled, channel: 'fax' })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('去电记下方向和性质', () => {
    const out = { ...filled, direction: 'out' as const, kind: 'consult' as const }
    expect(writeDraft(out, now).data).toMatchObject({ call: { direction: 'out', kind: 'consult' } })
  })

  it('空单不算有内容，问到一项就算', () => {
    expect(isHolding(newHeldCall(now))).toBe(false)
    expect(isHolding({ ...newHeldCall(now), phone: '139' })).toBe(true)
  })

  it('存两次写的是同一条：流在接起时就定了', () => {
    expect(writeDraft(filled, now).stream).toBe(writeDraft(filled, now + 1).stream)
  })

  it('号码和姓名不写进正文', () => {
    const { data } = writeDraft(filled, now)
    expect(data).toMatchObject({ text: '北山岗 边坡掉土石', caller: '麦秀珍', phone: '139 0000 6185' })
    expect(JSON.stringify({ ...data, caller: null, phone: null })).not.toMatch(/麦秀珍|6185/)
  })

  it('并建事件：日志指着事件，事件指着日志', () => {
    const [report, write] = callDrafts(filled, now, 'incident/1')
    expect(report).toMatchObject({ type: 'incident.report', data: { from: filled.stream, place: '北山岗' } })
    expect(write).toMatchObject({ type: 'log.write', data: { incident: 'incident/1' } })
  })

  it.each([
    ['𠮷𫖯 韦𬒈 🚒', '𠮷𫖯 韦𬒈 🚒'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('原样记下 %s', (happened, kept) => {
    const { data } = writeDraft({ ...filled, happened }, now)
    expect(log.commands.write.parse(data).call?.happened).toBe(kept)
  })

  it('事件标题不在一个字的中间断开', () => {
    const [report] = callDrafts({ ...filled, happened: '𠮷'.repeat(300), place: '' }, now, 'incident/1')
    const { title } = (report?.data ?? { title: '' }) as { title: string }
    expect(title.length).toBeLessThanOrEqual(200)
    expect(title.isWellFormed()).toBe(true)
  })

  it('传真、公文带着附件一起存', () => {
    const attachments = [{ hash: 'a'.repeat(64), name: '传真.pdf', media: 'application/pdf', size: 9 }]
    const fax = { ...newHeldCall(now), channel: 'fax' as const, attachments }
    expect(isHolding(fax)).toBe(true)
    expect(writeDraft(fax, now).data).toMatchObject({ attachments, call: { channel: 'fax' } })
    expect(readHeldCalls(JSON.stringify(fax))).toEqual([fax])
  })

  it('大约的时间换成时刻，换不成的照原话', () => {
    expect(heldMoment({ ...filled, occurred: '21:40 左右' }, now)).toBe(now - 6 * MINUTE)
    expect(heldMoment({ ...filled, occurred: '刚才' }, now)).toBeNull()
  })

  it('已告诉谁：几家用分号隔开，有时间的记时间', () => {
    expect(readTold('街道值班室 21:42；社区书记', now)).toEqual([
      { whom: '街道值班室 21:42', at: now - 4 * MINUTE },
      { whom: '社区书记', at: null },
    ])
    expect(readTold('；；', now)).toEqual([])
  })
})
