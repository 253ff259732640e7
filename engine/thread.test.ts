import { describe, expect, test } from 'vitest'
import { startThread } from './thread.ts'

/** A thread with this body, which has `parentPort`. */
const worker = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${body}`)}`,
  )

function start(body: string, role: 'write' | 'read' = 'write') {
  const ready = Promise.withResolvers<void>()
  const thread = startThread({
    worker: worker(body),
    data: { role, dir: '', nativeBinding: undefined, checkProjections: false },
    onReady: () => ready.resolve(),
    onUnusable: () => {},
    onMessage: () => {},
    onTrouble: () => {},
    onRestart: () => {},
    closeWithin: 50,
  })
  return { thread, ready: ready.promise }
}

describe('数据线程', () => {
  test('叫它结束它不结束：等一会就强行结束，退出不会没有尽头', async () => {
    const { thread, ready } = start(`
      parentPort.on('message', () => { for (;;); })
      parentPort.postMessage({ type: 'ready' })`)
    await ready
    await thread.close()
    await expect(thread.call('have', [])).rejects.toThrow('本机数据已关闭')
  })

  test.each([
    ['write', '不知道有没有记下；再按一次不会重复'],
    ['read', '这次没有查成'],
  ] as const)('答复前两次停止（%s）：说不知道，不说没有记下', async (role, words) => {
    const { thread, ready } = start(
      `parentPort.on('message', () => process.exit(1))
      parentPort.postMessage({ type: 'ready' })`,
      role,
    )
    await ready
    await expect(thread.call('have', [])).rejects.toThrow(words)
    await thread.close()
  })
})
