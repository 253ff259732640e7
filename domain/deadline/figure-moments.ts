import { recountUntil } from '../incident/suggest-level.ts'
import type { Category } from '../incident/words.ts'

/** An approved version of the fact sheet, with the time of its approval (UTC ms). */
interface Version {
  readonly figures: readonly { readonly key: string; readonly value: number }[]
  readonly approvedAt: number
}
interface About {
  readonly category: Category | null
  readonly subtype: string | null
  readonly occurredAt: number
}

const casualties = ['dead', 'injured', 'serious', 'missing', 'trapped']

/** When casualties changed against the version before; the first version changes nothing. After the days of 493 号令第十三条 none. */
export function casualtyChanges(
  versions: readonly Version[],
  { category, subtype, occurredAt }: About,
): number[] {
  const until = recountUntil(occurredAt, category, subtype) ?? Number.POSITIVE_INFINITY
  return versions.flatMap(({ figures, approvedAt }, place) => {
    const before = versions[place - 1]
    if (before === undefined || approvedAt > until) return []
    const isChanged = casualties.some((key) => counted(figures, key) !== counted(before.figures, key))
    return isChanged ? [approvedAt] : []
  })
}

/** 立即上报情形 as far as figures say it: 自然灾害 死亡失踪 10 人以上 (N-15), 森林火灾 死亡 3 人或重伤 10 人以上 (第三十二条). */
export function criticalSince(versions: readonly Version[], { category, subtype }: About): number | null {
  if (category !== 'natural') return null
  const isForest = subtype === '11G00'
  const found = versions.find(({ figures }) => {
    const dead = counted(figures, 'dead')
    if (dead + counted(figures, 'missing') >= 10) return true
    return isForest && (dead >= 3 || counted(figures, 'serious') >= 10)
  })
  return found?.approvedAt ?? null
}

function counted(figures: Version['figures'], key: string): number {
  return figures.find((one) => one.key === key)?.value ?? 0
}
