import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { resolveElectron } from '../electron-binary.mjs'
import { planBridges, startBridgeProcess } from './bridges.ts'
import { createChildren } from './children.ts'
import { root } from './root.ts'

/** `npm run dev`: the demo world with pages that reload on change and a main process that restarts. */
const data = join(root, '.cache', 'dev')
const children = createChildren()
const { file, bridges } = await planBridges(data, true)
for (const bridge of bridges) startBridgeProcess(children, bridge, data, join(data, 'centre-key.pub'))
const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const child = spawn(
  process.execPath,
  [vite, 'dev', '--watch', '--', '--demo', '--data', data, '--bridges', file],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...resolveElectron().env },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => void children.end().then(() => process.exit(code ?? 0)))
