import type { Attachment } from '../../../domain/attachment.ts'
import type { Recipient } from '../../../domain/order/recipient.ts'
import type { Draft } from '../../desk/build-command.ts'
import type { OrderStart } from '../../shell/order-sheet.ts'
import { text } from './text.ts'

type Times = Record<'arriveBy' | 'feedbackBy' | 'completeBy', number | null | 'wrong'>

/** What stands in the form; times are UTC ms, null for none, `wrong` for words that are no time. */
export interface Filled {
  readonly recipients: readonly Recipient[]
  readonly words: string
  readonly incident: string
  readonly place: string
  readonly minutes: string
  readonly times: Times
  readonly needs: { readonly arrive: boolean; readonly complete: boolean }
  readonly files: readonly Attachment[]
  readonly start: OrderStart
}

/** What is still missing, in words; null when it can be given. */
export function missingOf({ recipients, words, minutes, times }: Filled): string | null {
  if (recipients.length === 0) return text.form.missingWhom
  if (words.trim() === '') return text.form.missingWords
  const count = Number(minutes)
  if (!/^\d{1,4}$/.test(minutes.trim()) || count < 1 || count > 1440) return text.form.wrongMinutes
  const wrong = (['arriveBy', 'feedbackBy', 'completeBy'] as const).find((name) => times[name] === 'wrong')
  return wrong === undefined ? null : text.form.wrongTime(text.form[wrong])
}

/** The order as the form says it. A time to arrive or to complete asks for it. */
export function issueDraft(stream: string, filled: Filled): Draft {
  const { recipients, words, incident, place, minutes, times, needs, files, start } = filled
  const at = (name: keyof Times) => (typeof times[name] === 'number' ? times[name] : null)
  return {
    stream,
    type: 'order.issue',
    data: {
      text: words.trim(),
      recipients: [...recipients],
      place: place.trim(),
      point: null,
      attachments: [...files],
      incident: incident === '' ? null : incident,
      deadlines: {
        acknowledge: Number(minutes),
        arriveBy: at('arriveBy'),
        feedbackBy: at('feedbackBy'),
        completeBy: at('completeBy'),
      },
      from: start.from ?? null,
      replaces: start.replaces ?? null,
      needs: {
        arrive: needs.arrive || at('arriveBy') !== null,
        complete: needs.complete || at('completeBy') !== null,
      },
    },
  }
}
