import type { MeetingRow } from '../../../domain/meeting/rows.ts'
import { recipientKey } from '../../../domain/order/recipient.ts'
import { type Draft, newStream } from '../../desk/build-command.ts'

/** A street of the district, as the window knows it. */
interface Street {
  readonly code: string
  readonly name: string
}
type Resolution = MeetingRow['resolutions'][number]

/** Minutes in which an order of a meeting has to be acknowledged: those present heard it. */
const ACKNOWLEDGE = 15

/** To whom a resolution goes: a street by its name, else a unit in words; several are parted by 、，；or spaces. */
export function recipientsOf(unit: string, streets: readonly Street[]) {
  const names = [...new Set(unit.split(/[、，,；;\s]+/u).filter(Boolean))].slice(0, 50)
  return names.map((said) => {
    const name = said.slice(0, 60)
    const street = streets.find((one) => one.name === name)
    const one =
      street === undefined
        ? { type: 'unit' as const, id: null }
        : { type: 'street' as const, id: street.code }
    return { ...one, name, phone: null, key: recipientKey({ ...one, name }) }
  })
}

/** One act: the order, and the meeting's word that this resolution became it. Null while it names nobody. */
export function orderOfResolution(
  meeting: Pick<MeetingRow, 'key' | 'incident' | 'title'>,
  resolution: Resolution,
  streets: readonly Street[],
): [order: Draft, link: Draft] | null {
  const recipients = recipientsOf(resolution.unit, streets)
  if (recipients.length === 0) return null
  const stream = newStream('order')
  const completes = resolution.due !== null
  return [
    {
      stream,
      type: 'order.issue',
      data: {
        incident: meeting.incident,
        text: resolution.text,
        recipients,
        place: '',
        point: null,
        attachments: [],
        from: null,
        replaces: null,
        needs: { arrive: false, complete: completes },
        deadlines: {
          acknowledge: ACKNOWLEDGE,
          arriveBy: null,
          feedbackBy: null,
          completeBy: resolution.due,
        },
      },
    },
    {
      stream: meeting.key,
      type: 'meeting.link',
      data: { resolution: resolution.key, order: stream },
    },
  ]
}
