import { sha256 } from './sha256.ts'

/**
 * A command id that follows from what the command says (RFC 9562, version 8): whoever says it again after a restart says the
 * same command, which the centre judges once.
 */
export function derivedId(...words: readonly string[]): string {
  const hex = sha256(words.join('\n'))
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
