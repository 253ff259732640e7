import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { text } from './text.ts'

export const forms = [
  'verify',
  'assess',
  'respond',
  'share',
  'amend',
  'relate',
  'limit',
  'close',
  'reopen',
] as const
export type Form = (typeof forms)[number]

/** What each form says, for whoever may never say such a thing. */
export const typeOf = {
  verify: 'incident.verify',
  assess: 'incident.assess',
  respond: 'response.start',
  share: 'incident.share',
  amend: 'incident.amend',
  relate: 'incident.relate',
  close: 'incident.close',
  reopen: 'incident.reopen',
  limit: 'incident.restrict',
} as const satisfies Record<Form, Draft['type']>

/** Whether the act makes sense at all now: 办结 and 重新打开 never stand side by side. */
export function isCarried(form: Form, { closed }: Pick<IncidentRow, 'closed'>): boolean {
  if (form === 'reopen') return closed !== null
  return closed === null || (form !== 'close' && form !== 'verify')
}

/** A likely command of each form, to ask whether it would be accepted; null where the form itself says. */
export function formDrafts(incident: IncidentRow, street: string): Record<Form, Draft | null> {
  const { key: stream, level, title, receivedAt } = incident
  return {
    verify: { stream, type: 'incident.verify', data: { outcome: 'confirmed', note: '', level } },
    assess: {
      stream,
      type: 'incident.assess',
      data: { level, rule: null, clause: '', why: '', judgedAt: receivedAt },
    },
    respond: null,
    share: { stream, type: 'incident.share', data: { street } },
    amend: { stream, type: 'incident.amend', data: { title, why: text.amend } },
    relate: null,
    limit: incident.restricted
      ? { stream, type: 'incident.amend', data: { restricted: false, why: text.limit } }
      : { stream, type: 'incident.restrict', data: { seats: null, why: text.limit } },
    close: { stream, type: 'incident.close', data: { why: text.close } },
    reopen: { stream, type: 'incident.reopen', data: { why: text.reopen } },
  }
}
