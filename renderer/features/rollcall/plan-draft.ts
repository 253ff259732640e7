import type { Window } from '../../../domain/rollcall/draw-moment.ts'
import { drawStreets } from '../../../domain/rollcall/draw-streets.ts'
import type { CalledStreet, RollcallWay } from '../../../domain/rollcall/rollcall.ts'
import { clockTime, HOUR, startOfDay } from '../../../domain/time.ts'
import type { Draft } from '../../desk/build-command.ts'
import { comingTime } from '../../desk/coming-time.ts'
import { text } from './text.ts'

/** What the form holds, as typed. */
export interface PlanForm {
  way: RollcallWay
  chosen: ReadonlySet<string>
  count: string
  /** Now, at a moment, or at one drawn out of a window. */
  when: 'now' | 'later' | 'window'
  day: string
  time: string
  /** The window, as people say it: `今天 22:00`, `明天 06:00`. */
  from: string
  to: string
  limit: string
  note: string
}
export type Head = { readonly seq: number; readonly hash: string } | null

/** Drafts that plan a roll call and, when it is for now, begin it; or what is still missing, in words. */
export function planDrafts(
  form: PlanForm,
  {
    streets,
    head,
    now,
    stream,
  }: { streets: readonly CalledStreet[]; head: Head; now: number; stream: string },
): { ok: true; drafts: Draft[] } | { ok: false; words: string } {
  const { way, note } = form
  const pool = way === 'chosen' ? streets.filter(({ code }) => form.chosen.has(code)) : [...streets]
  const wrong = (words: string) => ({ ok: false, words }) as const
  if (pool.length === 0) return wrong(text.plan.noStreet)
  const limit = wholeNumber(form.limit, 5, 600)
  if (limit === null) return wrong(text.plan.limitWrong)
  const count = way === 'random' ? wholeNumber(form.count, 1, pool.length) : null
  if (way === 'random' && count === null) return wrong(text.plan.countWrong(pool.length))
  const { when } = form
  if ((way === 'random' || when === 'window') && head === null) return wrong(text.plan.noSeed)
  const window = when === 'window' ? windowOf(form, now) : null
  if (when === 'window' && window === null) return wrong(text.plan.windowWrong)
  const at = when === 'now' ? now : (window?.from ?? momentOf(form.day, form.time))
  if (at === null || (when === 'later' && at <= now)) return wrong(text.plan.timeWrong)
  const seed = way === 'random' || window !== null ? head : null
  const data = { at, span: window, way, pool, count, seed, limit, note: note.trim() }
  const plan: Draft = { type: 'rollcall.plan', stream, data }
  if (when !== 'now') return { ok: true, drafts: [plan] }
  // The same draw as the rules make: it is decided by the log, not here.
  const called = seed === null || count === null ? pool : drawStreets(pool, count, seed.hash)
  return {
    ok: true,
    drafts: [plan, { type: 'rollcall.begin', stream, data: { at, streets: called, limit } }],
  }
}

/** The window as it was typed: from now on, its end behind its beginning, an hour at least. */
export function windowOf({ from, to }: Pick<PlanForm, 'from' | 'to'>, now: number): Window | null {
  const first = comingTime(from, now)
  const last = first === null ? null : comingTime(to, to.includes('天') ? now : first)
  return first === null || last === null || last - first < HOUR ? null : { from: first, to: last }
}

function wholeNumber(typed: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** UTC ms of a day and a clock time of the district; null for what is neither. */
export function momentOf(day: string, time: string): number | null {
  const found = time.trim().match(/^([01]?\d|2[0-3])[:：]([0-5]\d)$/)
  if (!found || !/^\d{4}-\d\d-\d\d$/.test(day.trim())) return null
  const start = startOfDay(day.trim())
  if (Number.isNaN(start)) return null
  return start + (Number(found[1]) * 60 + Number(found[2])) * 60_000
}

/** The next full half hour: where a planned time starts. */
export function nextHalfHour(now: number): string {
  const half = 30 * 60_000
  return clockTime(Math.ceil(now / half) * half)
}
