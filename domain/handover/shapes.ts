import * as z from 'zod'
import { carriedItemShape } from '../carried/carried.ts'
import { headShape, idShape, timeShape } from '../envelope.ts'
import type { Tagged } from '../model.ts'
import { shiftIdShape } from '../shift/shapes.ts'
import { signedShape } from '../signed.ts'

export const sides = ['out', 'in', 'leader'] as const
export type Side = (typeof sides)[number]
export const sideText: Record<Side, string> = { out: '交班人', in: '接班人', leader: '带班领导' }
export const faces = ['face', 'video', 'phone'] as const
export type Face = (typeof faces)[number]
export const faceText: Record<Face, string> = { face: '面对面', video: '视频', phone: '电话' }

/** 自检: whether it would ring now. Tried at every handover; editable practice, 未核验. */
export const selfChecks = ['phone', 'bell', 'wall', 'mobile'] as const
export type SelfCheck = (typeof selfChecks)[number]
export const selfCheckText: Record<SelfCheck, string> = {
  phone: '值班电话',
  bell: '警铃',
  wall: '大屏弹窗',
  mobile: '领导手机',
}

const text = z.string().min(1).max(2000)
const itemKey = z.string().min(1).max(200)
const side = z.enum(['out', 'in'])
/** First 16 digits of the hash of an item's words. */
const version = z.string().regex(/^[0-9a-f]{16}$/)
/** How many facts of the handover its writer knew: what he could not know is never held against him. */
const saw = z.int().min(0).max(1_000_000)
const items = z.array(carriedItemShape).max(300)
const tick = { item: itemKey, v: version, side }
/**
 * When whoever ticks had opened the item with these very words, UTC ms (接班人须逐项打开). Not known of ticks from before it
 * was kept.
 */
const ticked = z.object({ ...tick, opened: timeShape.optional() })
/** The relief's ticks on this sheet count only with the time he opened the item; absent on sheets from before. */
const eachOpened = z.boolean().optional()
const signed = {
  side: z.enum(sides),
  /** Command that opened or refreshed the sheet the signer saw. */
  sheet: idShape,
  /** The words are `handoverWords`. */
  ...signedShape.shape,
  face: z.enum(faces),
}

export const handoverCommands = {
  open: z.object({ incoming: shiftIdShape, items, head: headShape, eachOpened, saw }),
  refresh: z.object({ root: idShape, items, head: headShape, eachOpened }),
  tick: ticked,
  untick: z.object(tick),
  ask: z.object({ item: itemKey, text }),
  answer: z.object({ question: idShape, text }),
  remind: z.object({ text }),
  check: z.object({ what: z.string().min(1).max(60), ok: z.boolean(), note: z.string().max(500) }),
  withdraw: z.object({ root: idShape, why: text }),
  sign: z.object({ ...signed, saw }),
  settle: z.object({ keep: z.string().min(1).max(64), why: text }),
}
export const handoverFacts = {
  opened: z.object({ incoming: shiftIdShape, items, head: headShape, eachOpened }),
  refreshed: z.object({ root: idShape, items, head: headShape, eachOpened }),
  ticked,
  unticked: z.object(tick),
  asked: z.object({ item: itemKey, text }),
  answered: z.object({ question: idShape, text }),
  reminded: z.object({ text }),
  checked: z.object({ what: z.string(), ok: z.boolean(), note: z.string() }),
  withdrawn: z.object({ root: idShape, why: text }),
  /** `doubt`: why a leader has to look at it (补录待核), null for none. */
  signed: z.object({ ...signed, doubt: z.string().nullable() }),
  completed: z.object({ sheet: idShape, out: z.string(), in: z.string(), leader: z.string() }),
  contested: z.object({ people: z.array(z.string()), why: z.string() }),
  settled: z.object({ keep: z.string(), why: text }),
}
export type HandoverCommand = Tagged<'handover', typeof handoverCommands>
export type HandoverFact = Tagged<'handover', typeof handoverFacts>
