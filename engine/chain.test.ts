import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../domain/canonical.ts'
import { bodyText, digestOf, type EventBody, hashAfter } from './chain.ts'

const text = fc.string({ unit: 'grapheme' })
const time = fc.integer({ min: 0, max: 8_640_000_000_000_000 })
const body: fc.Arbitrary<EventBody> = fc
  .record(
    {
      seq: fc.integer({ min: 1 }),
      command: fc.uuid(),
      n: fc.integer({ min: 0, max: 255 }),
      stream: text,
      type: text,
      v: fc.integer({ min: 1, max: 1000 }),
      data: fc.dictionary(text, fc.jsonValue() as fc.Arbitrary<unknown>),
      sealed: text,
      number: text,
      by: fc.record({ seat: text, person: fc.option(text), post: fc.option(text) }),
      at: time,
      clock: fc.option(fc.record({ offset: fc.integer(), measuredAt: time })),
      recordedAt: time,
      alg: fc.constant('sha256' as const),
    },
    {
      requiredKeys: [
        'seq',
        'command',
        'n',
        'stream',
        'type',
        'v',
        'data',
        'by',
        'at',
        'clock',
        'recordedAt',
        'alg',
      ],
    },
  )
  .map((event) => event as EventBody)

describe('哈希链', () => {
  test('手写的规范文本与通用规范 JSON 完全一致', () => {
    fc.assert(
      fc.property(body, (event) => {
        expect(bodyText(event)).toBe(canonical(event))
      }),
    )
  })

  test('键的先后不改变摘要，内容一变摘要就变', () => {
    fc.assert(
      fc.property(body, text, (event, other) => {
        const turned = Object.fromEntries(Object.entries(event).reverse()) as EventBody
        expect(digestOf(turned)).toBe(digestOf(event))
        if (other !== event.stream) expect(digestOf({ ...event, stream: other })).not.toBe(digestOf(event))
      }),
    )
  })

  test('下一环由上一环、序号和摘要分行拼成，不会混淆', () => {
    const expected = createHash('sha256')
      .update(`${'0'.repeat(64)}\n12\n${'a'.repeat(64)}`)
      .digest('hex')
    expect(hashAfter('0'.repeat(64), 12, 'a'.repeat(64))).toBe(expected)
  })
})
