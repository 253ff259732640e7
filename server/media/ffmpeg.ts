import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Writable } from 'node:stream'
import type { OnTrouble } from './trouble.ts'
import { Warden } from './warden.ts'

const KEPT_WORDS = 4000
const PATIENCE = 2000

export interface FfmpegRun {
  pid: number | undefined
  /** Raw frames go in here when the run was started with `input`. */
  input: Writable | null
  /** Resolves with the last words of the process once it has ended, whatever its exit code. */
  ended: Promise<string>
  /** Asks the process to end, kills it after 2 s; resolves when it is gone. */
  stop(): Promise<void>
}

export interface RunOptions {
  /** The process reads frames from us. */
  input?: boolean
  /** Hears what the process has said so far each time it says more: a line may come in pieces. */
  onWords?: (words: string) => void
}

/** Starts ffmpeg processes that end with the bridge, however the bridge ends. */
export class Ffmpeg {
  readonly #path: string
  readonly #folder: string
  readonly #warden: Warden
  readonly #runs = new Set<FfmpegRun>()

  /** `folder`: where the processes live (made when missing). */
  constructor(path: string, folder: string, onTrouble: OnTrouble) {
    mkdirSync(folder, { recursive: true })
    this.#path = path
    this.#folder = folder
    this.#warden = new Warden(onTrouble)
  }

  run(args: string[], { input = false, onWords }: RunOptions = {}): FfmpegRun {
    const child = spawn(this.#path, ['-hide_banner', '-nostats', ...args], {
      cwd: this.#folder,
      stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'],
    })
    const { pid } = child
    if (pid) this.#warden.watch(pid)
    let words = ''
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      words = (words + piece).slice(-KEPT_WORDS)
      onWords?.(words)
    })
    child.stdin?.on('error', () => {})
    const ended = new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(`${words}\n${error.message}`))
      child.on('close', () => resolve(words))
    })
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await ended
      clearTimeout(hard)
    }
    const run = { pid, input: child.stdin, ended, stop }
    this.#runs.add(run)
    void ended.then(() => {
      this.#runs.delete(run)
      if (pid) this.#warden.forget(pid)
    })
    return run
  }

  /** Ends every process. */
  async close(): Promise<void> {
    await Promise.all([...this.#runs].map((run) => run.stop()))
    this.#warden.close()
  }
}

/** Whether `path` can be run as ffmpeg at all. */
export async function hasFfmpeg(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(path, ['-version'], { stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
