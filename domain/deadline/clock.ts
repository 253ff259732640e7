import { howLong, MINUTE } from '../time.ts'

/**
 * How urgent a clock is: `waiting` not started, `calm`, `half` from 50 %, `soon` from 80 %, `over` past its time, `done`. On
 * the second of the deadline itself it is not late yet (不超过 includes the number).
 */
export const clockStages = ['waiting', 'calm', 'half', 'soon', 'over', 'done'] as const
export type ClockStage = (typeof clockStages)[number]
export const clockStageText: Record<ClockStage, string> = {
  waiting: '尚未起算',
  calm: '正在计时',
  half: '时间过半',
  soon: '即将到时',
  over: '已超时',
  done: '已完成',
}

export interface Span {
  readonly startAt: number | null
  readonly dueAt: number | null
  readonly doneAt: number | null
}

/** Share of the time that is gone, 0…1; a clock that is done stays where it stood. */
export function progressOf({ startAt, dueAt, doneAt }: Span, now: number): number {
  if (startAt === null || dueAt === null) return 0
  if (dueAt <= startAt) return 1
  return Math.min(1, Math.max(0, ((doneAt ?? now) - startAt) / (dueAt - startAt)))
}

export function stageOf(span: Span, now: number): ClockStage {
  if (span.doneAt !== null) return 'done'
  if (span.startAt === null || span.dueAt === null) return 'waiting'
  if (now > span.dueAt) return 'over'
  const progress = progressOf(span, now)
  if (progress >= 0.8) return 'soon'
  return progress >= 0.5 ? 'half' : 'calm'
}

/**
 * `还剩 12 分钟`, `已超时 3 分钟`: whole minutes, as people in a duty room say it; a minute that has begun still counts among
 * those left, and one that is not over does not count among those lost.
 */
export function clockWords(dueAt: number, now: number): string {
  if (now <= dueAt) return `还剩 ${howLong(Math.max(1, Math.ceil((dueAt - now) / MINUTE)) * MINUTE)}`
  return `已超时 ${howLong(Math.max(1, Math.floor((now - dueAt) / MINUTE)) * MINUTE)}`
}
