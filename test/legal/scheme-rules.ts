import type { PlainHistory } from './plain-history.ts'

/** 专项工作方案：先存后签，签的就是那一版，一版签一次，签字的有人；十五节都有了才签，讲得出什么时候撤离；签了的才作废，只作废一次。 */
export function schemeFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const versions = new Map<string, { whole: boolean }[]>()
  const signed = new Set<string>()
  const voided = new Set<string>()
  const incidents = new Set<string>()
  for (const { seq, stream, type, data, by } of events) {
    if (type === 'incident.reported') incidents.add(stream)
    if (!stream.startsWith('scheme/')) continue
    const say = (fault: string) => faults.push(`第 ${seq} 条：${fault}`)
    const known = versions.get(stream) ?? []
    versions.set(stream, known)
    const place = `${stream}@${data.version}`
    if (type === 'scheme.saved') {
      if (!incidents.has(stream.replace('scheme/', 'incident/'))) say('没有事件就有方案')
      if (data.base > known.length) say('依据的版本还没有')
      const written = Object.values(data.sections).filter((lines) => (lines as Written[]).length > 0)
      const safe = (data.sections.safety ?? []).some(({ text }: Written) => /撤离|不涉及/.test(text))
      known.push({ whole: written.length === 15 && safe })
    }
    if (type === 'scheme.signed') {
      const meant = known[data.version - 1]
      if (meant === undefined) say('签了没有的一版')
      else if (!meant.whole) say('没有写全就签发')
      if (by.person == null) say('签发没有签字人')
      if (signed.has(place) || voided.has(place)) say('一版签了两次，或作废以后又签')
      signed.add(place)
    }
    if (type === 'scheme.voided') {
      if (!signed.has(place) || voided.has(place)) say('没有签发就作废，或作废了两次')
      voided.add(place)
    }
  }
  return faults
}

interface Written {
  text: string
}
