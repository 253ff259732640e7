import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KindName, kinds } from '../../domain/index.ts'
import type { Kind } from '../../domain/model.ts'
import { NOON, nextId, say } from '../test/commands.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'

const testimonies = (Object.keys(kinds) as KindName[]).flatMap((name) =>
  kinds[name].testimony.map((verb) => [name, verb] as [KindName, string]),
)

const text = fc.string({ minLength: 1, maxLength: 40 })
/** Data for every testimony of the product; a new one without data here fails below. */
const dataOf: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  'log.write': fc.record({
    kind: fc.constantFrom('note', 'call', 'order'),
    text,
    occurredAt: fc.option(fc.integer({ min: 0, max: NOON })),
    incident: fc.constant(null),
  }),
  'log.correct': fc.record({ text, why: text }),
  'log.propose': fc.record({ text }),
  'log.instruct': fc.record({ leader: text, words: text, byPhone: fc.boolean(), readBack: fc.boolean() }),
  'log.relay': fc.record({ unit: text, person: text, at: fc.constant(NOON), reply: text }),
  'log.carryOut': fc.record({ text, instruction: fc.constant(null) }),
  'log.finish': fc.record({ result: text }),
  'log.read': fc.record({ shift: fc.constant(null) }),
  'log.attach': fc.constant({
    attachments: [{ hash: 'a'.repeat(64), name: '现场.jpg', media: 'image/jpeg', size: 1 }],
  }),
  'standing.raise': fc.record({
    ...{ title: text, text, since: fc.constant(null), owner: text },
    ...{ nextCheck: fc.constant(null), source: fc.constant(null) },
  }),
  'standing.check': fc.record({ finding: text, nextCheck: fc.constant(null) }),
  'reminder.done': fc.record({ occurrence: fc.constant(NOON), finding: text }),
  'reminder.read': fc.record({ shift: fc.constant(null) }),
}

describe('陈述从不拒绝', () => {
  test('每一种陈述都在这里受检', () => {
    expect(testimonies.map((path) => path.join('.')).sort()).toEqual(Object.keys(dataOf).sort())
  })

  test('不论先后、重复、缺前文，已经发生的事都被记下', async () => {
    const one = fc.oneof(
      ...testimonies.map(([name, verb]) =>
        fc.record({
          type: fc.constant(`${name}.${verb}`),
          stream: fc.constantFrom('1', '2').map((id) => `${name}/${id}`),
          data: dataOf[`${name}.${verb}`] ?? fc.constant({}),
        }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 20 }), async (said) => {
        const { ledger, troubles } = await ledgerForTest()
        const commands = said.map(({ type, stream, data }) => say(type, stream, data, { id: nextId() }))
        const receipts = await ledger.submit(commands, district)
        expect(troubles).toEqual([])
        expect(receipts.map((receipt) => receipt.ok && receipt.seq > 0)).toEqual(said.map(() => true))
        await ledger.close()
      }),
      { numRuns: 50 },
    )
  })

  test('规则误拒陈述时按出错处理，绝不变成拒绝', async () => {
    const refusing = { ...kinds.log, decide: () => ({ ok: false, reason: '误拒' }) } as unknown as Kind
    const { ledger, troubles } = await ledgerForTest({ kinds: () => refusing })
    const command = say('log.write', 'log/1', { kind: 'note', text: '事', occurredAt: null, incident: null })
    expect(await ledger.submit([command], district)).toEqual([])
    expect(troubles).toEqual([expect.stringContaining('log.write')])
  })
})
