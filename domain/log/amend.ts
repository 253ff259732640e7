import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { personal } from '../personal.ts'
import { type Call, callShape, toldShape } from './call.ts'
import { callText } from './call-text.ts'

/**
 * What is said anew of a call that is written down already: an element nobody had asked, or one that was noted wrong. Only the
 * members that change are there. Own rule after 接、报、传、跟: what was not asked is asked afterwards and put to the same call.
 */
export const amendedShape = z.object({
  call: callShape.partial().optional(),
  caller: personal(z.string().max(100).optional()),
  phone: personal(z.string().max(60).optional()),
  occurredAt: timeShape.nullable().optional(),
  /** Null where something unasked is filled in; what is replaced says why. */
  why: z.string().min(1).max(2000).nullable(),
})
export type Amended = z.infer<typeof amendedShape>

/** What of a call can be said anew, in the order of the form. */
export const amendFields = [
  'phone',
  'readBack',
  'caller',
  'callerUnit',
  'callerTitle',
  'happened',
  'place',
  'street',
  'occurred',
  'occurredAt',
  'casualties',
  'now',
  'requests',
  'alreadyTold',
  'scope',
  'category',
  'kind',
  'direction',
  'channel',
  'startedAt',
  'endedAt',
  'recordingRef',
] as const
export type AmendField = (typeof amendFields)[number]
export const amendFieldText: Record<AmendField, string> = {
  phone: '回拨电话',
  readBack: '复诵',
  caller: '姓名',
  callerUnit: '单位',
  callerTitle: '职务或身份',
  happened: '什么事',
  place: '在哪里',
  street: '街道',
  occurred: '何时发生',
  occurredAt: '发生时刻',
  casualties: '伤亡被困',
  now: '现在怎样',
  requests: '请求什么',
  alreadyTold: '已告诉谁',
  scope: '危害范围',
  category: '类别',
  kind: '性质',
  direction: '来去',
  channel: '渠道',
  startedAt: '接起',
  endedAt: '挂断',
  recordingRef: '录音',
}

const valueShape = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(toldShape)])
export type AmendValue = z.infer<typeof valueShape>

/** One member, as it stood and as it stands now. */
export const amendChangeShape = z.object({
  field: z.enum(amendFields),
  before: valueShape,
  after: valueShape,
})
export type AmendChange = z.infer<typeof amendChangeShape>

/** What an amendment may change of a line. */
export interface AmendedLine {
  readonly text: string
  readonly call: Call | null
  readonly caller: string | null
  readonly phone: string | null
  readonly occurredAt: number | null
}

/** Of a line that was no call until something of a call was said about it. `at`: UTC ms, when the line was written. */
function blankCall(at: number): Call {
  return {
    direction: 'in',
    channel: 'phone',
    startedAt: at,
    endedAt: null,
    callerUnit: '',
    callerTitle: '',
    readBack: false,
    place: '',
    street: null,
    category: null,
    happened: '',
    occurred: '',
    casualties: '',
    now: '',
    requests: '',
    scope: '',
    alreadyTold: [],
    recordingRef: null,
  }
}

/**
 * The line as it stands after an amendment, and what changed. Words that were made of the call's answers follow them; words
 * that somebody corrected by hand stay as he wrote them. `at`: UTC ms, when the line was written.
 */
export function amendLine(
  line: AmendedLine,
  said: Amended,
  at: number,
): { line: AmendedLine; changes: AmendChange[] } {
  const before = line.call ?? blankCall(at)
  const call = callShape.parse({ ...before, ...said.call })
  const next: AmendedLine = {
    text: line.call !== null && line.text === callText(before) ? callText(call) : line.text,
    call: said.call === undefined ? line.call : call,
    caller: said.caller === undefined ? line.caller : said.caller,
    phone: said.phone === undefined ? line.phone : said.phone,
    occurredAt: said.occurredAt === undefined ? line.occurredAt : said.occurredAt,
  }
  const changes = amendFields
    .filter((field) => memberOf(said, said.call, field) !== undefined)
    .map((field) => ({
      field,
      before: memberOf(line, line.call, field) ?? null,
      after: memberOf(next, next.call, field) ?? null,
    }))
  return { line: next, changes }
}

/** One member wherever it stands: beside the call or in it. */
function memberOf(
  beside: { [F in 'caller' | 'phone']?: string | null | undefined } & {
    occurredAt?: number | null | undefined
  },
  call: { readonly [Member in keyof Call]?: AmendValue | undefined } | null | undefined,
  field: AmendField,
): AmendValue | undefined {
  if (field === 'caller' || field === 'phone' || field === 'occurredAt') return beside[field]
  return call?.[field]
}

/** Whether anybody had answered: what was not asked is filled in without a reason, what was is replaced with one. */
export function wasAsked(value: AmendValue): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
}

/** An amendment in words, without name and number: they are sealed. Never empty, at most 10 000 characters. */
export function amendedWords({ call = {}, occurredAt, why }: Amended): string {
  const parts = Object.entries(call).map(
    ([field, value]) =>
      `${amendFieldText[field as AmendField]} ${Array.isArray(value) ? value.map(({ whom }) => whom).join('、') : value}`,
  )
  if (occurredAt !== undefined) parts.push(`${amendFieldText.occurredAt} ${occurredAt}`)
  if (why !== null) parts.push(`原因 ${why}`)
  return `补记：${parts.join('；')}`.slice(0, 10_000)
}
