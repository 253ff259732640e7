import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const forward = fileURLToPath(new URL('./forward.mjs', import.meta.url))

/** A program that starts `code` as its child through `forward`; resolves once the child has spoken. */
async function parentOf(code: string) {
  const script = `
    import { spawn } from 'node:child_process'
    import { forward } from ${JSON.stringify(forward)}
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(code)}], { stdio: 'inherit' })
    process.exit(await forward(child))`
  const options = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], options)
  await once(parent.stdout, 'data')
  return parent
}

describe('结束信号与退出码', () => {
  test('收到 SIGTERM 就转给子程序，并带回它的退出码', async () => {
    const parent = await parentOf(
      "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')",
    )
    parent.kill('SIGTERM')
    expect(await once(parent, 'close')).toEqual([7, null])
  })

  test('没有终端时 SIGINT 也转；子程序被信号结束，退出码是 128 加信号', async () => {
    const parent = await parentOf("setInterval(() => {}, 1000); console.log('ready')")
    parent.kill('SIGINT')
    expect(await once(parent, 'close')).toEqual([130, null])
  })

  test('子程序自己结束，退出码原样带回', async () => {
    const parent = await parentOf("console.log('ready'); process.exitCode = 5")
    expect(await once(parent, 'close')).toEqual([5, null])
  })
})
