import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RUN_MARK, sweep } from './sweep.ts'

const IDLE = "setInterval(() => {}, 1000); console.log('ready')"
/** A program that leaves a detached child behind and ends. */
const LEAVES = `
  const { spawn } = require('node:child_process')
  const left = spawn(process.execPath, ['-e', ${JSON.stringify(IDLE)}], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  left.stdout.once('data', () => { console.log(left.pid); process.exit() })`

function run(code: string, mark: string) {
  const env = { ...process.env, [RUN_MARK]: mark }
  return spawn(process.execPath, ['-e', code], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

describe.skipIf(!existsSync('/proc/self/environ'))('收尾', () => {
  test('程序结束后留下的子进程，即使自成一组，也按标记结束；别人的不动', async () => {
    const other = run(IDLE, 'other/1')
    await once(other.stdout, 'data')
    const program = run(LEAVES, 'mine/1')
    const ended = once(program, 'exit')
    const [line] = await once(program.stdout, 'data')
    const left = Number(`${line}`)
    await ended
    expect(isGone(left)).toBe(false)
    expect(sweep('mine/')).toHaveLength(1)
    while (!isGone(left)) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(other.exitCode).toBeNull()
    const gone = once(other, 'exit')
    other.kill('SIGKILL')
    await gone
  })
})
