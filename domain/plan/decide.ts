import { canonical } from '../canonical.ts'
import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { sha256 } from '../sha256.ts'
import { signatureDoubt } from '../signed.ts'
import { contentFault } from './content.ts'
import type { Plan, PlanCommand, PlanFact } from './plan.ts'

const UNKNOWN = '没有这个预案，可能还没有同步到本机，请稍候再试'
/** Posts that sign a plan. Who approves which plan is the district's own rule: 未核验. */
const PLAN_SIGNERS: readonly string[] = ['leader', 'commander']

/** What the approver signs, canonical JSON. */
export function approvalWords(said: {
  plan: string
  version: number
  digest: string
  person: string
}): string {
  return canonical({ act: 'plan.approve', ...said })
}

/**
 * Save → approve → retire. Two seats that save away from each other make two versions; nothing is lost, and who
 * approves sees that one was written without knowing the other.
 */
export function decidePlan(
  state: Plan,
  command: PlanCommand,
  circumstances: Circumstances,
): Decision<PlanFact> {
  const { id, at, by } = circumstances
  switch (command.type) {
    case 'plan.save': {
      if (state.status === 'retired') return reject('这个预案已停用，请先恢复再改')
      if (command.data.base > state.versions.length) return reject('依据的版本还没有同步到本机，请稍候再存')
      const { base, note: _, ...content } = command.data
      // A sample is made once, whichever seats asked for it: the same words as the first version add nothing.
      if (base === 0 && state.versions[0]?.digest === sha256(canonical(content))) {
        return reject('这个预案已经建立，请打开它修改，不用再建')
      }
      const fault = contentFault(command.data)
      return fault === null ? accept({ type: 'plan.saved', data: command.data }) : reject(fault)
    }
    case 'plan.approve': {
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'retired') return reject('这个预案已停用，请先恢复再批准')
      if (by.person === null) return reject('批准要用本人的口令签字，请先输入本人口令')
      if (!PLAN_SIGNERS.includes(by.post ?? '')) return reject('预案由带班领导或指挥长批准，请由其签字')
      const { version, digest } = command.data
      const meant = state.versions.find((one) => one.version === version)
      if (meant === undefined) return reject('没有这一版，可能还没有同步到本机，请稍候再试')
      if (meant.digest !== digest) return reject('签的内容与这一版不同，请重新打开再签')
      const { expiresAt } = meant.content
      if (expiresAt !== null && expiresAt <= at) return reject('这一版已过有效期，请先改有效期另存一版')
      const said = { person: by.person, plan: `plan/${id}`, version, digest }
      const doubt = signatureDoubt(circumstances, command.data, said, '预案')
      return accept({ type: 'plan.approved', data: { ...command.data, doubt } })
    }
    case 'plan.retire':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'retired') return reject('这个预案已经停用')
      return accept({ type: 'plan.retired', data: command.data })
    case 'plan.restore':
      if (state.status === 'none') return reject(UNKNOWN)
      if (state.status === 'active') return reject('这个预案没有停用，不用恢复')
      return accept({ type: 'plan.restored', data: command.data })
    default:
      return unreachable(command)
  }
}
