import { describe, expect, test } from 'vitest'
import { given, seatB } from '../../test/story/given.ts'
import { log } from './log.ts'

const line = (text: string) => ({ kind: 'call', text, occurredAt: null, incident: null }) as const
const write = (text: string) => ({ type: 'log.write', data: line(text) }) as const
const written = (text: string) => ({ type: 'log.written', data: line(text) }) as const
const correct = (text: string, why: string) => ({ type: 'log.correct', data: { text, why } }) as const
const first = '江南大道中有群众来电，反映路面积水约 20 厘米'

describe('值班日志：已经发生的事一律记下（架构第 4 条）', () => {
  test('写一条就记一条', () => {
    expect(given(log).when(write(first))).toEqual({
      ok: true,
      facts: [{ fact: written(first), series: null }],
    })
  })

  test('同一条被写了两次：两份都留下，后一份列为存疑，由领导核定', () => {
    const decision = given(log, written(first)).when(write('江南大道中积水 40 厘米'), { by: seatB })
    expect(decision).toEqual({
      ok: true,
      facts: [
        {
          fact: {
            type: 'log.contested',
            data: { kind: 'call', text: '江南大道中积水 40 厘米', why: '同一条记录被写了两次' },
          },
          series: null,
        },
      ],
    })
  })

  test('更正加在原文后面，原文不动', () => {
    const story = given(log, written(first))
    const decision = story.when(correct('积水约 30 厘米', '现场复核'))
    expect(decision).toEqual({
      ok: true,
      facts: [
        { fact: { type: 'log.corrected', data: { text: '积水约 30 厘米', why: '现场复核' } }, series: null },
      ],
    })
  })

  test('更正先于原文到达也不丢：列为存疑', () => {
    const decision = given(log).when(correct('积水约 30 厘米', '现场复核'))
    expect(decision).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'log.contested', data: { why: '更正先于原文到达：现场复核' } } }],
    })
  })

  test('更正理由很长时，存疑的说明仍在限制之内', () => {
    const decision = given(log).when(correct('积水约 30 厘米', '核'.repeat(2000)))
    if (!decision.ok) throw new Error(decision.reason)
    for (const { fact } of decision.facts) {
      expect(log.facts.contested.safeParse(fact.data).success).toBe(true)
    }
  })

  test('更正和存疑都计数，现文是最后一次更正', () => {
    const { state } = given(
      log,
      written(first),
      { type: 'log.contested', data: { kind: 'call', text: '另一份', why: '同一条记录被写了两次' } },
      { type: 'log.corrected', data: { text: '积水约 30 厘米', why: '现场复核' } },
    )
    expect(state).toEqual({
      ...{
        status: 'written',
        text: '积水约 30 厘米',
        corrections: 1,
        contested: 1,
        occurrences: [],
        incident: null,
      },
    })
  })

  test('存疑之后仍能更正', () => {
    const contested = { kind: 'note', text: '先到的更正', why: '更正先于原文到达：复核' } as const
    const decision = given(log, { type: 'log.contested', data: contested }).when(correct('定稿', '复核'))
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { type: 'log.corrected' } }] })
  })

  test('日志只给区级席位看', () => {
    expect(log.audience(given(log, written(first)).state)).toEqual({ streets: [], wall: false })
  })
})
