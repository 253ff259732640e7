import { figuresOf } from './figures-of.ts'
import type { LevelRule } from './level-rule.ts'
import { levelRules } from './level-rules.ts'
import type { CrossedRow, LevelStep } from './rows.ts'
import type { Level } from './shapes.ts'
import { recountUntil, rulesFor, suggestLevel } from './suggest-level.ts'
import { type Category, levelText } from './words.ts'

/** An approved version of the fact sheet. */
export interface Counted {
  readonly version: number
  readonly figures: readonly { readonly key: string; readonly value: number }[]
  /** When it was approved, UTC ms. */
  readonly approvedAt: number
}
interface Judged {
  readonly key: string
  readonly category: Category | null
  readonly subtype: string | null
  readonly level: Level | null
  readonly levelHistory: readonly LevelStep[]
  /** Nine-digit code; its first six are the district, whose own plan may say otherwise. */
  readonly street: string | null
  readonly occurredAt: number | null
  readonly receivedAt: number
}

/**
 * What the figures say beyond the level as it stands; null where it covers them. A person who judged with these figures before
 * him has decided: only what was approved after his judgement counts. After the days of 493 号令第十三条 they change no level.
 */
export function crossingOf(
  incident: Judged,
  sheet: Counted | null,
  rules: readonly LevelRule[] = levelRules,
): CrossedRow | null {
  if (sheet === null) return null
  const { key, category, subtype, level, levelHistory, street, occurredAt, receivedAt } = incident
  const until = recountUntil(occurredAt ?? receivedAt, category, subtype)
  if (until !== null && sheet.approvedAt > until) return null
  const last = levelHistory.filter(({ from }) => from === 'assess').at(-1)
  if (last !== undefined && last.judgedAt >= sheet.approvedAt) return null
  const hint = suggestLevel(
    figuresOf(sheet.figures),
    rulesFor({ category, subtype }, street?.slice(0, 6) ?? null, rules),
  )
  if (hint === null) return null
  const own = { key, version: sheet.version, since: sheet.approvedAt, judged: level }
  // 一般 of an incident nobody has judged is no news: 尽快初判 asks already.
  if (hint.level !== null && hint.level < (level ?? 4)) {
    const { rule, clause, checked } = hint
    return { ...own, level: hint.level, only: 'level', rule, clause, checked }
  }
  const like = hint.reportLike
  if (like === null || like.level >= Math.min(level ?? 9, last?.reportLike?.level ?? 9)) return null
  return { ...own, level: like.level, only: 'report', rule: like.rule, clause: like.clause, checked: true }
}

/** `口径 3 版已达重大（…），现为较大`, as head, must-panel and handover sheet say it. */
export function crossedWords({ version, level, judged, only, clause, checked }: CrossedRow): string {
  const now = judged === null ? '还没有定级' : `现为${levelText[judged]}`
  const reached = only === 'level' ? `已达${levelText[level]}` : `须按${levelText[level]}报`
  return `口径 ${version} 版${reached}（${clause}${checked ? '' : '，未核验'}），${now}`
}
