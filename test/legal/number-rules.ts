import type { PlainEvent, PlainHistory } from './plain-history.ts'

const BEIJING = 8 * 3_600_000

/** 登记事件、下达指令、签发报告、打开交接班表、签发文书各编各的号；每一年从 0001 起，按记录先后一个接一个；别的都不编号。 */
export function numberFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const lastBySeries = new Map<string, number>()
  const opened = new Set<string>()
  for (const event of events) {
    const { seq, number, stream, type } = event
    const series = seriesOf(event, opened.has(stream))
    if (type === 'handover.opened') opened.add(stream)
    if (series === null) {
      if (number !== undefined) faults.push(`第 ${seq} 条不该有编号 ${number}`)
      continue
    }
    const next = (lastBySeries.get(series) ?? 0) + 1
    lastBySeries.set(series, next)
    const expected = `${series}-${String(next).padStart(4, '0')}`
    if (number !== expected) faults.push(`第 ${seq} 条的编号是 ${number}，应为 ${expected}`)
  }
  return faults
}

function seriesOf({ type, data, at }: PlainEvent, isOpenedAgain: boolean): string | null {
  const year = new Date(at + BEIJING).getUTCFullYear()
  if (type === 'incident.reported') return `incident/${year}`
  if (type === 'order.issued') return `order/${year}`
  if (type === 'report.signed' || type === 'report.signedByPhone') return `report/${year}`
  if (type === 'handover.opened' && !isOpenedAgain) return `handover/${year}`
  if (type === 'document.issued') return `${data.type}/${year}`
  return null
}
