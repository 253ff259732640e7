import { HOUR } from '../time.ts'

/** The same automatic thing within this time is one line of the log with a count (报警归并). */
const REPEAT_WINDOW = HOUR

const KEPT = 60

/**
 * Stream of an automatic line: the same on every seat for one source, subject and window, so that two seats that report
 * the same thing write one line. `source` and `subject` may hold any characters.
 */
export function repeatStream(source: string, subject: string, at: number, window = REPEAT_WINDOW): string {
  const words = `${source}:${subject}`
  const plain = words.replace(/[^\w@.:+-]/g, '.')
  const name =
    plain === words && words.length <= KEPT ? words : `${plain.slice(0, KEPT)}.${fingerprint(words)}`
  return `log/auto.${name}.${Math.floor(at / window)}`
}

/** Was a line written by a machine? Nobody said it then, whoever sat there. */
export function isAutomatic(stream: string): boolean {
  return stream.startsWith('log/auto.')
}

/** FNV-1a over UTF-16 units, 32 bits: keeps apart what was cut or replaced. */
function fingerprint(words: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < words.length; place++) {
    hash = Math.imul(hash ^ words.charCodeAt(place), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
