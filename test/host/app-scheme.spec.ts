import { expect, test } from './fixture.ts'

test('数兆字节的回应完整到达', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const body = await desk.evaluate(async () => {
    const bytes = new Uint8Array(await (await fetch('/big')).arrayBuffer())
    return { length: bytes.length, same: bytes.every((byte) => byte === 7) }
  })
  expect(body).toEqual({ length: 6_000_000, same: true })
})

test('二进制请求体完整到达：字节与 Blob', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const counted = await desk.evaluate(async () => {
    const bytes = new Uint8Array(3_000_000).fill(0xfe)
    const send = (body: BodyInit) => fetch('/count', { method: 'POST', body }).then((reply) => reply.json())
    return [await send(bytes), await send(new Blob([bytes]))]
  })
  const expected = { length: 3_000_000, last: 0xfe, origin: 'app://bundle' }
  expect(counted).toEqual([expected, expected])
})

test('没有的文件是 404', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  expect(await desk.evaluate(() => fetch('/missing').then((response) => response.status))).toBe(404)
})

test('工作线程从 app:// 载入', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const doubled = await desk.evaluate(() => {
    const worker = new Worker('/sum.js', { type: 'module' })
    worker.postMessage(21)
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = reject
    })
  })
  expect(doubled).toBe(42)
})
