import { readdirSync, readFileSync } from 'node:fs'

/** The variable by which a launched program's descendants are known, however deep and in whatever process group. */
export const RUN_MARK = 'ZHT_RUN'

/**
 * Ends whatever a finished program left behind: every process whose `ZHT_RUN` begins with `mark`. A test that failed
 * half-way may leave a camera or a browser that holds the pipes of whoever waits for us. Reads /proc, so it does
 * nothing on systems without it. Returns the command lines it ended.
 */
export function sweep(mark: string): string[] {
  return processes().flatMap((pid) => {
    try {
      if (pid === process.pid) return []
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
      if (!environment.some((line) => line.startsWith(`${RUN_MARK}=${mark}`))) return []
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      process.kill(pid, 'SIGKILL')
      // A process without a command line has ended and waits for its parent to notice.
      return command === '' ? [] : [command]
    } catch {
      return []
    }
  })
}

function processes(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}
