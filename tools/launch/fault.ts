import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './root.ts'

/**
 * `npm run fault -- [--count 1000] [--histories 5000] [--seed n]`: kills seats and centre at random moments, half and half, and
 * checks that nothing acknowledged is lost, torn or doubled; then lives random histories no run of the tests has lived. The seed
 * is printed; the same seed makes the same plan.
 */
type Kill = (kills: { count: number; seed: number; onKill: (done: number) => void }) => Promise<void>

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    histories: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '' },
  },
})
const count = Number(values.count)
const histories = Number(values.histories)
const seed = values.seed === '' ? Date.now() % 2 ** 31 : Number(values.seed)
const isAmount = (n: number) => Number.isInteger(n) && (n === 0 || n >= 2)
if (!Number.isInteger(seed) || !isAmount(count) || !isAmount(histories)) {
  const usage =
    '用法：npm run fault -- [--count 次数] [--histories 段数] [--seed 整数]；次数和段数为 0 或至少 2\n'
  process.stderr.write(usage)
  process.exit(2)
}
process.stdout.write(`计划强行结束 ${count} 次，经过 ${histories} 段，种子 ${seed}\n`)
let failed = 0
if (count > 0) {
  await run('席位程序', 'kill-seats.ts', 'killSeats', Math.ceil(count / 2))
  await run('中心', 'kill-centre.ts', 'killCentre', Math.floor(count / 2))
}
if (histories > 0) await live()
process.stdout.write(failed === 0 ? '全部通过：答应过的一条不少，一条不多\n' : `${failed} 项没有通过\n`)
process.exit(failed === 0 ? 0 : 1)

async function run(what: string, file: string, name: string, kills: number): Promise<void> {
  const module = await import(pathToFileURL(join(root, 'test/fault', file)).href)
  const kill = (module as Record<string, Kill>)[name]
  if (kill === undefined) throw new Error(`${file} has no ${name}`)
  const onKill = (done: number) => {
    if (done % 25 === 0 || done === kills) process.stdout.write(`${what}：已结束 ${done} / ${kills} 次\n`)
  }
  try {
    await kill({ count: kills, seed, onKill })
  } catch (error) {
    failed += 1
    process.stderr.write(`${what}没有通过（种子 ${seed}）：${(error as Error).message}\n`)
  }
}

/** The random histories of `test/converge`, as many and from the seed asked for. */
async function live(): Promise<void> {
  const env = { ...process.env, HISTORIES: String(histories), SEED: String(seed) }
  const args = [
    'run',
    ...['converge', 'handover', 'roster', 'factsheet'].map((name) => `test/converge/${name}.test.ts`),
  ]
  const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, stdio: 'inherit', env })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) failed += 1
}
