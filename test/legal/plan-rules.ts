import type { PlainHistory } from './plain-history.ts'

/** 先有版本才批准；批准的是有的版本，由带班领导或指挥长本人批准，批准时没有过期；停用期间不改不批。 */
export function planFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const plans = new Map<string, { expiry: (number | null)[]; retired: boolean }>()
  for (const { seq, stream, type, data, by, at } of events) {
    if (!stream.startsWith('plan/')) continue
    const plan = plans.get(stream) ?? { expiry: [], retired: false }
    plans.set(stream, plan)
    const say = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    if (type === 'plan.saved') {
      if (plan.retired) say('停用的预案又改了')
      if (data.base > plan.expiry.length) say('依据了还没有的版本')
      const roles = new Set(data.roles.map((role: { key: string }) => role.key))
      if (data.steps.some((step: { role: string }) => !roles.has(step.role))) say('步骤的角色不在预案里')
      plan.expiry.push(data.expiresAt)
    } else if (plan.expiry.length === 0) say('还没有预案')
    else if (type === 'plan.approved') {
      if (plan.retired) say('批准了停用的预案')
      if (data.version > plan.expiry.length) say('批准了没有的版本')
      const expires = plan.expiry[data.version - 1]
      if (typeof expires === 'number' && expires <= at) say('批准了过期的版本')
      const post = (by as { post?: string | null }).post
      if (by.person == null || (post !== 'leader' && post !== 'commander')) say('批准的不是带班领导或指挥长')
    } else if (type === 'plan.retired') {
      if (plan.retired) say('停用了两次')
      plan.retired = true
    } else if (type === 'plan.restored') {
      if (!plan.retired) say('恢复了没有停用的预案')
      plan.retired = false
    } else say(`预案里不该有 ${type}`)
  }
  return faults
}
