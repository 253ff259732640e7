import { spawn } from 'node:child_process'
import { resolveElectron } from '../../tools/electron-binary.mjs'
import { appFolder, expect, hostEnvironment, test } from './fixture.ts'

test('第二次启动让位给第一次，并告诉它参数', async ({ electronApp, windowNamed, config }) => {
  await windowNamed('desk')
  const first = await electronApp.evaluate(({ app }) => {
    app.on('second-instance', (_event, argv) => {
      ;(globalThis as unknown as { seen: string[] }).seen.push(`again ${argv.at(-1)}`)
    })
    return app.requestSingleInstanceLock()
  })
  expect(first).toBe(true)
  const env = { ...hostEnvironment(config), FIXTURE_SINGLE: '1' }
  const child = spawn(resolveElectron().command, [appFolder, '打开值守'], { env, stdio: 'ignore' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(0)
  const seen = () => electronApp.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  await expect.poll(seen).toEqual(['again 打开值守'])
})
