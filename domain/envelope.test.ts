import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatA } from '../test/story/given.ts'
import { commandShape, eventShape, idOf, kindOf, receiptShape, streamShape, typeShape } from './envelope.ts'

const command = {
  id: '01990000-0000-7000-8000-000000000001',
  stream: 'log/01990000-0000-7000-8000-000000000002',
  type: 'log.write',
  v: 1,
  data: {},
  by: seatA,
  at: 1_790_000_000_000,
  clock: null,
  after: [],
}
const event = {
  ...{ seq: 1, command: command.id, n: 0, stream: command.stream, type: 'log.written', v: 1, data: {} },
  ...{ by: seatA, at: 1, clock: null, recordedAt: 2, alg: 'sha256' },
  digest: 'a'.repeat(64),
  hash: 'b'.repeat(64),
}

describe('信封：进来的东西先核对形状', () => {
  test('完整的操作和记录通过', () => {
    expect(commandShape.safeParse(command).success).toBe(true)
    expect(eventShape.safeParse(event).success).toBe(true)
  })

  test.each([
    ['编号不是 UUID', { id: '1' }],
    ['流名里有空格', { stream: 'log/a b' }],
    ['流名没有种类', { stream: '/1' }],
    ['流名有两个斜杠', { stream: 'log/a/b' }],
    ['类型没有动词', { type: 'log' }],
    ['时间是负数', { at: -1 }],
    ['时间不是整数', { at: 1.5 }],
    ['没有署名席位', { by: { seat: '', person: null, post: null } }],
    ['依赖过多', { after: new Array(65).fill(command.id) }],
    ['版本为零', { v: 0 }],
  ])('操作%s时不收', (_, change) => {
    expect(commandShape.safeParse({ ...command, ...change }).success).toBe(false)
  })

  test.each([
    ['序号为零', { seq: 0 }],
    ['摘要太短', { digest: 'ab' }],
    ['摘要是大写', { digest: 'A'.repeat(64) }],
    ['算法不认识', { alg: 'md5' }],
  ])('记录%s时不收', (_, change) => {
    expect(eventShape.safeParse({ ...event, ...change }).success).toBe(false)
  })

  test('拒绝的回执必须写明理由', () => {
    expect(receiptShape.safeParse({ ok: false, command: command.id, reason: '' }).success).toBe(false)
    expect(receiptShape.safeParse({ ok: false, command: command.id, reason: '请先核实' }).success).toBe(true)
  })

  test('流和类型都能拆出种类，流能拆出自己的编号', () => {
    const kind = fc.stringMatching(/^[a-z][a-z-]{0,31}$/)
    const id = fc.stringMatching(/^[\w@.:+-]{1,96}$/)
    fc.assert(
      fc.property(kind, id, fc.stringMatching(/^[a-z][A-Za-z-]{0,31}$/), (name, own, verb) => {
        expect(streamShape.safeParse(`${name}/${own}`).success).toBe(true)
        expect(typeShape.safeParse(`${name}.${verb}`).success).toBe(true)
        expect([kindOf(`${name}/${own}`), idOf(`${name}/${own}`)]).toEqual([name, own])
        expect(kindOf(`${name}.${verb}`)).toBe(name)
      }),
    )
  })
})
