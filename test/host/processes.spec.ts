import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'
import { resolveElectron } from '../../tools/electron-binary.mjs'
import { familyOf, survivors } from './family.ts'
import { appFolder, expect, hostEnvironment, test } from './fixture.ts'

type Said = { sum: number; pid: number; type: string; sm3: boolean }

const workerSaid = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { workerSaid?: Said }).workerSaid)

// Node, the browser, two zygotes, GPU, network, storage, two renderers, the worker.
const WHOLE_FAMILY = 8

function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

test('辅助进程往返，先发的消息不丢', async ({ electronApp }) => {
  await expect.poll(async () => (await workerSaid(electronApp))?.sum).toBe(5)
  expect(await workerSaid(electronApp)).toMatchObject({ type: 'utility', sm3: false })
})

test('退出后不留任何进程', async ({ electronApp, windowNamed }) => {
  await windowNamed('desk')
  await windowNamed('wall')
  const family = familyOf(electronApp.process().pid)
  expect(family.length).toBeGreaterThanOrEqual(WHOLE_FAMILY)
  await electronApp.close()
  await expect.poll(() => survivors(family)).toEqual([])
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
  test(`主进程收到 ${signal} 后浏览器与辅助进程都退出`, async ({ config }) => {
    const env = hostEnvironment(config)
    const child = spawn(resolveElectron().command, [appFolder], { env, stdio: 'ignore' })
    const end = exited(child)
    try {
      await expect
        .poll(() => familyOf(child.pid).length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(WHOLE_FAMILY)
      const family = familyOf(child.pid)
      child.kill(signal)
      expect(await end).toBe(signal === 'SIGKILL' ? null : 0)
      await expect.poll(() => survivors(family), { timeout: 20_000 }).toEqual([])
    } finally {
      child.kill('SIGKILL')
    }
  })
}

test('没有 Chromium 时用中文说明怎么办', ({ config }) => {
  test.skip(resolveElectron().kind === 'real', '真 Electron 自带浏览器')
  const env = { ...hostEnvironment(config), ZHT_HOST_CHROMIUM: '/nowhere/chromium' }
  const { status, stderr } = spawnSync(resolveElectron().command, [appFolder], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^未找到 Chromium/)
})
