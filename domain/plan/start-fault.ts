import { inForce, type Plan } from './plan.ts'

/** Why this version may not be started without a word, in Chinese; null when it may. `at`: UTC ms. */
export function startFault(plan: Plan, version: number, at: number): string | null {
  if (plan.status === 'retired') return '预案已经停用'
  if (!plan.approvals.some((one) => one.version === version)) return `第 ${version} 版还没有批准`
  const current = inForce(plan)
  if (current !== null && current.version !== version)
    return `现行是第 ${current.version} 版，不是第 ${version} 版`
  const expires = plan.versions.find((one) => one.version === version)?.content.expiresAt ?? null
  return expires !== null && expires <= at ? '预案已过有效期' : null
}
