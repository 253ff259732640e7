import type { ActivationRow } from '../../../domain/activation/rows.ts'
import { clockWords } from '../../../domain/deadline/clock.ts'
import type { ClockRow } from '../../../domain/deadline/rows.ts'
import type { FouroneRow } from '../../../domain/fourone/rows.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { OrderRow } from '../../../domain/order/rows.ts'
import type { ReportRow } from '../../../domain/report/rows.ts'

/** Something of an incident that would still be open after its close. */
export interface LeftOpen {
  readonly key: string
  /** As it is written into the close. */
  readonly what: string
  readonly state: string
  /** Stream whose tab shows it. */
  readonly part: string
}
export interface Open {
  readonly incident: Pick<IncidentRow, 'key' | 'category' | 'level' | 'verified'>
  readonly clocks: readonly ClockRow[]
  readonly reports: readonly Pick<ReportRow, 'type' | 'status' | 'sentAt'>[]
  readonly orders: readonly Pick<OrderRow, 'key' | 'text' | 'counts'>[]
  readonly plans: readonly Pick<ActivationRow, 'key' | 'name' | 'ended' | 'counts'>[]
  readonly tiles: readonly Pick<FouroneRow, 'key' | 'stream' | 'title' | 'met'>[]
}
/** Orders said one by one; the others together. */
const EACH = 12

/**
 * What is still open, in the order in which it is lost: running clocks, 终报 and 核报 nobody sent, orders without an end, plans
 * that run, and the red ones of the 四个一 where they are asked (较大以上). Nothing is decided by it: a person says why.
 */
export function leftOpen({ incident, clocks, reports, orders, plans, tiles }: Open, now: number): LeftOpen[] {
  const own = (kind: string) => incident.key.replace(/^incident\//, `${kind}/`)
  const isOut = (type: ReportRow['type']) =>
    reports.some((one) => one.type === type && one.sentAt !== null && one.status !== 'void')
  const isTrue = incident.verified?.outcome !== 'false'
  const missing = [
    ...(isTrue && !isOut('final') ? (['终报'] as const) : []),
    ...(isTrue && incident.category === 'natural' && !isOut('check') ? (['核报'] as const) : []),
  ]
  const asked = incident.level !== null && incident.level <= 3
  const rest = orders.length - EACH
  return [
    ...clocks.flatMap((one): LeftOpen[] => {
      const { key, label, dueAt, doneAt, stage, excuse } = one
      if (doneAt !== null || dueAt === null || (stage === 'over' && excuse !== null)) return []
      return [{ key, what: `时限：${label}`, state: clockWords(dueAt, now), part: own('deadline') }]
    }),
    ...missing.map((what) => ({ key: what, what, state: '还没有报出', part: own('report') })),
    ...orders.slice(0, EACH).map(({ key, text, counts }) => ({
      key,
      what: `指令：${text.slice(0, 60)}`,
      state: `${counts.recipients} 家，签收 ${counts.acknowledged}，完成 ${counts.completed}`,
      part: key,
    })),
    ...(rest > 0
      ? [{ key: 'orders', what: `另有 ${rest} 条指令`, state: '没有办完', part: own('order') }]
      : []),
    ...plans
      .filter(({ ended }) => ended === null)
      .map(({ key, name, counts }) => ({
        key,
        what: `预案：${name}`,
        state: `还在运行，已办 ${counts.settled} / ${counts.steps} 步`,
        part: key,
      })),
    ...tiles
      .filter(({ met }) => asked && !met)
      .map(({ key, stream, title }) => ({ key, what: `四个一：${title}`, state: '没有落实', part: stream })),
  ]
}
