import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Running = { pid: string; parent: string; startedAt: string }

/** What runs now; a dead child that waits for its parent does not. */
function running(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const fields =
          readFileSync(join('/proc', pid, 'stat'), 'utf8')
            .split(') ')
            .at(-1)
            ?.split(' ') ?? []
        const [state, parent = ''] = fields
        return state === 'Z' ? [] : [{ pid, parent, startedAt: fields[19] ?? '' }]
      } catch {
        // It ended while it was being read.
        return []
      }
    })
}

/** A process and everything below it. */
export function familyOf(root: number | undefined): Running[] {
  const all = running()
  const family = all.filter(({ pid }) => pid === String(root))
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid))
  return family
}

/** Those of the family that still run; a number used again for another process does not count. */
export function survivors(family: Running[]): Running[] {
  const now = running()
  return family.filter((one) =>
    now.some(({ pid, startedAt }) => pid === one.pid && startedAt === one.startedAt),
  )
}

/** Whether it is one of Chromium's page processes. */
export function isRenderer({ pid }: Running): boolean {
  return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes('--type=renderer')
}
