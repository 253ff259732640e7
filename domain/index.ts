import type * as z from 'zod'
import { absence } from './absence/absence.ts'
import { absenceQueries } from './absence/rows.ts'
import { activation } from './activation/activation.ts'
import { activationQueries } from './activation/rows.ts'
import { alarm } from './alarm/alarm.ts'
import { alarmQueries } from './alarm/rows.ts'
import { carriedQueries } from './carried/carried.ts'
import { credential } from './credential/credential.ts'
import { credentialQueries } from './credential/rows.ts'
import { deadline } from './deadline/deadline.ts'
import { deadlineQueries } from './deadline/rows.ts'
import { decision } from './decision/decision.ts'
import { decisionQueries } from './decision/rows.ts'
import { document } from './document/issued.ts'
import { documentQueries } from './document/rows.ts'
import { factsheet } from './factsheet/factsheet.ts'
import { factsheetQueries } from './factsheet/rows.ts'
import { fourone } from './fourone/fourone.ts'
import { fouroneQueries } from './fourone/rows.ts'
import { handover } from './handover/handover.ts'
import { handoverQueries } from './handover/rows.ts'
import { headquarters } from './headquarters/headquarters.ts'
import { headquartersQueries } from './headquarters/rows.ts'
import { incident } from './incident/incident.ts'
import { incidentQueries } from './incident/rows.ts'
import { log } from './log/log.ts'
import { logQueries } from './log/rows.ts'
import { lookup } from './lookup/lookup.ts'
import { lookupQueries } from './lookup/rows.ts'
import { meeting } from './meeting/meeting.ts'
import { meetingQueries } from './meeting/rows.ts'
import type { CommandOf, Kind } from './model.ts'
import { order } from './order/order.ts'
import { orderQueries } from './order/rows.ts'
import { outboxQueries } from './outbox-rows.ts'
import { person } from './person/person.ts'
import { personQueries } from './person/rows.ts'
import { plan } from './plan/plan.ts'
import { planQueries } from './plan/rows.ts'
import { preset } from './preset/preset.ts'
import { presetQueries } from './preset/rows.ts'
import { profile } from './profile/profile.ts'
import { profileQueries } from './profile/rows.ts'
import { reminder } from './reminder/reminder.ts'
import { reminderQueries } from './reminder/rows.ts'
import { report } from './report/report.ts'
import { reportQueries } from './report/rows.ts'
import { response } from './response/response.ts'
import { responseQueries } from './response/rows.ts'
import { review } from './review/review.ts'
import { reviewQueries } from './review/rows.ts'
import { rollcall } from './rollcall/rollcall.ts'
import { rollcallQueries } from './rollcall/rows.ts'
import { roster } from './roster/roster.ts'
import { rosterQueries } from './roster/rows.ts'
import { sceneQueries } from './scene/rows.ts'
import { scene } from './scene/scene.ts'
import { schemeQueries } from './scheme/rows.ts'
import { scheme } from './scheme/scheme.ts'
import { sealQueries } from './seal/rows.ts'
import { seal } from './seal/seal.ts'
import { shiftQueries } from './shift/rows.ts'
import { shift } from './shift/shift.ts'
import { standingQueries } from './standing/rows.ts'
import { standing } from './standing/standing.ts'
import { statisticsQueries } from './statistics/rows.ts'
import { swapQueries } from './swap/rows.ts'
import { swap } from './swap/swap.ts'
import { templateQueries } from './template/rows.ts'
import { template } from './template/template.ts'
import { timelineQueries } from './timeline/rows.ts'
import { timeline } from './timeline/timeline.ts'

/** Every kind of the product; a new kind is one line here. */
export const kinds = {
  log,
  incident,
  response,
  template,
  fourone,
  preset,
  scene,
  credential,
  rollcall,
  person,
  document,
  shift,
  factsheet,
  profile,
  deadline,
  handover,
  standing,
  alarm,
  reminder,
  lookup,
  roster,
  swap,
  absence,
  order,
  report,
  seal,
  headquarters,
  decision,
  timeline,
  plan,
  activation,
  meeting,
  review,
  scheme,
}
export type KindName = keyof typeof kinds
export type AnyCommand = { [K in KindName]: CommandOf<(typeof kinds)[K]> }[KindName]

/** The kind of that name, or undefined for one this version does not know (需升级查看). */
export function kindNamed(name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? (kinds[name as KindName] as unknown as Kind) : undefined
}

/** Every query a window may ask: arguments and rows as shapes. */
export const queries = {
  ...credentialQueries,
  ...logQueries,
  ...incidentQueries,
  ...responseQueries,
  ...templateQueries,
  ...fouroneQueries,
  ...sceneQueries,
  ...presetQueries,
  ...personQueries,
  ...outboxQueries,
  ...rollcallQueries,
  ...documentQueries,
  ...shiftQueries,
  ...factsheetQueries,
  ...profileQueries,
  ...deadlineQueries,
  ...handoverQueries,
  ...statisticsQueries,
  ...rosterQueries,
  ...swapQueries,
  ...absenceQueries,
  ...carriedQueries,
  ...standingQueries,
  ...alarmQueries,
  ...reminderQueries,
  ...lookupQueries,
  ...orderQueries,
  ...reportQueries,
  ...sealQueries,
  ...headquartersQueries,
  ...decisionQueries,
  ...timelineQueries,
  ...planQueries,
  ...activationQueries,
  ...meetingQueries,
  ...reviewQueries,
  ...schemeQueries,
}
export type QueryName = keyof typeof queries
export type ArgsOf<Q extends QueryName> = z.infer<(typeof queries)[Q]['args']>
export type RowOf<Q extends QueryName> = z.infer<(typeof queries)[Q]['row']>
