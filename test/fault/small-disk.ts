import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that a test may fill or make read-only. */
export interface SmallDisk {
  readonly dir: string
  /** Leaves only so many bytes free. */
  fill(leave: number): void
  /** Gives the filled space back. */
  free(): void
  makeReadOnly(): void
  remove(): void
}

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })

/** Mounts a disk of that many megabytes in memory; null where this user may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-disk-'))
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', dir)
  if (mounted.status !== 0) {
    rmSync(dir, { recursive: true, force: true })
    return null
  }
  const ballast = join(dir, 'ballast')
  return {
    dir,
    fill: (leave) => {
      const { bavail, bsize } = statfsSync(dir)
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)))
    },
    free: () => rmSync(ballast),
    makeReadOnly: () => {
      const remounted = run('mount', '-o', 'remount,ro', dir)
      if (remounted.status !== 0) throw new Error(remounted.stderr)
    },
    remove: () => {
      run('umount', '--lazy', dir)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
