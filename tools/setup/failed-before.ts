import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

const DAY = 24 * 60 * 60_000

/** True when `noteFailure(what)` was called within a day: what failed this morning is not tried at every start. */
export function failedBefore(what: string): boolean {
  try {
    return Date.now() - statSync(noteOf(what)).mtimeMs < DAY
  } catch {
    return false
  }
}

/** Remembers that something failed. */
export function noteFailure(what: string): void {
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(noteOf(what), '')
  } catch {}
}

/** Forgets it, after a success. */
export function forgetFailure(what: string): void {
  rmSync(noteOf(what), { force: true })
}

function noteOf(what: string): string {
  return join(cacheFolder(), `failed-${what}`)
}
