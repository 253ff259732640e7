import { categories, categoryText } from '../../../domain/incident/incident.ts'
import { type AmendChange, type AmendField, type AmendValue, wasAsked } from '../../../domain/log/amend.ts'
import {
  callKinds,
  callKindText,
  channels,
  channelText,
  directions,
  directionText,
} from '../../../domain/log/call.ts'
import { maskedPhone } from '../../../domain/log/call-text.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { chineseMoment, clockTime, MINUTE } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'
import { occurredTime } from '../../desk/occurred-time.ts'
import { readTold } from '../../desk/read-told.ts'
import { text } from './text.ts'

export interface Street {
  readonly code: string
  readonly name: string
}

/** What stands in one member of a call's line. */
export function valueOfRow(row: LogRow, field: AmendField): AmendValue {
  if (field === 'caller' || field === 'phone' || field === 'occurredAt') return row[field]
  return row.call?.[field] ?? null
}

const choicesByField: Partial<Record<AmendField, [string, string][]>> = {
  category: categories.map((one) => [one, categoryText[one]]),
  kind: callKinds.map((one) => [one, callKindText[one]]),
  direction: directions.map((one) => [one, directionText[one]]),
  channel: channels.map((one) => [one, channelText[one]]),
  readBack: [
    ['yes', text.readBack],
    ['no', text.notReadBack],
  ],
}

/** What can be chosen of a member, as value and words; null where it is written freely. */
export function choicesOf(field: AmendField, streets: readonly Street[]): [string, string][] | null {
  if (field === 'street') return streets.map(({ code, name }) => [code, name])
  return choicesByField[field] ?? null
}

/** A member as it stands in its control. */
export function typedOf(value: AmendValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return clockTime(value)
  if (typeof value === 'string') return value
  return value.map(({ whom }) => whom).join('；')
}

/** A member as people read it, a number with its middle hidden; empty where nobody was asked. */
export function valueWords(field: AmendField, value: AmendValue, streets: readonly Street[]): string {
  if (field === 'phone' && typeof value === 'string') return maskedPhone(value)
  if (typeof value === 'number') return chineseMoment(value)
  if (field === 'readBack' && value === false) return ''
  const typed = typedOf(value)
  return choicesOf(field, streets)?.find(([one]) => one === typed)?.[1] ?? typed
}

const times: readonly AmendField[] = ['occurredAt', 'startedAt', 'endedAt']

/** Reads what was typed for a member. Null: why it cannot be taken stands in `reason`. `now`: UTC ms. */
export function readTyped(
  row: LogRow,
  field: AmendField,
  typed: string,
  now: number,
): { value: AmendValue } | { reason: string } {
  const words = typed.trim()
  if (times.includes(field)) {
    const at = occurredTime(words, now)
    if (at === null) return { reason: text.notATime }
    if (field !== 'endedAt' || row.call === null) return { value: at }
    // Both to the minute: a call of some seconds ends in the minute it began in.
    const { startedAt } = row.call
    if (at < Math.floor(startedAt / MINUTE) * MINUTE) return { reason: text.endsBefore(startedAt) }
    return { value: Math.max(at, startedAt) }
  }
  if (field === 'readBack') return { value: words === 'yes' }
  if (field === 'alreadyTold') return { value: readTold(words, now) }
  if (words === '' && (field === 'caller' || field === 'phone')) return { reason: text.notEmpty }
  if (words === '' && (field === 'direction' || field === 'channel')) return { reason: text.chooseOne }
  const isChoice = field === 'street' || field === 'category' || field === 'kind' || field === 'recordingRef'
  return { value: words === '' && isChoice ? null : words }
}

/** The command that fills in or replaces one member. `why` null where it had not been asked. */
export function amendDraft(row: LogRow, field: AmendField, value: AmendValue, why: string | null): Draft {
  const isBeside = field === 'caller' || field === 'phone' || field === 'occurredAt'
  const data = isBeside ? { [field]: value, why } : { call: { [field]: value }, why }
  return { stream: row.key, type: 'log.amend', data } as Draft
}

/** Whether nothing that was said before was replaced: there is no reason to read. */
export function isOnlyFilledIn({ changes }: LogRow['corrections'][number]): boolean {
  return changes?.some(isReplaced) === false
}

/** Whether it puts right what stood there, and does not only fill it in. */
export function isReplaced({ before }: AmendChange): boolean {
  return wasAsked(before)
}
