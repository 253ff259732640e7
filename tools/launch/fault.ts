import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './root.ts'

/**
 * `npm run fault -- [--count 1000] [--seed n]`: kills seats and centre at random moments, half and half, and checks
 * that nothing acknowledged is lost, torn or doubled. The seed is printed; the same seed makes the same plan.
 */
type Kill = (kills: { count: number; seed: number; onKill: (done: number) => void }) => Promise<void>

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '' } },
})
const count = Number(values.count)
const seed = values.seed === '' ? Date.now() % 2 ** 31 : Number(values.seed)
if (!Number.isInteger(count) || count < 2 || !Number.isInteger(seed)) {
  process.stderr.write('用法：npm run fault -- [--count 次数（至少 2）] [--seed 整数]\n')
  process.exit(2)
}
process.stdout.write(`计划强行结束 ${count} 次，种子 ${seed}\n`)
let failed = 0
await run('席位程序', 'kill-seats.ts', 'killSeats', Math.ceil(count / 2))
await run('中心', 'kill-centre.ts', 'killCentre', Math.floor(count / 2))
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
