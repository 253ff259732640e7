import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder in memory where the machine has such a place, so that many histories need no disk. */
export function scratchFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'zhihuitai-sim-'))
}

export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
}

/**
 * Copies the SQLite files whose names begin with `prefix` as a crash would leave them: data and write-ahead log, no
 * shared memory.
 */
export function copyAsCrashed(from: string, to: string, prefix = ''): void {
  for (const file of readdirSync(from)) {
    if (!file.startsWith(prefix) || file.endsWith('-shm')) continue
    cpSync(join(from, file), join(to, file))
  }
}
