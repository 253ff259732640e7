import { type ChildProcess, spawn } from 'node:child_process'
import type { OnTrouble } from './trouble.ts'

const START_AGAIN_AFTER = 1000

/** Reads `+pid` and `-pid` lines; when the bridge is gone (end of input) it kills what is left. */
const SOURCE = `
const pids = new Set()
let rest = ''
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stdin.on('data', (text) => {
  const lines = (rest + text).split('\\n')
  rest = lines.pop()
  for (const line of lines) line[0] === '+' ? pids.add(+line.slice(1)) : pids.delete(+line.slice(1))
})
process.stdin.on('end', () => {
  for (const pid of pids) try { process.kill(pid, 'SIGKILL') } catch {}
  process.exit()
})
process.stdin.on('error', () => process.exit())
`

/**
 * One small process beside the bridge that outlives it by a moment: a bridge that is killed outright cannot stop its
 * encoders, and they write to UDP, so nothing else would ever tell them to end.
 */
export class Warden {
  readonly #pids = new Set<number>()
  readonly #onTrouble: OnTrouble
  #process: ChildProcess | null = null
  #isClosed = false

  constructor(onTrouble: OnTrouble) {
    this.#onTrouble = onTrouble
  }

  /** From now on `pid` dies with the bridge. */
  watch(pid: number): void {
    this.#pids.add(pid)
    if (this.#process) this.#say(`+${pid}`)
    else this.#start()
  }

  /** `pid` has ended; its number may be given to a stranger. */
  forget(pid: number): void {
    this.#pids.delete(pid)
    this.#say(`-${pid}`)
  }

  /** Ends the warden; whatever it still watches is killed. */
  close(): void {
    this.#isClosed = true
    this.#process?.stdin?.end()
  }

  #start(): void {
    if (this.#isClosed || this.#process) return
    const warden = spawn(process.execPath, ['-e', SOURCE], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
    this.#process = warden
    warden.stdin?.on('error', () => {})
    warden.on('error', (error) =>
      this.#onTrouble('转码看护进程启动失败，桥被强行结束时转码进程会残留', error),
    )
    warden.on('exit', () => {
      if (this.#process === warden) this.#process = null
      if (!this.#isClosed) setTimeout(() => this.#start(), START_AGAIN_AFTER).unref()
    })
    for (const pid of this.#pids) this.#say(`+${pid}`)
  }

  #say(line: string): void {
    this.#process?.stdin?.write(`${line}\n`)
  }
}
