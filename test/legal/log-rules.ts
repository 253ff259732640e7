import type { PlainHistory } from './plain-history.ts'

const KNOWN =
  /^log\.(written|corrected|amended|contested|proposed|instructed|relayed|carriedOut|finished|read|attached|joined|repeated)$/

/** 一条日志的原文只写一次，写在最前；更正和办理前面一定有内容；此外的一律存疑，不丢。 */
export function logFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const begun = new Set<string>()
  const counted = new Set<string>()
  for (const { seq, stream, type, data } of events) {
    if (!stream.startsWith('log/')) continue
    const isFirst = !begun.has(stream)
    begun.add(stream)
    if (type === 'log.written' && !isFirst) faults.push(`第 ${seq} 条：同一条日志写了两次原文`)
    else if (type === 'log.corrected' && isFirst) faults.push(`第 ${seq} 条：还没有原文就更正`)
    else if (isFirst && !/^log\.(written|contested)$/.test(type)) {
      faults.push(`第 ${seq} 条：还没有原文就有 ${type}`)
    } else if (type === 'log.repeated') {
      const occurrence = `${stream} ${data.occurrence}`
      if (counted.has(occurrence)) faults.push(`第 ${seq} 条：同一次自动记录计了两次`)
      counted.add(occurrence)
    } else if (!KNOWN.test(type)) {
      faults.push(`第 ${seq} 条：日志里不该有 ${type}`)
    }
  }
  return faults
}
