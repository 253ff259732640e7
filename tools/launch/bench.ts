import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench } from '../../bench/figure.ts'
import { root } from './root.ts'

/**
 * `npm run bench -- <name>… [--quick]`: prints one JSON line a figure. Exit code 1 where a goal is missed, 2 where a
 * benchmark did not run.
 */
const ALL = [
  'submit',
  'judge',
  'first-sync',
  'catch-up',
  'search',
  'open',
  'day',
  'cockpit',
  'order',
  'cold-tile',
  'warm-switch',
  'tiles',
]
/** A benchmark in its short form that runs longer hangs. Minutes. */
const LIMIT = 5
const args = process.argv.slice(2)
const quick = args.includes('--quick')
const named = args.filter((arg) => !arg.startsWith('--'))
let missed = 0
let broken = 0

for (const name of named.length > 0 ? named : ALL) {
  const file = join(root, 'bench', `${name}.ts`)
  if (!existsSync(file)) {
    process.stderr.write(`没有名为 ${name} 的基准，可用：${ALL.join('、')}\n`)
    process.exit(2)
  }
  const limit = setTimeout(() => {
    process.stderr.write(`基准 ${name} ${LIMIT} 分钟没有跑完，已停止。\n`)
    process.exit(2)
  }, LIMIT * 60_000)
  if (!quick) clearTimeout(limit)
  try {
    const { run } = (await import(pathToFileURL(file).href)) as { run: Bench }
    for (const figure of await run({ quick })) {
      process.stdout.write(`${JSON.stringify(figure)}\n`)
      if (!figure.ok) missed += 1
    }
  } catch (cause) {
    broken += 1
    process.stderr.write(`基准 ${name} 没有跑成：${cause instanceof Error ? cause.stack : String(cause)}\n`)
  }
  clearTimeout(limit)
}
process.exit(broken > 0 ? 2 : missed > 0 ? 1 : 0)
