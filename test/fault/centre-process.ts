import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../server/index.ts', import.meta.url))

export interface CentreProcess {
  readonly url: string
  readonly port: number
  kill(): Promise<void>
}

/** Starts the real centre as a process of its own in `dir`; `port` 0 takes any free one. */
export async function startCentreProcess(dir: string, port = 0): Promise<CentreProcess> {
  const args = ['--role', 'centre', '--world', 'drill', '--dir', dir, '--port', String(port)]
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await ready(child)
  return {
    url,
    port: Number(new URL(url).port),
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A one-time code by the server's own command line. */
export async function makeCodeIn(dir: string): Promise<string> {
  const args = [program, '--make-code', 'district', '试验席位', '--dir', dir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  await once(child, 'close')
  return text.trim()
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, refuse) => {
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    child.once('exit', () => refuse(new Error(`中心没有启动：${errors.slice(0, 2000)}`)))
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { url: string }).url)
    })
  })
}
