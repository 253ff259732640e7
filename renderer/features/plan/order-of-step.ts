import type { BoardRow, Receiver } from '../../../domain/activation/rows.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { type Recipient, recipientKey } from '../../../domain/order/recipient.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'

/** Minutes to sign for an order of a plan: short while an incident is grave. Own rule, 未核验. */
const ACKNOWLEDGE = { calm: 10, grave: 5 }

/** Receivers of a step, each once; `missing` says why one of them cannot be reached. */
export function recipientsOf(
  receivers: readonly Receiver[],
  street: string | null,
  streets: readonly { code: string; name: string }[],
): { recipients: Recipient[]; missing: string | null } {
  const found = new Map<string, Recipient>()
  let missing: string | null = null
  const add = (
    type: Recipient['type'],
    id: string | null,
    name: string,
    phone: string | null,
    of?: string,
  ) => {
    const key = recipientKey({ type, id, name }, of ?? null)
    found.set(key, { key, type, id, name, phone })
  }
  const addStreet = (code: string | null, why: string) => {
    const known = streets.find((one) => one.code === code)
    if (known === undefined) missing = why
    else add('street', known.code, known.name, null)
  }
  for (const role of receivers) {
    if (role.type === 'unit') add('unit', null, role.name, role.phone)
    else if (role.type === 'streets') for (const { code, name } of streets) add('street', code, name, null)
    else if (role.type === 'street') addStreet(role.street, `“${role.name}”没有指定街道`)
    else if (role.type === 'own') addStreet(street, '事件没有写街道，请先补上')
    else if (role.person === null || role.card === null) missing = `“${role.name}”还没有人`
    else if (!role.card.active) missing = `“${role.card.name}”已停用，请改人`
    else add('person', role.person, role.card.name, role.card.phone, role.card.street ?? undefined)
  }
  return { recipients: [...found.values()], missing }
}

/** The step as an order with its receivers and the note on the board, both kept or neither. `now`: UTC ms. */
export function orderOfStep(
  row: BoardRow,
  incident: IncidentRow,
  recipients: readonly Recipient[],
  now: number,
): Draft[] {
  const order = newStream('order')
  const grave = incident.level !== null && incident.level <= 2
  const data: Extract<Draft, { type: 'order.issue' }>['data'] = {
    incident: incident.key,
    text: row.detail.order?.text ?? row.title,
    recipients: [...recipients],
    deadlines: {
      acknowledge: grave ? ACKNOWLEDGE.grave : ACKNOWLEDGE.calm,
      arriveBy: null,
      feedbackBy: null,
      completeBy: row.dueAt !== null && row.dueAt > now ? row.dueAt : null,
    },
    place: incident.place,
    point: incident.point,
    attachments: [],
    replaces: null,
    from: { activation: row.activation, step: row.step },
    needs: { arrive: false, complete: true },
  }
  return [
    { stream: order, type: 'order.issue', data },
    { stream: row.activation, type: 'activation.give', data: { step: row.step, order } },
  ]
}
