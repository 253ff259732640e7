import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Command } from '../../domain/envelope.ts'

const program = fileURLToPath(new URL('./seat-program.ts', import.meta.url))

/** What a killed seat had said until then. */
export interface Said {
  readonly tried: Command[]
  /** Ids the engine had answered yes to. */
  readonly kept: Set<string>
  readonly refused: Map<string, string>
  readonly troubles: string[]
}

export interface SeatProcess {
  readonly said: Said
  readonly ended: Promise<number | null>
  /** Resolves when the condition holds after some line, or the program has ended. */
  heard(condition: (said: Said) => boolean): Promise<void>
  kill(): void
}

/** Starts a seat in `dir`; what it says is added to `said`. */
export function startSeat(dir: string, url: string, said: Said, more: string[] = []): SeatProcess {
  const child: ChildProcess = spawn(process.execPath, [program, '--dir', dir, '--url', url, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const waiting = new Set<() => void>()
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  lines.on('line', (line) => {
    take(said, JSON.parse(line))
    for (const check of waiting) check()
  })
  const read = new Promise<void>((resolve) => lines.once('close', resolve))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve)).then(async (code) => {
    // Lines still in the pipe were said before the end.
    await read
    for (const check of waiting) check()
    if (code !== null && code !== 0) throw new Error(`席位程序出错：${errors.slice(0, 2000)}`)
    return code
  })
  ended.catch(() => {})
  return {
    said,
    ended,
    heard: (condition) =>
      Promise.race([
        new Promise<void>((resolve) => {
          const check = () => {
            if (!condition(said)) return
            waiting.delete(check)
            resolve()
          }
          waiting.add(check)
          check()
        }),
        ended.then(() => {}),
      ]),
    kill: () => child.kill('SIGKILL'),
  }
}

export function saidNothing(): Said {
  return { tried: [], kept: new Set(), refused: new Map(), troubles: [] }
}

type Line = { trying?: Command; kept?: string; refused?: string; reason?: string; trouble?: string }

function take(said: Said, line: Line): void {
  if (line.trying) said.tried.push(line.trying)
  if (line.kept) said.kept.add(line.kept)
  if (line.refused) said.refused.set(line.refused, line.reason ?? '')
  if (line.trouble) said.troubles.push(line.trouble)
}
