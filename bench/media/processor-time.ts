import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Seconds of processor time that the process and all its descendants have used so far, from /proc. */
export function processorTime(root: number): number {
  return familyOf(root).reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND
}

function familyOf(root: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const [pid, parent] of rows) if (pid !== undefined && family.has(parent ?? 0)) family.add(pid)
  }
  return [...family]
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks; the fields after it do not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    // It ended between the list and the look: what it used is lost to both sides alike.
    return 0
  }
}
