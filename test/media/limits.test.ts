import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeatSocket, seatSocket } from './seat-socket.ts'
import { fileFeed, hasWorker, startTestBridge } from './start.ts'

describe.skipIf(!hasWorker)('一个席位的上限', () => {
  let bridge: Awaited<ReturnType<typeof startTestBridge>>
  let seat: SeatSocket
  const consume = async (transport: string, rtpCapabilities: unknown) =>
    seat.ask({ type: 'consume', transport, feed: 'cam-41', width: 320, rtpCapabilities })

  beforeAll(async () => {
    bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)] })
    seat = await seatSocket(bridge.url)
    await seat.hello(bridge.centre.seat('wall'))
  })
  afterAll(async () => {
    seat.close()
    await bridge.close()
  })

  test('同时要九条通道只给八条；关掉一条又能要，重复关闭不算错', async () => {
    const asked = Array.from({ length: 9 }, () => seat.ask({ type: 'transport', direction: 'receive' }))
    const answers = await Promise.all(asked)
    const ids = answers.flatMap((answer) => (answer.ok ? [answer.reply.id as string] : []))
    expect(ids).toHaveLength(8)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'busy' } })
    for (const transport of [...ids, ids[0]]) {
      expect(await seat.ask({ type: 'closeTransport', transport })).toEqual({ ok: true, reply: {} })
    }
    const again = await seat.ask({ type: 'transport', direction: 'receive' })
    expect(again.ok).toBe(true)
    await seat.ask({ type: 'closeTransport', transport: again.ok ? again.reply.id : '' })
  })

  test('同时看一百二十八路，再多一路请他先关几路；通道一关，画面都关', async () => {
    const [capabilities, transport] = await Promise.all([
      seat.ask({ type: 'capabilities' }),
      seat.ask({ type: 'transport', direction: 'receive' }),
    ])
    if (!capabilities.ok || !transport.ok) throw new Error('没有媒体通道')
    const { rtpCapabilities } = capabilities.reply
    const { id } = transport.reply
    const answers = await Promise.all(Array.from({ length: 129 }, () => consume(id, rtpCapabilities)))
    const consumers = answers.flatMap((answer) => (answer.ok ? [answer.reply.id as string] : []))
    expect(consumers).toHaveLength(128)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'busy' } })
    expect(await seat.ask({ type: 'closeConsumer', consumer: consumers[0] })).toEqual({ ok: true, reply: {} })
    expect((await consume(id, rtpCapabilities)).ok).toBe(true)
    await seat.ask({ type: 'closeTransport', transport: id })
    const resumed = await seat.ask({ type: 'resume', consumer: consumers[1] })
    expect(resumed).toMatchObject({ ok: false, refusal: { code: 'gone' } })
    expect(await consume(id, rtpCapabilities)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  })

  test('发送通道不能用来看，接收通道不能用来发', async () => {
    const send = await seat.ask({ type: 'transport', direction: 'send' })
    const receive = await seat.ask({ type: 'transport', direction: 'receive' })
    if (!send.ok || !receive.ok) throw new Error('没有媒体通道')
    expect(await consume(send.reply.id, { codecs: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'gone' },
    })
    const produce = {
      type: 'produce',
      transport: receive.reply.id,
      feed: 'me',
      name: '我',
      rtpParameters: {},
    }
    expect(await seat.ask(produce)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  })
})
