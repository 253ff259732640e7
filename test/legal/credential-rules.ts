import type { PlainHistory } from './plain-history.ts'

/** 人员密钥只由中心写下；有效的密钥不登记两次；没有有效密钥不收回。 */
export function credentialFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const goodKeys = new Map<string, Set<unknown>>()
  for (const { seq, stream, type, data, by } of events) {
    if (!stream.startsWith('credential/')) continue
    if (by.seat !== 'centre') faults.push(`第 ${seq} 条：席位 ${by.seat} 写了人员密钥`)
    const good = goodKeys.get(stream) ?? new Set()
    if (type === 'credential.keyed') {
      if (good.has(data.key)) faults.push(`第 ${seq} 条：同一把密钥登记了两次`)
      good.add(data.key)
    } else if (type === 'credential.revoked') {
      if (good.size === 0) faults.push(`第 ${seq} 条：没有密钥可收回`)
      good.clear()
    } else faults.push(`第 ${seq} 条：人员密钥里不该有 ${type}`)
    goodKeys.set(stream, good)
  }
  return faults
}
