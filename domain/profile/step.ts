import * as z from 'zod'
import { categories, levelShape } from '../incident/incident.ts'

/**
 * What kind of report ends a clock; `level` is ended by the first judgement of the level, `none` by a person who says it is done
 * (a press conference).
 */
export const endings = [
  ...(['phone', 'first', 'followup', 'final', 'check', 'disaster', 'press'] as const),
  ...(['level', 'none'] as const),
]
export type Ending = (typeof endings)[number]
export const endingText: Record<Ending, string> = {
  phone: '电话报告',
  first: '书面初报',
  followup: '续报',
  final: '终报',
  check: '核报',
  disaster: '灾情快报',
  press: '新闻稿',
  level: '定级',
  none: '人工确认',
}

/**
 * The moment a clock starts from. `first`: once the first report of the series was sent (初报, or 灾情初报 for 灾情快报).
 * Rules differ in this as much as in minutes: 事发, 接报 and 初判 are three moments and all are kept.
 */
export const starts = [
  ...(['occurred', 'received', 'assessed', 'first', 'changed', 'stable', 'opinion', 'critical'] as const),
  ...(['flood5', 'flood10', 'flood20', 'flood50', 'flood100'] as const),
]
export type Start = (typeof starts)[number]
/** How large a flood is, by how often it returns; a later word about it stands for the earlier one. */
export const floods = ['flood5', 'flood10', 'flood20', 'flood50', 'flood100'] as const satisfies Start[]
/** Moments nobody else records: a person says that they have come (`deadline.mark`). */
export const toldStarts = ['stable', 'opinion', 'critical', ...floods] as const satisfies Start[]
export type ToldStart = (typeof toldStarts)[number]
export const isToldStart = (start: string): start is ToldStart =>
  (toldStarts as readonly string[]).includes(start)
export const startText: Record<Start, string> = {
  occurred: '事发',
  received: '接报',
  assessed: '初判',
  first: '初报之后',
  changed: '伤亡数字变化',
  stable: '灾情稳定',
  opinion: '发现舆情',
  critical: '立即上报情形',
  flood5: '五年一遇以下',
  flood10: '五至十年一遇',
  flood20: '十至二十年一遇',
  flood50: '二十至五十年一遇',
  flood100: '五十年一遇以上',
}

/** How well a rule is known: read in its text, in a copy or a report of it, or from general knowledge only. */
export const checkeds = ['verified', 'mirror', 'unverified'] as const
export type Checked = (typeof checkeds)[number]
export const checkedText: Record<Checked, string> = {
  verified: '已核原文',
  mirror: '见于转载',
  unverified: '未核验',
}

export const clockTimeShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * When a clock runs out. `workdays`: end of the n-th workday after the start, by the announced holidays and make-up workdays.
 * `atOnce`: 立即 of a rule that gives no number; the minutes are the district's own measure and always 未核验.
 */
export const limitShape = z.discriminatedUnion('every', [
  z.object({ every: z.literal('once'), minutes: z.int().min(1).max(100_000) }),
  z.object({ every: z.literal('atOnce'), minutes: z.int().min(1).max(240) }),
  z.object({ every: z.literal('workdays'), days: z.int().min(1).max(60) }),
  /** Again and again, so many minutes after the last one was sent. */
  z.object({ every: z.literal('minutes'), minutes: z.int().min(10).max(100_000) }),
  /** Again and again, at these times of the district's day. */
  z.object({ every: z.literal('day'), times: z.array(clockTimeShape).min(1).max(12) }),
])
export type Limit = z.infer<typeof limitShape>

/** One deadline: who is told what, by when, counted from when, for which incidents, and where that is written. */
export const stepShape = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  label: z.string().min(1).max(40),
  ending: z.enum(endings),
  /** Receiver: 市应急局. Empty where the rule names none. */
  to: z.string().max(60),
  /** Who has to see to it: 值班长. */
  owner: z.string().max(40),
  /** Incident levels it holds for; empty for all, 未定级 too. */
  levels: z.array(levelShape).max(4),
  /** Classes of incidents; empty for all. */
  categories: z.array(z.enum(categories)).max(4),
  /** Sub-types (`incident/classes.ts`) it holds for, by code; absent or empty for all. */
  subtypes: z.array(z.string().max(40)).max(20).optional(),
  /** Sub-types it does not hold for, which have a rule of their own. */
  except: z.array(z.string().max(40)).max(20).optional(),
  start: z.enum(starts),
  limit: limitShape,
  source: z.string().max(300),
  checked: z.enum(checkeds),
})
export type Step = z.infer<typeof stepShape>
export const stepsShape = z.array(stepShape).min(1).max(60)

export function isRepeating({ limit }: Pick<Step, 'limit'>): boolean {
  return limit.every === 'minutes' || limit.every === 'day'
}

/** How long, as people say it: `30 分钟`, `2 小时`, `每天 8:00、17:00`. */
export function limitWords(limit: Limit): string {
  switch (limit.every) {
    case 'once':
      return minuteWords(limit.minutes)
    case 'atOnce':
      return `立即（按 ${minuteWords(limit.minutes)}计）`
    case 'minutes':
      return `每 ${minuteWords(limit.minutes)}`
    case 'workdays':
      return `${limit.days} 个工作日`
    case 'day':
      return `每天 ${[...limit.times].sort().join('、')}`
  }
}

function minuteWords(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 2880) return `${minutes / 1440} 天`
  if (minutes % 60 === 0) return `${minutes / 60} 小时`
  return `${minutes} 分钟`
}

/** What two steps of one list have wrong, in Chinese; null for nothing. */
export function stepsFault(steps: readonly Step[]): string | null {
  const keys = new Set<string>()
  for (const { key, label, limit, start } of steps) {
    if (keys.has(key)) return `时限“${label.slice(0, 20)}”重复了，请删去一条`
    keys.add(key)
    const again = limit.every === 'minutes' || limit.every === 'day'
    if (start === 'first' && limit.every === 'workdays') return '初报之后的时限请按分钟或每天填写'
    if (again && start !== 'first' && !isToldStart(start)) {
      return `“${label.slice(0, 20)}”是重复的时限，请从初报之后起算`
    }
  }
  return null
}
