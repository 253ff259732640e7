import { describe, expect, test, vi } from 'vitest'
import type { Command } from '../domain/envelope.ts'
import type { Recipient } from '../domain/order/recipient.ts'
import { openSeat } from '../engine/seat.ts'
import { commandsOf, MORNING } from '../engine/testing/commands.ts'
import { smallCentre } from '../engine/testing/small-centre.ts'
import type { RowChange } from '../protocol/desk.ts'
import { openOrderDelivery } from './order-delivery.ts'

const STREET = '440105012'
const recipient: Recipient = {
  ...{ key: `street:${STREET}`, id: STREET, name: '琶洲街道', phone: null },
  type: 'street',
}

/** A street's memory with one order in it, and a way to start its delivery again, as a restart would. */
function street() {
  const core = openSeat({ dir: ':memory:' })
  const centre = smallCentre()
  core.adopt('00000000-0000-7000-8000-00000000abcd', 0)
  const sent: Command[] = []
  const settle = () => {
    const before = core.have().head.seq
    const commands = core.toSend(100)
    core.settle(centre.submit(commands))
    core.receive(centre.notice(before))
  }
  const other = commandsOf('甲-01', 1)
  const issue = (stream: string) => {
    centre.submit([
      other(stream, {
        type: 'order.issue',
        data: {
          ...{ incident: null, text: '疏散', recipients: [recipient], place: '', point: null, from: null },
          ...{ attachments: [], replaces: null, needs: { arrive: false, complete: false } },
          deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
        },
      }),
    ])
    settle()
  }
  const start = (now = MORNING, { full = (): boolean => false } = {}) => {
    const pushes: (() => void)[] = []
    const engine = {
      watch: (name: never, args: never, onRows: (change: RowChange<never>) => void) => {
        const push = () => onRows({ type: 'all', rows: core.query(name, args) as never[] })
        pushes.push(push)
        push()
        return () => {}
      },
      submit: async (command: Command) => {
        sent.push(command)
        if (full()) throw new Error('本机磁盘已满')
        return core.submit(command)
      },
    }
    const delivery = openOrderDelivery({
      ...{
        engine: engine as never,
        seat: '琶洲-01',
        street: STREET,
        person: () => null,
        clock: () => now,
        retryIn: 1,
      },
    })
    return { delivery, push: () => pushes.map((push) => push()) }
  }
  const delivered = () => core.query('order.one', { stream: 'order/1', now: MORNING })[0]?.recipients[0]
  return { issue, start, sent, settle, delivered, core }
}

describe('收令席位自己说送达', () => {
  test('收到就说一次；列表再变、再启动都不再说', async () => {
    const { issue, start, sent, settle, delivered, core } = street()
    issue('order/1')
    const { push } = start()
    push()
    await expect.poll(() => sent.length).toBe(1)
    settle()
    expect(delivered()?.steps.delivered).toMatchObject({ seat: '琶洲-01', byPhone: false })
    push()
    start().push()
    expect(sent).toHaveLength(1)
    core.close()
  })

  test('说了还没回执就重启：同一个编号，中心只记一次', async () => {
    const { issue, start, sent, settle, delivered, core } = street()
    issue('order/1')
    start()
    await expect.poll(() => sent.length).toBe(1)
    // The outbox was lost with the machine; the seat knows of nothing it said.
    const [first] = sent
    settle()
    expect(core.submit(first as Command).ok).toBe(true)
    settle()
    expect(delivered()?.ladder.filter(({ type }) => type === 'delivered')).toHaveLength(1)
    core.close()
  })

  test('存不下就过一会儿再说，列表不变也一样；编号不变', async () => {
    const { issue, start, sent, settle, delivered, core } = street()
    issue('order/1')
    let failures = 0
    const full = () => {
      failures += 1
      return failures <= 3
    }
    const { delivery } = start(MORNING, { full })
    await vi.waitUntil(() => sent.length === 4, { timeout: 30_000 })
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    settle()
    expect(delivered()?.steps.delivered).toMatchObject({ seat: '琶洲-01' })
    delivery.close()
    core.close()
  })

  test('一天以前的不补说', async () => {
    const { issue, start, sent, core } = street()
    issue('order/1')
    start(MORNING + 2 * 86_400_000)
    await Promise.resolve()
    expect(sent).toEqual([])
    core.close()
  })
})
