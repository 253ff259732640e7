import type { View } from '../view.ts'
import { absenceView } from './absence.ts'
import { activationView } from './activation.ts'
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
  incidentView,
  responseView,
  templateView,
  fouroneView,
  sceneView,
  presetView,
  rollcallView,
  personView,
  documentView,
  shiftView,
  factsheetView,
  profileView,
  deadlineView,
  handoverView,
  standingView,
  reminderView,
  lookupView,
  rosterView,
  swapView,
  absenceView,
  orderView,
  reportView,
  sealView,
  headquartersView,
  decisionView,
  timelineView,
  planView,
  activationView,
  meetingView,
  reviewView,
]
