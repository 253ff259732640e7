import * as z from 'zod'
import { figureKeys } from '../factsheet/figures.ts'
import { levelShape } from '../incident/incident.ts'
import { DAY, MINUTE } from '../time.ts'

/** One thing that can be looked up about an incident. Levels: 1 is the gravest; 以上含本级, numbers 以上含本数. */
const testShape = z.discriminatedUnion('on', [
  /** 口径里的数字达到; persons, households, 万元 … as the fact sheet counts them. */
  z.object({ on: z.literal('figure'), figure: z.enum(figureKeys), atLeast: z.number().min(0).max(1e9) }),
  /** 响应级别达到. */
  z.object({ on: z.literal('response'), level: levelShape }),
  /** 事件级别达到. */
  z.object({ on: z.literal('incident'), level: levelShape }),
  /** 预警: the newest word on this kind of warning names one of the colours (any when empty) and does not lift it. */
  z.object({
    on: z.literal('warning'),
    type: z.string().min(1).max(20),
    colours: z.array(z.string().min(1).max(10)).max(6),
  }),
  /** Minutes after the plan was started. */
  z.object({ on: z.literal('time'), minutes: z.int().min(0).max(43_200) }),
])
export type Test = z.infer<typeof testShape>

/** All of the tests or any one of them. */
export const conditionShape = z.object({
  all: z.boolean(),
  tests: z.array(testShape).min(1).max(8),
})
export type Condition = z.infer<typeof conditionShape>

type Level = z.infer<typeof levelShape>
/** How the incident went on, each list by time (UTC ms, earliest first). */
export interface Inputs {
  /** Approved versions of the fact sheet, each with all its figures. */
  readonly figures: readonly { readonly at: number; readonly values: Readonly<Record<string, number>> }[]
  /** Response level from then on; null once it ended. */
  readonly responses: readonly { readonly at: number; readonly level: Level | null }[]
  /** Level of the incident from then on. */
  readonly levels: readonly { readonly at: number; readonly level: Level | null }[]
  /** What was said about warnings. */
  readonly warnings: readonly { readonly at: number; readonly text: string }[]
}
export const noInputs: Inputs = { figures: [], responses: [], levels: [], warnings: [] }

/** A warning nobody repeated is believed for a day: signals are published anew or lifted within it. Own rule. */
const WARNING_LASTS = DAY

/**
 * When the condition was first met between `since` and `now` (UTC ms); null when not yet. Each test counts from the first
 * time it was met: what has been reached stays reached (只进不退), a figure that falls later takes no step back.
 */
export function firstMet(condition: Condition, inputs: Inputs, since: number, now: number): number | null {
  const times = condition.tests.map((test) => firstHeld(test, inputs, since, now))
  const met = times.filter((at) => at !== null)
  if (condition.all) return met.length === times.length ? Math.max(since, ...met) : null
  return met.length === 0 ? null : Math.min(...met)
}

function firstHeld(test: Test, inputs: Inputs, since: number, now: number): number | null {
  switch (test.on) {
    case 'figure':
      return firstOf(inputs.figures, since, now, ({ values }) => (values[test.figure] ?? 0) >= test.atLeast)
    case 'response':
      return firstOf(inputs.responses, since, now, ({ level }) => level !== null && level <= test.level)
    case 'incident':
      return firstOf(inputs.levels, since, now, ({ level }) => level !== null && level <= test.level)
    case 'warning': {
      const lately = inputs.warnings.filter(
        ({ at, text }) => at > since - WARNING_LASTS && text.includes(test.type),
      )
      return firstOf(lately, since, now, ({ text }) => isInForce(text, test.colours))
    }
    case 'time': {
      const at = since + test.minutes * MINUTE
      return at <= now ? at : null
    }
  }
}

/** First time from `since` on at which the newest entry holds; what held already counts from `since`. */
function firstOf<T extends { readonly at: number }>(
  entries: readonly T[],
  since: number,
  now: number,
  holds: (entry: T) => boolean,
): number | null {
  const before = entries.filter(({ at }) => at <= since && at <= now).at(-1)
  if (before !== undefined && holds(before)) return since
  return entries.find((entry) => entry.at > since && entry.at <= now && holds(entry))?.at ?? null
}

/** `台风橙色预警信号生效` holds; `解除台风橙色预警` does not. */
function isInForce(text: string, colours: readonly string[]): boolean {
  if (/解除|取消|失效/.test(text)) return false
  return colours.length === 0 || colours.some((colour) => text.includes(colour))
}
