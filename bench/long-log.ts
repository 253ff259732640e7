import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSeat } from '../engine/seat.ts'
import { batchesOf } from './chained.ts'
import { dutyLog } from './duty-log.ts'

const made = new Map<string, string>()

/** A folder that is removed when the process ends. */
export function benchFolder(name: string): string {
  const dir = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), `zht-bench-${name}-`))
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A copy of such a folder for a bench that writes. */
export function copyOf(dir: string): string {
  const copy = benchFolder('copy')
  cpSync(dir, copy, { recursive: true })
  return copy
}

/**
 * A seat's folder with a duty log of `lines` lines, taken in as any seat takes it in; made once per run. `searched`:
 * its full text is finished too.
 */
export function longLog(lines: number, searched: boolean): string {
  const dir = made.get(`${lines}`) ?? benchFolder(`log-${lines}`)
  const isNew = !made.has(`${lines}`)
  made.set(`${lines}`, dir)
  const seat = openSeat({ dir })
  if (isNew) {
    for (const batch of batchesOf(dutyLog(lines, 20_261_121))) {
      const received = seat.receive(batch)
      if (!received.ok) throw new Error(received.words)
    }
  }
  while (searched && seat.chores());
  seat.close()
  return dir
}
