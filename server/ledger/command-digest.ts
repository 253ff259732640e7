import { hash } from 'node:crypto'
import { canonical } from '../../domain/canonical.ts'
import type { Command } from '../../domain/envelope.ts'

/**
 * SHA-256 (hex) of a command's canonical JSON: equal only for the same words of the same seat at the same time. What it
 * stands on is not part of it: testimony is sent again without a step that was refused meanwhile.
 */
export function commandDigest(command: Command): string {
  return hash('sha256', canonical({ ...command, after: [] }))
}
