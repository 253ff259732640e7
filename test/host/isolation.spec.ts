import { expect, test } from './fixture.ts'

type Desk = {
  echo: (value: unknown) => Promise<unknown>
  fail: () => Promise<void>
  sender: () => Promise<unknown>
  push: (count: number) => void
  onPushed: (handler: (value: number) => void) => () => void
}
declare global {
  interface Window {
    desk: Desk
  }
}

test('调用往返，失败带原因，发送方是窗口自己', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  expect(await desk.evaluate(() => window.desk.echo({ 名称: '值班', n: [1, 2] }))).toEqual({
    名称: '值班',
    n: [1, 2],
  })
  const reason = await desk.evaluate(() => window.desk.fail().catch((error: Error) => error.message))
  expect(reason).toBe("Error invoking remote method 'fail': RangeError: 超出范围")
  expect(await desk.evaluate(() => window.desk.sender())).toEqual({
    url: 'app://bundle/index.html?window=desk',
    origin: 'app://bundle',
  })
})

test('日期、集合、字节与特殊数值原样往返', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const rich = await desk.evaluate(async () => {
    const sent = {
      date: new Date(5),
      map: new Map([['a', 1]]),
      set: new Set([1]),
      bytes: new Uint8Array([1, 2, 255]),
      nan: Number.NaN,
      big: 10n,
      none: undefined,
      tagged: { $: 'date' },
    }
    const back = (await window.desk.echo(sent)) as typeof sent
    return [
      back.date instanceof Date && back.date.getTime(),
      back.map instanceof Map && back.map.get('a'),
      back.set instanceof Set && back.set.has(1),
      back.bytes instanceof Uint8Array && [...back.bytes].join(),
      Number.isNaN(back.nan),
      back.big === 10n,
      'none' in back,
      back.tagged.$,
    ]
  })
  expect(rich).toEqual([5, 1, true, '1,2,255', true, true, true, 'date'])
})

test('主进程推送按顺序到达，退订后不再到达', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const received = await desk.evaluate(async () => {
    const first: number[] = []
    await new Promise<void>((resolve) => {
      const stop = window.desk.onPushed((value) => {
        first.push(value)
        if (first.length < 100) return
        stop()
        resolve()
      })
      window.desk.push(100)
    })
    window.desk.push(3)
    // A round trip behind the three: they have come and gone.
    await window.desk.echo(1)
    return first
  })
  expect(received).toEqual(Array.from({ length: 100 }, (_, index) => index))
})

test('页面里没有预加载或宿主的痕迹，接口不可改', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const seen = await desk.evaluate(() => {
    const suspicious = /host|^require$|^module$|^process$|^Buffer$|ipcRenderer|electron/i
    const api = Object.getOwnPropertyDescriptor(window, 'desk')
    return {
      names: Object.getOwnPropertyNames(window).filter((name) => suspicious.test(name)),
      frozen: Object.isFrozen(window.desk),
      writable: api?.writable,
      promise: window.desk.echo(1) instanceof Promise,
      unsubscribed: Object.keys((window.desk.onPushed(() => {}) as () => object)()),
    }
  })
  expect(seen).toEqual({ names: [], frozen: true, writable: false, promise: true, unsubscribed: [] })
})

test('子框架得不到预加载接口', async ({ windowNamed }) => {
  const desk = await windowNamed('desk')
  const kind = await desk.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/index.html?window=frame'
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    return typeof (frame.contentWindow as unknown as Window).desk
  })
  expect(kind).toBe('undefined')
})

test('重新载入后预加载仍在，且旧的回复不会错配', async ({ windowNamed, electronApp }) => {
  const desk = await windowNamed('desk')
  const window = await electronApp.browserWindow(desk)
  for (const value of [1, 2]) {
    await desk.reload()
    expect(await desk.evaluate((one) => globalThis.window.desk.echo(one), value)).toBe(value)
  }
  const loaded = desk.waitForEvent('load')
  await window.evaluate((one) => one.webContents.reload())
  await loaded
  expect(await desk.evaluate(() => globalThis.window.desk.echo(3))).toBe(3)
})
