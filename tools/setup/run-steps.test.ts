import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failedBefore, forgetFailure, noteFailure } from './failed-before.ts'
import { SetupRefusal } from './refusal.ts'
import { runProgram } from './run-program.ts'
import { runSteps } from './run-steps.ts'
import { logFile } from './say.ts'
import type { Step } from './step.ts'

let folder = ''
let said = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function step(part: Partial<Step>): Step {
  return { name: '某物', without: '其余照常。', done: () => false, run: async () => {}, ...part }
}

describe('逐项准备', () => {
  test('已经有的不再做，也不出声', async () => {
    const run = vi.fn(async () => {})
    await runSteps([step({ done: () => true, run })])
    expect(run).not.toHaveBeenCalled()
    expect(said).toBe('')
  })

  test('一项做不成，说清缺什么，后面的照做', async () => {
    const next = vi.fn(async () => {})
    const run = () => Promise.reject(new SetupRefusal('请插上网线。'))
    await runSteps([step({ run }), step({ name: '下一项', run: next })])
    expect(said).toContain('跳过：某物。请插上网线。其余照常。')
    expect(said).toContain('完成：下一项。')
    expect(next).toHaveBeenCalledOnce()
  })

  test('意外的错误只说一句并指明日志，堆栈只进日志', async () => {
    await runSteps([step({ run: () => Promise.reject(new Error('boom')) })])
    expect(said).toContain(`详情见 ${logFile()}`)
    expect(said).not.toContain('boom')
    expect(readFileSync(logFile(), 'utf8')).toContain('run-steps.test.ts')
  })

  test('缓存文件夹写不进去也不中断', async () => {
    const file = join(folder, 'not-a-folder')
    writeFileSync(file, '')
    vi.stubEnv('XDG_CACHE_HOME', file)
    await runSteps([step({})])
    expect(said).toContain('完成：某物。')
  })
})

describe('失败的记录', () => {
  test('记下后一天内不再试，成功后忘掉', () => {
    expect(failedBefore('apt')).toBe(false)
    noteFailure('apt')
    expect(failedBefore('apt')).toBe(true)
    expect(failedBefore('worker')).toBe(false)
    forgetFailure('apt')
    expect(failedBefore('apt')).toBe(false)
  })
})

describe('运行外部程序', () => {
  test('以约定的字开头的行说给人听，其余只进日志', async () => {
    await runProgram('sh', ['-c', 'echo 编译 1/2; echo noise'], { tell: '编译' })
    expect(said).toBe('编译 1/2\n')
    expect(readFileSync(logFile(), 'utf8')).toContain('noise')
  })

  test('失败时带出它最后的话', async () => {
    const run = runProgram('sh', ['-c', 'echo no space left on device >&2; exit 3'])
    await expect(run).rejects.toThrow('no space left on device')
  })

  test('找不到程序时给出错误，不悬着', async () => {
    await expect(runProgram('no-such-program', [])).rejects.toThrow('ENOENT')
  })
})
