import * as z from 'zod'
import { attachmentShape } from '../../../domain/attachment.ts'
import { categories } from '../../../domain/incident/incident.ts'
import { callKinds, channels, directions, spokenChannels } from '../../../domain/log/call.ts'
import { callText } from '../../../domain/log/call-text.ts'
import type { Told } from '../../../domain/log/missing.ts'
import { newStream } from '../../desk/build-command.ts'
import { occurredTime } from '../../desk/occurred-time.ts'
import { readTold } from '../../desk/read-told.ts'

const words = z.string().max(20_000).default('')
const heldShape = z.object({
  /** The line it becomes: the same after a kill, so that saving twice writes one line. */
  stream: z.string().regex(/^log\/[\w-]{1,64}$/),
  startedAt: z.number(),
  /** 挂断, null while the call goes on. */
  endedAt: z.number().nullable().default(null),
  kind: z.enum(callKinds).nullable().default(null),
  direction: z.enum(directions).default('in'),
  channel: z.enum(channels).default('phone'),
  phone: words,
  readBack: z.boolean().default(false),
  caller: words,
  unit: words,
  title: words,
  happened: words,
  category: z.enum(categories).nullable().default(null),
  place: words,
  street: z.string().max(9).default(''),
  occurred: words,
  casualties: words,
  now: words,
  requests: words,
  told: words,
  scope: words,
  incident: z.string().max(200).nullable().default(null),
  source: z.string().max(200).nullable().default(null),
  attachments: z.array(attachmentShape).max(50).default([]),
})
/** The form as far as it is filled in. */
export type HeldCall = z.infer<typeof heldShape>

/** Reads what was kept of half-written calls, in the order in which they began; what cannot be read is left out. */
export function readHeldCalls(kept: string): HeldCall[] {
  if (kept === '') return []
  try {
    const found: unknown = JSON.parse(kept)
    return [found].flat().flatMap((one) => {
      const read = heldShape.safeParse(one)
      return read.success ? [read.data] : []
    })
  } catch {
    return []
  }
}

/** A form picked up at `at` (UTC ms), with what is known already. */
export function newHeldCall(at: number, known: Partial<HeldCall> = {}): HeldCall {
  return heldShape.parse({ stream: newStream('log'), startedAt: at, ...known })
}

/** Whether somebody is still on the line: only what is spoken is hung up. */
export function isTalking({ channel, endedAt }: HeldCall): boolean {
  return endedAt === null && spokenChannels.includes(channel)
}

/** Whether anything was asked that would be lost. */
export function isHolding(held: HeldCall): boolean {
  const { phone, caller, unit, title, happened, place, occurred, casualties, now, requests, told, scope } =
    held
  if (held.attachments.length > 0) return true
  return [phone, caller, unit, title, happened, place, occurred, casualties, now, requests, told, scope].some(
    (one) => one.trim() !== '',
  )
}

/** When it happened: `21:40 左右` → UTC ms, null where the words name no moment. */
export function heldMoment(held: HeldCall, now: number): number | null {
  return occurredTime(held.occurred.replace(/(大约|大概|左右|前后|许)/gu, '').trim(), now)
}

/** What is known of the call, for the elements and the line. */
export function toldOf(held: HeldCall, now: number): Told {
  const { direction, channel, kind, startedAt, endedAt, readBack, category } = held
  return {
    caller: held.caller.trim() === '' ? null : held.caller.trim().slice(0, 100),
    phone: held.phone.trim() === '' ? null : held.phone.trim().slice(0, 60),
    occurredAt: heldMoment(held, now),
    call: {
      direction,
      channel,
      kind,
      startedAt,
      endedAt,
      readBack,
      category,
      recordingRef: null,
      callerUnit: held.unit.trim().slice(0, 200),
      callerTitle: held.title.trim().slice(0, 100),
      place: held.place.trim().slice(0, 200),
      street: held.street === '' ? null : held.street,
      happened: held.happened.trim(),
      occurred: held.occurred.trim().slice(0, 100),
      casualties: held.casualties.trim().slice(0, 2000),
      now: held.now.trim(),
      requests: held.requests.trim().slice(0, 2000),
      scope: held.scope.trim().slice(0, 2000),
      alreadyTold: readTold(held.told, now),
    },
  }
}

/** The words of the line. */
export function lineOf(held: HeldCall, now: number): string {
  return callText(toldOf(held, now).call)
}
