import { activationFaults } from './activation-rules.ts'
import { chainFaults } from './chain-rules.ts'
import { credentialFaults } from './credential-rules.ts'
import { documentFaults, rollcallFaults, shiftFaults, swapFaults } from './duty-rules.ts'
import { deadlineFaults, factsheetFaults, profileFaults } from './factsheet-rules.ts'
import { fouroneFaults } from './fourone-rules.ts'
import { handoverFaults } from './handover-rules.ts'
import { headquartersFaults } from './headquarters-rules.ts'
import { incidentFaults } from './incident-rules.ts'
import { logFaults } from './log-rules.ts'
import { numberFaults } from './number-rules.ts'
import { orderFaults } from './order-rules.ts'
import { personFaults } from './person-rules.ts'
import type { PlainHistory } from './plain-history.ts'
import { planFaults } from './plan-rules.ts'
import { reportFaults } from './report-rules.ts'
import { responseFaults } from './response-rules.ts'
import { reviewFaults } from './review-rules.ts'
import { sceneFaults } from './scene-rules.ts'
import { schemeFaults } from './scheme-rules.ts'
import { senderFaults } from './sender-rules.ts'
import { signatureFaults } from './signature-rules.ts'

const rules = [
  chainFaults,
  senderFaults,
  numberFaults,
  incidentFaults,
  responseFaults,
  fouroneFaults,
  logFaults,
  sceneFaults,
  shiftFaults,
  handoverFaults,
  swapFaults,
  rollcallFaults,
  documentFaults,
  factsheetFaults,
  deadlineFaults,
  profileFaults,
  personFaults,
  orderFaults,
  reportFaults,
  credentialFaults,
  signatureFaults,
  headquartersFaults,
  planFaults,
  activationFaults,
  reviewFaults,
  schemeFaults,
]

/** Every plain rule a history breaks, in Chinese; none for a legal one. Shares no code with `decide`. */
export function lawsBroken(history: PlainHistory): string[] {
  return rules.flatMap((rule) => rule(history))
}
