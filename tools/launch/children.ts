import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const PATIENCE_MS = 5000

export interface Children {
  start(name: string, command: string, args: readonly string[], options?: SpawnOptions): ChildProcess
  /** Ends every process that was started, by its id; those that will not go are killed. */
  end(): Promise<void>
}

/** Processes of one launch. What they say goes to stderr behind their name. */
export function createChildren(): Children {
  const running = new Map<ChildProcess, string>()
  return {
    start: (name, command, args, options = {}) => {
      const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
      running.set(child, name)
      child.once('exit', () => running.delete(child))
      for (const stream of [child.stdout, child.stderr]) {
        if (stream === null) continue
        createInterface({ input: stream }).on('line', (line) => process.stderr.write(`[${name}] ${line}\n`))
      }
      return child
    },
    end: async () => {
      await Promise.all(
        [...running.keys()].map(
          (child) =>
            new Promise<void>((resolve) => {
              if (child.exitCode !== null || child.signalCode !== null) return resolve()
              const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
              child.once('exit', () => {
                clearTimeout(timer)
                resolve()
              })
              child.kill('SIGTERM')
            }),
        ),
      )
    },
  }
}
