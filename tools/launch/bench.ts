import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench } from '../../bench/figure.ts'
import { root } from './root.ts'

/** `npm run bench -- <name>… [--quick]`: prints one JSON line a figure; exit code 1 where a goal is missed. */
const ALL = [
  'submit',
  'judge',
  'first-sync',
  'catch-up',
  'search',
  'open',
  'cold-tile',
  'warm-switch',
  'tiles',
]
const args = process.argv.slice(2)
const quick = args.includes('--quick')
const named = args.filter((arg) => !arg.startsWith('--'))
let missed = 0

for (const name of named.length > 0 ? named : ALL) {
  const file = join(root, 'bench', `${name}.ts`)
  if (!existsSync(file)) {
    process.stderr.write(`没有名为 ${name} 的基准，可用：${ALL.join('、')}\n`)
    process.exit(2)
  }
  const { run } = (await import(pathToFileURL(file).href)) as { run: Bench }
  for (const figure of await run({ quick })) {
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    if (!figure.ok) missed += 1
  }
}
process.exit(missed === 0 ? 0 : 1)
