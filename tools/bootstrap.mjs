// The door of every npm script. Plain JavaScript without dependencies, because it runs before there are any, on the
// machine's own Node (20 or newer); everything after it runs on the Node that the project brings.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './setup/dependencies.mjs'
import { forward } from './setup/forward.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const commands = ['start', 'dev', 'test', 'e2e', 'smoke', 'bench', 'fault']
const [command = '', ...args] = process.argv.slice(2)

process.exit(await bootstrap())

async function bootstrap() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return refuse(`本机的 Node 是 ${process.version}，太旧了：请安装 Node 20 或更新的版本。`)
  }
  if (!commands.includes(command)) {
    return refuse(`不认识的命令「${command}」。可用：${commands.join('、')}。`)
  }
  const problem = await installDependencies(root)
  if (problem) return refuse(problem)
  const main = join(root, 'tools/setup/main.ts')
  return forward(spawn(ownNode(), [main, command, ...args], { cwd: root, stdio: 'inherit' }))
}

function ownNode() {
  const brought = join(root, 'node_modules/.bin/node')
  return existsSync(brought) ? brought : process.execPath
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  return 1
}
