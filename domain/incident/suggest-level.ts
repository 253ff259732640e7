import { DAY } from '../time.ts'
import { broadCode } from './classes.ts'
import type { Criterion, Figures, LevelRule } from './level-rule.ts'
import { levelRules } from './level-rules.ts'
import type { Level } from './shapes.ts'
import type { Category } from './words.ts'

/** The rules that speak of such an incident; those of the district's own plan first. `district` is its six-digit code. */
export function rulesFor(
  { category, subtype }: { readonly category: Category | null; readonly subtype: string | null },
  district: string | null = null,
  rules: readonly LevelRule[] = levelRules,
): LevelRule[] {
  const fits = (rule: LevelRule) =>
    category !== null &&
    rule.categories.includes(category) &&
    (rule.district === null || (district?.startsWith(rule.district) ?? false)) &&
    (rule.subtypes === null ||
      (subtype === null
        ? rule.id === 'SAFETY'
        : rule.subtypes.some((one) => one === subtype || one === broadCode(subtype))))
  return rules.filter(fits).sort((a, b) => Number(b.district !== null) - Number(a.district !== null))
}

export interface Suggestion {
  /** Null where a rule only says to report like one (较大涉险). */
  readonly level: Level | null
  /** `SAFETY@2007`. */
  readonly rule: string
  readonly clause: string
  readonly checked: boolean
  /** Report like this level whatever the level is; null for no such rule. */
  readonly reportLike: { readonly level: Level; readonly rule: string; readonly clause: string } | null
}

/**
 * The worst level any of the rules gives these figures, with its clause; null where they say nothing. Unknown figures are left
 * out. Nothing is decided by it: a person does.
 */
export function suggestLevel(figures: Figures, rules: readonly LevelRule[]): Suggestion | null {
  const met = rules.flatMap((rule) =>
    rule.any
      .filter((one) => isMet(one, figures))
      .map((one) => ({ ...one, rule: `${rule.id}@${rule.version}`, gives: rule.gives })),
  )
  const worst = (gives: LevelRule['gives']) =>
    met.filter((one) => one.gives === gives).sort((a, b) => a.level - b.level)[0] ?? null
  const level = worst('level')
  const report = worst('report')
  const first = level ?? report
  if (first === null) return null
  return {
    level: level?.level ?? null,
    rule: first.rule,
    clause: first.clause,
    checked: first.checked,
    reportLike: report === null ? null : { level: report.level, rule: report.rule, clause: report.clause },
  }
}

function isMet({ all }: Criterion, figures: Figures): boolean {
  return Object.entries(all).every(([key, [low, high]]) => {
    const value = figures[key]
    return value != null && value >= low && (high === null || value < high)
  })
}

/** 493 号令第十三条: 30 days, 7 for road traffic and fire, in which changed figures change the level. UTC ms; null for no rule. */
export function recountUntil(
  occurredAt: number,
  category: Category | null,
  subtype: string | null,
): number | null {
  if (category !== 'accident') return null
  const days = subtype === '12C00.road' || (subtype !== null && broadCode(subtype) === '12B00') ? 7 : 30
  return occurredAt + days * DAY
}

/** Who investigates a production accident of that level (493 号令第十九条). */
export const investigatorText: Record<Level, string> = {
  1: '国务院',
  2: '省级人民政府',
  3: '设区市人民政府',
  4: '县级人民政府',
}
