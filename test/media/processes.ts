import { readdirSync, readFileSync } from 'node:fs'

export interface Found {
  pid: number
  parent: number
  command: string
}

/** The machine's processes whose command line contains `text`. */
export function processesWith(text: string): Found[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z' || !command.includes(text)) return []
        return [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        return []
      }
    })
}
