import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

/** Where the long story of a set-up is kept. */
export function logFile(): string {
  return join(cacheFolder(), 'setup.log')
}

/** Tells the person at the terminal, and the log. On stderr: stdout belongs to the program that is started. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  note(sentence)
}

/** Writes to the log only; false when that is impossible, which must not stop the set-up. */
export function note(text: string): boolean {
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    appendFileSync(logFile(), `${new Date().toISOString()} ${text}\n`)
    return true
  } catch {
    return false
  }
}
