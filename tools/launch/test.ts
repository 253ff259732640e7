import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { resolveElectron } from '../electron-binary.mjs'
import { RUN_MARK, sweep } from '../setup/sweep.ts'
import { buildIfStale } from './build.ts'
import { root } from './root.ts'

/**
 * `npm test`: type check, lint with the import table, then every kind of test. The last line counts them all:
 * `N passed, N failed`.
 */
interface Part {
  readonly name: string
  readonly command: readonly string[]
  /** Reads what a line of output says of passed and failed tests; a part without it counts as one test. */
  readonly count?: RegExp
  /** A line that must appear: a check that looked at nothing is not green. */
  readonly must?: RegExp
}

/** A part that runs longer than this hangs: it is ended and counts as failed. Minutes. */
const LIMIT = 20
const bin = (name: string) => `${root}/node_modules/.bin/${name}`
const vitest = /^\s*Tests\s+(?:(?<failed>\d+) failed \| )?(?:(?<passed>\d+) passed)?/
const playwright = /^\s+(?:(?<failed>\d+) failed|(?<passed>\d+) passed)/
const PARTS: readonly Part[] = [
  { name: '类型检查', command: [bin('tsc'), '-b'] },
  { name: '代码规范', command: [bin('biome'), 'check', '.'] },
  {
    name: '引用关系',
    command: [
      bin('depcruise'),
      '--config',
      'tools/layers.cjs',
      ...'domain protocol engine main preload renderer server'.split(' '),
    ],
    must: /\d{3,} modules/,
  },
  { name: '单元与集成', command: [bin('vitest'), 'run'], count: vitest },
  { name: '宿主', command: [bin('playwright'), 'test', '-c', 'test/host'], count: playwright },
  { name: '窗口', command: [bin('playwright'), 'test', '-c', 'test/renderer'], count: playwright },
  { name: '旅程', command: [bin('playwright'), 'test', '-c', 'test/e2e'], count: playwright },
]

let passed = 0
let failed = 0
buildIfStale()
for (const part of PARTS) await run(part)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function run({ name, command, count, must }: Part): Promise<void> {
  process.stdout.write(`\n── ${name}\n`)
  const [file = '', ...args] = command
  const mark = `${process.env[RUN_MARK] ?? `test-${process.pid}/`}${name}/`
  const env = { ...process.env, ...resolveElectron().env, NO_COLOR: '1', CI: '1', [RUN_MARK]: mark }
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env })
  let good = 0
  let bad = 0
  let seen = must === undefined
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (text) => {
    const line = stripVTControlCharacters(text)
    process.stdout.write(`${line}\n`)
    seen ||= must?.test(line) === true
    const groups = count?.exec(line)?.groups
    good += Number(groups?.passed ?? 0)
    bad += Number(groups?.failed ?? 0)
  })
  const read = new Promise((resolve) => lines.once('close', resolve))
  const limit = setTimeout(() => {
    process.stdout.write(`${name}：${LIMIT} 分钟没有结束，已停止。\n`)
    sweep(mark)
  }, LIMIT * 60_000)
  const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  clearTimeout(limit)
  // Whoever is left would hold our pipes and keep this from ever ending.
  for (const command of sweep(mark)) process.stdout.write(`${name}：留下了进程，已结束：${command}\n`)
  await read
  if (count === undefined) good = code === 0 && seen ? 1 : 0
  // A part that failed without a failing test (it did not even start) must not look green.
  if ((code !== 0 || !seen) && bad === 0) bad = 1
  passed += good
  failed += bad
}
