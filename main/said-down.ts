import * as z from 'zod'
import { readKept, writeKept } from './kept-file.ts'
import type { SaidDown } from './link-entries.ts'

const saidShape = z.record(z.string().max(200), z.int().min(0))

/** Kept beside the world. Where the disk does not take or give it, it holds until the program ends. */
export function openSaidDown(file: string): SaidDown {
  let said = stored(file)
  return {
    read: () => said,
    keep: (next) => {
      said = next
      try {
        writeKept(file, JSON.stringify(next))
      } catch {
        // At worst a break that lasts over the next start is said once more.
      }
    },
  }
}

function stored(file: string): Readonly<Record<string, number>> {
  try {
    return saidShape.parse(JSON.parse(readKept(file)?.toString() ?? '{}'))
  } catch {
    return {}
  }
}
