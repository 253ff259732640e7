import { describe, expect, test, vi } from 'vitest'
import type { CentreOrder } from '../protocol/centre-process.ts'
import { keepCentre } from './keep-centre.ts'

const ORDER: Omit<CentreOrder, 'port'> = {
  dir: '',
  logId: '0199aaaa-0000-7000-8000-000000000001',
  world: 'real',
  name: '',
  bridges: [],
}

/** Processes that say and do what the test tells them. */
function house() {
  const children: { order: CentreOrder; say: (word: unknown) => void; exit: () => void; killed: boolean }[] =
    []
  const troubles: string[] = []
  const urls: string[] = []
  const fork = (order: CentreOrder) => {
    const child = { order, say: (_: unknown) => {}, exit: () => {}, killed: false }
    children.push(child)
    return {
      onWord: (hear: (word: unknown) => void) => {
        child.say = hear
      },
      onExit: (hear: () => void) => {
        child.exit = hear
      },
      kill: () => {
        child.killed = true
      },
    }
  }
  const centre = keepCentre(ORDER, fork, (words) => troubles.push(words), 1)
  const stop = centre.follow((url) => urls.push(url))
  const child = async (place: number) => {
    await vi.waitUntil(() => children.length > place, { timeout: 30_000 })
    const found = children[place]
    if (found === undefined) throw new Error('no child')
    return found
  }
  return { centre, stop, child, children, troubles, urls }
}
const ready = (port: number, change: object = {}) => {
  const url = `http://127.0.0.1:${port}`
  return { type: 'ready', url, port, code: 'A1', publicKey: 'k', firstCode: null, ...change }
}

describe('本机中心', () => {
  test('自己选端口；重启时还用原来的，会话不必搬', async () => {
    const { centre, child, urls } = house()
    const first = await child(0)
    expect(first.order.port).toBe(0)
    first.say(ready(4001))
    expect(await centre.ready).toMatchObject({ url: 'http://127.0.0.1:4001', code: 'A1' })
    first.exit()
    const second = await child(1)
    expect(second.order.port).toBe(4001)
    second.say(ready(4001))
    expect(urls).toEqual(['http://127.0.0.1:4001'])
  })

  test('原来的端口被占：换一个，会话跟过去；不再听的不打扰', async () => {
    const { child, urls, troubles, stop } = house()
    const first = await child(0)
    first.say(ready(4001))
    first.exit()
    const second = await child(1)
    second.say({ type: 'failed', words: '端口 4001 已被占用' })
    second.exit()
    const third = await child(2)
    expect(third.order.port).toBe(0)
    third.say(ready(4002))
    expect(urls).toEqual(['http://127.0.0.1:4001', 'http://127.0.0.1:4002'])
    expect(troubles).toContain('端口 4001 已被占用')
    stop()
    third.say(ready(4003))
    expect(urls).toHaveLength(2)
  })

  test.each([
    ['别的机器的地址', ready(4001, { url: 'http://10.0.0.1:4001' })],
    ['没有端口', ready(4001, { port: 0 })],
    ['别的话', { type: 'obey' }],
    ['不是话', null],
  ])('说的话不合格式（%s）就不信', async (_name, word) => {
    const { child, urls, troubles } = house()
    const only = await child(0)
    only.say(word)
    expect(urls).toEqual([])
    expect(troubles).toEqual([expect.stringContaining('无法识别')])
  })

  test('停了就不再启动', async () => {
    const { centre, child, children } = house()
    const first = await child(0)
    centre.stop()
    first.exit()
    expect(first.killed).toBe(true)
    expect(children).toHaveLength(1)
  })
})
