import { spawn } from 'node:child_process'
import { note, say } from './say.ts'

interface Options {
  /** Said after ten silent seconds with the seconds gone, so that nobody thinks it hangs. */
  patience?: string
  /** Lines that start with this go to the person, too. */
  tell?: string
  env?: Record<string, string>
  /** After this many milliseconds the program is ended. */
  limit?: number
}

/** Runs a program with its output in the log. Throws with the end of that output when it fails. */
export async function runProgram(program: string, args: string[], options: Options = {}): Promise<void> {
  note(`$ ${program} ${args.join(' ')}`)
  const env = { ...process.env, ...options.env }
  const timeout = options.limit ?? 30 * 60_000
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout })
  const stop = (): void => {
    child.kill()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const beat = patience(options.patience)
  let said = ''
  const listen = (data: Buffer): void => {
    const text = data.toString()
    said = (said + text).slice(-4000)
    for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
      const isForPeople = options.tell !== undefined && line.startsWith(options.tell)
      if (isForPeople) {
        say(line)
        beat?.refresh()
      } else {
        note(line)
      }
    }
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(said.trim() || `${program} ended with ${code}`)
  } finally {
    clearInterval(beat)
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

function patience(sentence: string | undefined): NodeJS.Timeout | undefined {
  if (!sentence) return undefined
  const begun = Date.now()
  return setInterval(() => say(`${sentence}（${Math.round((Date.now() - begun) / 1000)} 秒）……`), 10_000)
}
