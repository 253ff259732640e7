import type { PlainEvent, PlainHistory } from './plain-history.ts'

/** 口径要素：谁提的、依据哪一版、各数是多少。 */
interface Asked {
  base: number
  values: Record<string, number>
  reasons: string[]
  ended: boolean
  owedBy: string | null
}

/** 实时值和力量可以少，不必说明。 */
const MOMENT = /Now$|^forces/

/**
 * 口径：版本一个接一个；只由带班领导、指挥长批准；一份只办一次；依据旧版的一定标明；重伤不多于受伤，减少的数有原因。
 */
export function factsheetFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const versions = new Map<string, Record<string, number>[]>()
  const asked = new Map<string, Asked>()
  for (const { seq, stream, type, data, by, command } of events) {
    if (!stream.startsWith('factsheet/')) continue
    const fault = (words: string) => faults.push(`第 ${seq} 条：${words}`)
    const own = versions.get(stream) ?? []
    versions.set(stream, own)
    if (type === 'factsheet.proposed') {
      const values: Record<string, number> = Object.fromEntries(
        Object.entries(data.figures as Record<string, { value: number }>).map(([key, { value }]) => [
          key,
          value,
        ]),
      )
      if ((values.serious ?? 0) > (values.injured ?? Number.MAX_VALUE)) fault('重伤多于受伤')
      const reasons = Object.keys(data.reasons)
      if (lower(own[data.base - 1] ?? {}, values).some((key) => !reasons.includes(key)))
        fault('数字少了没有原因')
      asked.set(`${stream} ${command}`, { base: data.base, values, reasons, ended: false, owedBy: null })
      continue
    }
    const one = asked.get(`${stream} ${data.proposal}`)
    if (one === undefined) {
      fault('办的是没有提出过的口径')
      continue
    }
    if (type === 'factsheet.confirmed') {
      if (one.owedBy === null || one.owedBy !== by.person) fault('不是电话批准口径的领导确认')
      one.owedBy = null
      continue
    }
    if (one.ended) fault('一份口径办了两次')
    one.ended = true
    one.owedBy = data.oral?.approver ?? null
    if (data.oral !== undefined && (by.person === null || !data.oral.readBack)) {
      fault('电话批准的口径没有人记录或没有复述')
    }
    const byLeader = ['leader', 'commander'].includes(by.post ?? '')
    if (type !== 'factsheet.withdrawn' && data.oral === undefined && !byLeader) {
      fault('不是带班领导或指挥长办的口径')
    }
    if (type !== 'factsheet.approved') continue
    if (data.version !== own.length + 1) fault(`口径第 ${data.version} 版，应为第 ${own.length + 1} 版`)
    if (data.outdated !== (one.base !== own.length)) fault('依据旧版的口径没有如实标明')
    own.push(one.values)
  }
  return faults
}

function lower(before: Record<string, number>, after: Record<string, number>): string[] {
  return Object.keys(before).filter((key) => !MOMENT.test(key) && !((after[key] ?? -1) >= (before[key] ?? 0)))
}

/** 时限：一起事件只起算一次，起算以后才更换；同一时限不免报两次；免报、更换由领导办。 */
export function deadlineFaults({ events }: PlainHistory): string[] {
  const started = new Set<string>()
  const waived = new Map<string, Set<string>>()
  return events.flatMap(({ seq, stream, type, data, by }) => {
    if (!stream.startsWith('deadline/')) return []
    const fault = (words: string) => [`第 ${seq} 条：${words}`]
    const own = waived.get(stream) ?? new Set<string>()
    waived.set(stream, own)
    const byLeader = ['leader', 'chief', 'commander'].includes(by.post ?? '')
    switch (type) {
      case 'deadline.started':
        if (started.has(stream)) return fault('时限起算了两次')
        started.add(stream)
        return []
      case 'deadline.changed':
        own.clear()
        if (!started.has(stream)) return fault('没有起算就更换时限')
        return byLeader ? [] : fault('不是领导更换的时限')
      case 'deadline.waived': {
        const again = own.has(data.step)
        own.add(data.step)
        if (again) return fault('同一时限免报了两次')
        return byLeader ? [] : fault('不是领导免报的')
      }
      case 'deadline.resumed':
        return own.delete(data.step) ? [] : fault('没有免报就恢复')
      default:
        return []
    }
  })
}

/** 时限规则：看过上一版才能改；选用只写在本区的选择里，选的没有停用。 */
export function profileFaults({ events }: PlainHistory): string[] {
  const saved = new Map<string, number>()
  const retired = new Set<string>()
  return events.flatMap(({ seq, stream, type, data }: PlainEvent) => {
    if (!stream.startsWith('profile/')) return []
    const fault = (words: string) => [`第 ${seq} 条：${words}`]
    if (type === 'profile.chosen') {
      if (stream !== 'profile/district') return fault('选用写在了别处')
      return retired.has(`profile/${data.profile}`) ? fault('选用了停用的规则') : []
    }
    if (stream === 'profile/district') return fault('规则写在了本区的选择里')
    if (type === 'profile.retired') {
      retired.add(stream)
      return []
    }
    retired.delete(stream)
    const version = saved.get(stream) ?? 0
    saved.set(stream, version + 1)
    return data.over === version ? [] : fault('没看过上一版就改了规则')
  })
}
