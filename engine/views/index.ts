import { absenceLines } from '../../domain/absence/duty-lines.ts'
import { activationLines } from '../../domain/activation/duty-lines.ts'
import { alarmLines } from '../../domain/alarm/duty-lines.ts'
import { handoverLines } from '../../domain/handover/duty-lines.ts'
import { incidentLines } from '../../domain/incident/duty-lines.ts'
import { orderLines } from '../../domain/order/duty-lines.ts'
import { reminderLines } from '../../domain/reminder/duty-lines.ts'
import { reportLines } from '../../domain/report/duty-lines.ts'
import { responseLines } from '../../domain/response/duty-lines.ts'
import { sceneLines } from '../../domain/scene/duty-lines.ts'
import { shiftLines } from '../../domain/shift/duty-lines.ts'
import { standingLines } from '../../domain/standing/duty-lines.ts'
import type { View } from '../view.ts'
import { absenceView } from './absence.ts'
import { activationView } from './activation.ts'
import { alarmView } from './alarm.ts'
import { lined } from './automatic-lines.ts'
import { credentialView } from './credential.ts'
import { deadlineView } from './deadline.ts'
import { decisionView } from './decision.ts'
import { documentView } from './document.ts'
import { factsheetView } from './factsheet.ts'
import { fouroneView } from './fourone.ts'
import { handoverView } from './handover.ts'
import { headquartersView } from './headquarters.ts'
import { incidentView } from './incident.ts'
import { logView } from './log.ts'
import { lookupView } from './lookup.ts'
import { meetingView } from './meeting.ts'
import { orderView } from './order.ts'
import { personView } from './person.ts'
import { planView } from './plan.ts'
import { presetView } from './preset.ts'
import { profileView } from './profile.ts'
import { reminderView } from './reminder.ts'
import { reportView } from './report.ts'
import { responseView } from './response.ts'
import { reviewView } from './review.ts'
import { rollcallView } from './rollcall.ts'
import { rosterView } from './roster.ts'
import { sceneView } from './scene.ts'
import { schemeView } from './scheme.ts'
import { sealView } from './seal.ts'
import { shiftView } from './shift.ts'
import { standingView } from './standing.ts'
import { swapView } from './swap.ts'
import { templateView } from './template.ts'
import { timelineView } from './timeline.ts'

/** Every view of the product; a new kind is one line here. */
export const allViews: readonly View[] = [
  credentialView,
  logView,
  lined(incidentView, incidentLines),
  lined(responseView, responseLines),
  templateView,
  fouroneView,
  lined(sceneView, sceneLines),
  presetView,
  rollcallView,
  personView,
  documentView,
  lined(shiftView, shiftLines),
  factsheetView,
  profileView,
  deadlineView,
  lined(handoverView, handoverLines),
  lined(standingView, standingLines),
  lined(alarmView, alarmLines),
  lined(reminderView, reminderLines),
  lookupView,
  rosterView,
  swapView,
  lined(absenceView, absenceLines),
  lined(orderView, orderLines),
  lined(reportView, reportLines),
  sealView,
  headquartersView,
  decisionView,
  timelineView,
  planView,
  lined(activationView, activationLines),
  meetingView,
  reviewView,
  schemeView,
]
