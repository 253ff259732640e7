import { MINUTE } from '../time.ts'

/** 发现→接报→核实→初判→响应→首力量到场→首报→发布 (capabilities of a review); the written report stands apart from the phone's. */
export const chainSteps = [
  ...(['found', 'received', 'verified', 'assessed', 'responded'] as const),
  ...(['arrived', 'phoned', 'written', 'released'] as const),
]
export type ChainStep = (typeof chainSteps)[number]
export const chainStepText: Record<ChainStep, string> = {
  found: '事发',
  received: '接报',
  verified: '核实',
  assessed: '初判',
  responded: '启动响应',
  arrived: '首支力量到场',
  phoned: '电话首报',
  written: '书面初报',
  released: '首次发布',
}

/** When a step was reached and what says so. */
export interface ChainFact {
  readonly at: number
  /** Stream the time comes from. */
  readonly source: string
  /** What it was, in words: which unit came, to whom it was reported. */
  readonly text: string
}
/** A limit of one step, from the frozen deadlines of the incident or from the law. */
export interface ChainRule {
  readonly step: ChainStep
  /** UTC ms; a clock of the incident says it itself. */
  readonly dueAt: number
  readonly source: string
  readonly verified: boolean
}
export interface MeasuredStep {
  readonly step: ChainStep
  readonly at: number | null
  readonly source: string | null
  readonly text: string
  /** Since the step before that is known, ms; negative where it happened before it; null for the first or a gap. */
  readonly gap: number | null
  /** Step the gap is measured from. */
  readonly since: ChainStep | null
  readonly rule: ChainRule | null
  /** How much later than allowed, ms; 0 in time; null where nothing is allowed or nothing is known. */
  readonly late: number | null
  /** Nobody recorded it: a gap in the chain, marked and never filled in. */
  readonly missing: boolean
}

/** The measured chain: nothing is invented, a step nobody recorded is a gap. `now` measures what is overdue and not done. */
export function chainOf(
  facts: Readonly<Partial<Record<ChainStep, ChainFact | null>>>,
  rules: readonly ChainRule[],
  now: number,
): MeasuredStep[] {
  let before: { step: ChainStep; at: number } | null = null
  return chainSteps.map((step) => {
    const fact = facts[step] ?? null
    const rule = strictest(rules.filter((one) => one.step === step))
    const measured: MeasuredStep = {
      step,
      at: fact?.at ?? null,
      source: fact?.source ?? null,
      text: fact?.text ?? '',
      gap: fact === null || before === null ? null : fact.at - before.at,
      since: fact === null ? null : (before?.step ?? null),
      rule,
      late: rule === null ? null : Math.max(0, (fact?.at ?? now) - rule.dueAt),
      missing: fact === null,
    }
    if (fact !== null) before = { step, at: fact.at }
    return measured
  })
}

function strictest(rules: readonly ChainRule[]): ChainRule | null {
  return rules.reduce<ChainRule | null>(
    (least, one) => (least === null || one.dueAt < least.dueAt ? one : least),
    null,
  )
}

/**
 * What the law allows where the incident has no clock of its own: minutes from one step to another. The hour of 493 号令第九条 is
 * not among them: it runs from when the head of the unit was told, which nobody here records, and not from the accident.
 */
export interface LegalLimit {
  readonly step: ChainStep
  readonly from: ChainStep
  readonly minutes: number
  /** Categories it is for. */
  readonly categories: readonly string[]
  readonly source: string
  readonly verified: boolean
}
export const legalLimits: readonly LegalLimit[] = [
  {
    step: 'written',
    from: 'received',
    minutes: 120,
    categories: ['accident'],
    verified: true,
    source: '生产安全事故报告和调查处理条例 第十一条：每级上报不超过 2 小时',
  },
  {
    step: 'written',
    from: 'found',
    minutes: 120,
    categories: ['natural'],
    verified: true,
    source: '自然灾害情况统计调查制度：灾害发生后 2 小时内初报',
  },
  {
    step: 'written',
    from: 'received',
    minutes: 120,
    categories: ['health'],
    verified: true,
    source: '突发公共卫生事件应急条例 第二十条：2 小时内报告',
  },
]

/** The law's limits as rules of this incident; a step with a clock of its own keeps that clock. */
export function legalRules(
  facts: Readonly<Partial<Record<ChainStep, ChainFact | null>>>,
  category: string | null,
  clocked: readonly ChainRule[],
): ChainRule[] {
  return legalLimits.flatMap(({ step, from, minutes, categories, source, verified }) => {
    const start = facts[from] ?? null
    if (start === null || category === null || !categories.includes(category)) return []
    if (clocked.some((one) => one.step === step)) return []
    return [{ step, dueAt: start.at + minutes * MINUTE, source, verified }]
  })
}
