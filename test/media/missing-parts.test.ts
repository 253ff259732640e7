import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { freePorts } from './free-port.ts'
import { seatSocket } from './seat-socket.ts'
import { feedNamed, fileFeed, hasWorker, startTestBridge } from './start.ts'

const consume = { type: 'consume', transport: 't', feed: 'cam-41', width: 320, rtpCapabilities: {} }

describe('视频桥缺东西', () => {
  test('没有媒体组件也能启动，目录照常，要画面时说明怎么办', async () => {
    const bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)], worker: '/nowhere/worker' })
    const seat = await seatSocket(bridge.url)
    const welcome = await seat.hello(bridge.centre.seat('wall'))
    expect(welcome.ok && welcome.reply.feeds).toHaveLength(1)
    expect(welcome.ok && welcome.reply.states).toMatchObject([{ state: 'lost', why: /媒体组件未安装/ }])
    const asked = [{ type: 'capabilities' }, { type: 'transport', direction: 'receive' }, consume]
    for (const request of asked) {
      const answer = await seat.ask(request)
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'no-media' } })
      expect(!answer.ok && answer.refusal.words).toMatch(/媒体组件未安装.*请/)
    }
    expect(bridge.troubles).toHaveLength(1)
    seat.close()
    await bridge.close()
  })

  test.skipIf(!hasWorker)('没有 ffmpeg 时片源画面说明要安装，媒体通道照常', async () => {
    const bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)], ffmpeg: '/nowhere/ffmpeg' })
    const seat = await seatSocket(bridge.url)
    await seat.hello(bridge.centre.seat('wall'))
    const transport = await seat.ask({ type: 'transport', direction: 'receive' })
    if (!transport.ok) throw new Error(transport.refusal.words)
    const answer = await seat.ask({ ...consume, transport: transport.reply.id })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'no-media' } })
    expect(!answer.ok && answer.refusal.words).toMatch(/安装 ffmpeg/)
    seat.close()
    await bridge.close()
  })

  test.skipIf(!hasWorker)('媒体端口被占时说出端口号，不留下任何监听', async () => {
    const rtcPort = await freePorts()
    const stranger = createServer().listen(rtcPort, '127.0.0.1')
    await once(stranger, 'listening')
    const port = await freePorts()
    await expect(startTestBridge({ feeds: [], rtcPort, port })).rejects.toThrow(
      `媒体端口 ${rtcPort}（UDP 和 TCP）已被别的程序占用`,
    )
    stranger.close()
    await once(stranger, 'close')
    const bridge = await startTestBridge({ feeds: [], rtcPort, port })
    await expect(startTestBridge({ feeds: [], port })).rejects.toThrow(`端口 ${port} 已被别的程序占用`)
    await bridge.close()
  })

  test('对外不用 TLS 就不启动；目录有错说出错在哪里', async () => {
    await expect(startTestBridge({ feeds: [], host: '0.0.0.0' })).rejects.toThrow(
      /请另外指明席位能访问的地址/,
    )
    const outside = { host: '0.0.0.0', announcedAddress: '10.0.0.9' }
    await expect(startTestBridge({ feeds: [], ...outside })).rejects.toThrow(/必须用 TLS/)
    const twice = [fileFeed('cam-41', 41), fileFeed('cam-41', 42)]
    await expect(startTestBridge({ feeds: twice })).rejects.toThrow(/“cam-41”在目录里出现了两次/)
    const stray = { ...feedNamed('cam-41', 41), bridge: 'elsewhere', source: 'file' as const }
    await expect(startTestBridge({ feeds: [stray] })).rejects.toThrow(/属于视频桥“elsewhere”/)
    const odd = { ...feedNamed('cam-41', 41), source: 'tape' as never }
    await expect(startTestBridge({ feeds: [odd] })).rejects.toThrow(/目录有误/)
  })
})
