import type { Call, Direction } from './call.ts'

/**
 * 接报要素 in the order in which a caller can say them, the call-back number first: should the line break, he can be called
 * again. After 接、报、传、跟 (街道办值班制度): 姓名、单位、电话、种类、时间、地点、危害范围、危害程度、现场处置、请求事项; 肇庆《值班电话记录簿》 adds
 * whom the caller has told already.
 */
export const elements = [
  'phone',
  'caller',
  'happened',
  'place',
  'occurred',
  'casualties',
  'now',
  'requests',
  'alreadyTold',
  'scope',
] as const
export type Element = (typeof elements)[number]
export const elementText: Record<Element, string> = {
  phone: '回拨电话',
  caller: '姓名单位',
  happened: '什么事',
  place: '在哪里',
  occurred: '何时发生',
  casualties: '伤亡被困',
  now: '现在怎样',
  requests: '请求什么',
  alreadyTold: '已告诉谁',
  scope: '危害范围',
}

/** What is asked of an outgoing call: whom one reached, and what was said; the rest is 接报 and belongs to a caller. */
const outgoing: readonly Element[] = ['phone', 'caller', 'happened']

/** The elements of a call in the order to ask them. */
export function elementsOf(direction: Direction): readonly Element[] {
  return direction === 'out' ? outgoing : elements
}

/** What is known of a call: the line's own fields and the call's. */
export interface Told {
  readonly caller: string | null
  readonly phone: string | null
  readonly occurredAt: number | null
  readonly call: Call
}

/** Elements nobody has answered yet, in the order to ask. They are shown and asked for, and never block saving. */
export function missingElements({ caller, phone, occurredAt, call }: Told): Element[] {
  const answered: Record<Element, boolean> = {
    phone: said(phone),
    caller: said(caller) || said(call.callerUnit),
    happened: said(call.happened),
    place: said(call.place),
    occurred: said(call.occurred) || occurredAt !== null,
    casualties: said(call.casualties),
    now: said(call.now),
    requests: said(call.requests),
    alreadyTold: call.alreadyTold.length > 0,
    scope: said(call.scope),
  }
  return elementsOf(call.direction).filter((element) => !answered[element])
}

function said(words: string | null): boolean {
  return words !== null && words.trim() !== ''
}
