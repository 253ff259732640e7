import type { PlainHistory } from './plain-history.ts'

interface Run {
  active: boolean
  ever: boolean
  steps: string[]
  settled: Map<string, string>
  given: Set<string>
}

/**
 * 预案启动：有毛病的预案启动时写了原因；步骤与启动时那一版一样；没有启动、已经结束的不再跳过和打开；完成过的不跳过。
 */
export function activationFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const versions = new Map<string, string[]>()
  const approved = new Map<string, Set<number>>()
  const runs = new Map<string, Run>()
  for (const { seq, stream, type, data } of events) {
    const say = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    if (type === 'plan.saved') {
      versions.set(stream, [...(versions.get(stream) ?? []), JSON.stringify(data.steps)])
    }
    if (type === 'plan.approved') {
      approved.set(stream, new Set([...(approved.get(stream) ?? []), data.version]))
    }
    if (!stream.startsWith('activation/')) continue
    const run = runs.get(stream) ?? {
      active: false,
      ever: false,
      steps: [],
      settled: new Map(),
      given: new Set(),
    }
    runs.set(stream, run)
    const own = `activation/${after(data.incident)}.${after(data.plan)}`
    switch (type) {
      case 'activation.activated':
        if (run.active) say('同一预案启动了两次')
        if (own !== stream) say('预案启动在别的记录里')
        if (!approved.get(data.plan)?.has(data.version) && data.why.trim() === '')
          say('没批准的预案没写原因就启动')
        if (data.fault !== null && data.why.trim() === '') say('有毛病的预案没写原因就启动')
        if (versions.get(data.plan)?.[data.version - 1] !== JSON.stringify(data.frozen.steps))
          say('启动的步骤与那一版不同')
        if (run.ever) run.settled.clear()
        if (run.ever) run.given.clear()
        run.active = true
        run.ever = true
        run.steps = data.frozen.steps.map((step: { key: string }) => step.key)
        break
      case 'activation.again':
        if (!run.active) say('没有启动却说再次启动')
        break
      case 'activation.given':
        run.given.add(data.step)
        break
      case 'activation.contested':
        break
      case 'activation.done':
        run.settled.set(data.step, 'done')
        break
      case 'activation.skipped':
      case 'activation.opened':
      case 'activation.redone':
        if (!run.active) say('预案没有在执行')
        else if (!run.steps.includes(data.step)) say('预案里没有这一步')
        if (type === 'activation.skipped' && run.settled.get(data.step) === 'done') say('完成了又跳过')
        if (type === 'activation.redone') {
          const touched = run.settled.delete(data.step)
          if (!run.given.delete(data.step) && !touched) say('没办的事重办')
        }
        if (type === 'activation.skipped') run.settled.set(data.step, 'skipped')
        break
      case 'activation.relevelled':
        if (!run.active) say('预案没有在执行')
        break
      case 'activation.ended':
        if (!run.active) say('没有在执行的预案结束了')
        run.active = false
        break
      default:
        say(`预案启动里不该有 ${type}`)
    }
  }
  return faults
}

function after(stream: unknown): string {
  return String(stream).slice(String(stream).indexOf('/') + 1)
}
