import { describe, expect, test } from 'vitest'
import type { Command } from '../../domain/envelope.ts'
import { MINUTE } from '../../domain/time.ts'
import type { Who } from '../../protocol/desk.ts'
import { buildCommand, newStream } from './build-command.ts'
import { keptAs, submitOnce } from './submit-once.ts'

const who = { seat: '甲-01', person: null, offset: null } as Who
const NOW = Date.UTC(2026, 8, 16, 13)

const line = (text: string, stream = newStream('log')): Command => {
  const data = { kind: 'note' as const, text, occurredAt: null, incident: null }
  const command = buildCommand({ stream, type: 'log.write', data }, who, NOW)
  if (command === null) throw new Error('no command')
  return command
}

/** A machine that keeps what it is sent by its id, and does not answer while `isSilent`. */
function machine() {
  const kept = new Map<string, Command>()
  const state = { isSilent: false }
  const send = async (commands: readonly Command[]) => {
    for (const command of commands) kept.set(command.id, command)
    if (state.isSilent) throw new Error('gone')
    return { ok: true, pending: true } as const
  }
  return { send, state, kept: () => [...kept.values()].map(({ data }) => data.text) }
}

describe('没有应答的操作，再按一次', () => {
  test('送的是同一条：记下一次；话里不说没有记下', async () => {
    const { send, state, kept } = machine()
    state.isSilent = true
    const answer = await submitOnce([line('积水')], send, NOW)
    expect(answer).toMatchObject({ ok: false, unanswered: true })
    expect(answer).toHaveProperty('reason', expect.stringContaining('不知道有没有记下；再按一次不会重复'))
    state.isSilent = false
    // Each press makes its stream anew, as a line does that is typed.
    const again = line('积水')
    expect(await submitOnce([again], send, NOW + 1000)).toEqual({ ok: true, pending: true })
    expect(kept()).toEqual(['积水'])
    expect(keptAs(again.stream)).not.toBe(again.stream)
  })

  test('一直没有应答也还是那一条；答复过以后，同样的话是新的一条', async () => {
    const { send, state, kept } = machine()
    state.isSilent = true
    for (let press = 0; press < 3; press += 1) await submitOnce([line('塌方')], send, NOW + press * MINUTE)
    state.isSilent = false
    await submitOnce([line('塌方')], send, NOW + 3 * MINUTE)
    expect(kept()).toEqual(['塌方'])
    await submitOnce([line('塌方')], send, NOW + 4 * MINUTE)
    expect(kept()).toEqual(['塌方', '塌方'])
  })

  test('改过的话、写在别处的、别人说的、十分钟以后的，都是另一条', async () => {
    const { send, state, kept } = machine()
    const known = 'log/0199aaaa-0000-7000-8000-000000000001'
    const other = 'log/0199aaaa-0000-7000-8000-000000000002'
    state.isSilent = true
    await submitOnce([line('断电', known)], send, NOW)
    state.isSilent = false
    await submitOnce([line('停电', known)], send, NOW)
    await submitOnce([line('断电', other)], send, NOW)
    const { by, ...rest } = line('断电', known)
    await submitOnce([{ ...rest, by: { ...by, person: 'luo' } }], send, NOW)
    await submitOnce([line('断电', known)], send, NOW + 10 * MINUTE)
    expect(kept()).toEqual(['断电', '停电', '断电', '断电', '断电'])
  })
})
