import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import { type DeskProgram, openDeskProgram } from '../../tools/launch/desk-program.ts'
import { root } from '../../tools/launch/root.ts'

/** docs/SECURITY.md: what a page of the desk can and cannot do. One desk in the demo world, no bridges. */
test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'security-'))
let desk: DeskProgram

test.beforeAll(async () => {
  desk = await openDeskProgram([root, '--data', data, '--demo'], data)
  await desk.page.getByRole('navigation').first().waitFor()
})
test.afterAll(async () => {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
})

test('每个窗口里都没有 Node，只有 Desk', async () => {
  for (const page of [desk.page, await desk.wall()]) {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      desk: Object.keys(window.desk).sort(),
      frozen: Object.isFrozen(window.desk),
    }))
    expect(found.node).toEqual([])
    expect(found.desk).toEqual(['feed', 'onFeed', 'query', 'shell', 'submit', 'submitAll', 'watch'])
    expect(found.frozen).toBe(true)
  }
})

test('内容安全策略不许内联脚本、eval 和外部来源，没有 unsafe', async () => {
  const policy = await desk.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    return 'inlineRan' in window
  })
  expect(ran).toBe(false)
  const fetched = await desk.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'yes',
      () => 'refused',
    ),
  )
  expect(fetched).toBe('refused')
})

test('不能打开新窗口，不能跳到别处', async () => {
  const before = desk.app.windows().length
  const opened = await desk.page.evaluate(() => window.open('https://example.com/') === null)
  expect(opened).toBe(true)
  const address = desk.page.url()
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.once('will-navigate', (_event, to) => Object.assign(globalThis, { triedToReach: to }))
    }
  })
  await desk.page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  const tried = () => desk.app.evaluate(() => (globalThis as { triedToReach?: string }).triedToReach ?? null)
  await expect.poll(tried).toBe('https://example.com/')
  expect(desk.page.url()).toBe(address)
  expect(desk.app.windows().length).toBe(before)
})

test('形状不对的调用被拒绝，程序照常', async () => {
  const { page } = desk
  const answers = await page.evaluate(async () => {
    const { submit, query, feed, shell } = window.desk as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >
    const settled = await Promise.allSettled([
      query?.('no.such', {}),
      query?.('log.day', { day: "2026-01-01'; DROP TABLE event", kinds: [], limit: 5, before: null }),
      feed?.({ type: 'bridge', bridge: '../etc', request: {} }),
      shell?.({ type: 'run', command: 'ls' }),
    ])
    return { rejected: settled.map(({ status }) => status), submit: await submit?.({ type: 'log.write' }) }
  })
  expect(answers.rejected).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  expect(answers.submit).toMatchObject({ ok: false })
  expect(await page.evaluate(() => window.desk.query('log.counts', { day: '2026-01-01' }))).toEqual([])
})

test('页面拿不到文件：路径里的 .. 走不出去', async () => {
  const status = await desk.page.evaluate(async () => (await fetch('/..%2f..%2fpackage.json')).status)
  expect([403, 404]).toContain(status)
})

test('没有需要的权限一律不给', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi', 'clipboard-read'] as PermissionName[]
    return await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})
