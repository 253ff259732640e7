import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KindName, kinds } from '../../domain/index.ts'
import type { Kind } from '../../domain/model.ts'
import { arbitraryOf } from '../../test/converge/shape-arbitrary.ts'
import { nextId, say } from '../test/commands.ts'
import { district, ledgerForTest } from '../test/open-ledger.ts'

const testimonies = (Object.keys(kinds) as KindName[]).flatMap((name) =>
  kinds[name].testimony.map((verb) => [name, verb] as [KindName, string]),
)

/** Data of that testimony's shape, so that one added later is tried at once. */
function dataOf(name: KindName, verb: string): fc.Arbitrary<Record<string, unknown>> {
  const shape = (kinds[name].commands as Kind['commands'])[verb]
  if (shape === undefined) throw new Error(`${name} has no command ${verb}`)
  return arbitraryOf(shape, {}) as fc.Arbitrary<Record<string, unknown>>
}

describe('陈述从不拒绝', () => {
  test('不论先后、重复、缺前文，已经发生的事都被记下', async () => {
    const one = fc.oneof(
      ...testimonies.map(([name, verb]) =>
        fc.record({
          type: fc.constant(`${name}.${verb}`),
          stream: fc.constantFrom('1', '2').map((id) => `${name}/${id}`),
          data: dataOf(name, verb),
        }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 20 }), async (said) => {
        const { ledger, troubles } = await ledgerForTest()
        const commands = said.map(({ type, stream, data }) => say(type, stream, data, { id: nextId() }))
        const receipts = await ledger.submit(commands, district)
        expect(troubles).toEqual([])
        expect(receipts.map(({ ok }) => ok)).toEqual(said.map(() => true))
        // Only what was said before may add nothing.
        said.forEach(({ type, stream }, place) => {
          const receipt = receipts[place]
          const isRepeat = said.slice(0, place).some((one) => one.type === type && one.stream === stream)
          if (!isRepeat) expect(receipt?.ok && receipt.seq).toBeGreaterThan(0)
        })
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
