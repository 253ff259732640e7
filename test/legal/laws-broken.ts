import { chainFaults } from './chain-rules.ts'
import { incidentFaults } from './incident-rules.ts'
import { logFaults } from './log-rules.ts'
import type { PlainHistory } from './plain-history.ts'
import { sceneFaults } from './scene-rules.ts'
import { senderFaults } from './sender-rules.ts'

/** Every plain rule a history breaks, in Chinese; none for a legal one. Shares no code with `decide`. */
export function lawsBroken(history: PlainHistory): string[] {
  return [chainFaults, senderFaults, incidentFaults, logFaults, sceneFaults].flatMap((rule) => rule(history))
}
