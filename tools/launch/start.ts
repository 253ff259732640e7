import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { resolveElectron } from '../electron-binary.mjs'
import { planBridges, startBridgeProcess } from './bridges.ts'
import { buildIfStale } from './build.ts'
import { createChildren } from './children.ts'
import { root } from './root.ts'

/** `npm start`: the desk on the demo world with its centre and two bridges, or on an existing centre. */
const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string' }, centre: { type: 'string' } },
})
const children = createChildren()
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))

try {
  buildIfStale()
  await run()
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  await end(1)
}

async function run(): Promise<void> {
  const joins = typeof values.centre === 'string'
  const data =
    typeof values.data === 'string'
      ? values.data
      : join(
          process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'),
          'zhihuitai',
          joins ? 'joined' : 'demo',
        )
  const args = [
    root,
    '--data',
    data,
    ...process.argv.slice(2).filter((arg, i, all) => arg !== '--data' && all[i - 1] !== '--data'),
  ]
  if (!joins) {
    const { file, bridges } = await planBridges(data, true)
    for (const bridge of bridges) startBridgeProcess(children, bridge, data, join(data, 'centre-key.pub'))
    args.push('--demo', '--bridges', file)
  }
  const electron = resolveElectron()
  const desk = children.start('桌面', electron.command, args, {
    cwd: root,
    env: { ...process.env, ...electron.env },
  })
  process.stderr.write('指挥台已启动；按 Ctrl+C 结束全部进程\n')
  desk.once('exit', (code) => void end(code ?? 0))
}

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  await children.end()
  process.exit(code)
}
