import * as z from 'zod'
import { attachmentShape } from '../../../domain/attachment.ts'
import { categories } from '../../../domain/incident/incident.ts'
import { type Call, channels, directions } from '../../../domain/log/call.ts'
import { callText } from '../../../domain/log/call-text.ts'
import type { Told } from '../../../domain/log/missing.ts'
import { newStream } from '../../desk/build-command.ts'
import { occurredTime } from '../../desk/occurred-time.ts'

const words = z.string().max(20_000).default('')
const heldShape = z.object({
  /** The line it becomes: the same after a kill, so that saving twice writes one line. */
  stream: z.string().regex(/^log\/[\w-]{1,64}$/),
  startedAt: z.number(),
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

/** Reads what was kept of a half-written call; null where there is none or it cannot be read. */
export function readHeldCall(kept: string): HeldCall | null {
  if (kept === '') return null
  try {
    return heldShape.parse(JSON.parse(kept))
  } catch {
    return null
  }
}

/** An empty form, picked up at `at` (UTC ms). */
export function newHeldCall(at: number, happened = ''): HeldCall {
  return heldShape.parse({ stream: newStream('log'), startedAt: at, happened })
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

/** `街道值班室 21:50；社区书记` → whom and when, as far as a time is named. `now`: UTC ms. */
export function readTold(said: string, now: number): Call['alreadyTold'] {
  return said
    .split(/[;；\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 20)
    .map((one) => {
      const time = /(?<clock>\d{1,2}[:：]\d{2})/u.exec(one)?.groups?.clock
      return { whom: one.slice(0, 200), at: time === undefined ? null : occurredTime(time, now) }
    })
}

/** When it happened: `21:40 左右` → UTC ms, null where the words name no moment. */
export function heldMoment(held: HeldCall, now: number): number | null {
  return occurredTime(held.occurred.replace(/(大约|大概|左右|前后|许)/gu, '').trim(), now)
}

/** What is known of the call, for the elements and the line. `endedAt` null while it goes on. */
export function toldOf(held: HeldCall, now: number, endedAt: number | null = null): Told {
  const { direction, channel, startedAt, readBack, category } = held
  return {
    caller: held.caller.trim() === '' ? null : held.caller.trim().slice(0, 100),
    phone: held.phone.trim() === '' ? null : held.phone.trim().slice(0, 60),
    occurredAt: heldMoment(held, now),
    call: {
      ...{ direction, channel, startedAt, endedAt, readBack, category, recordingRef: null },
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
