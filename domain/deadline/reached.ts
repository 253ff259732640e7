import type { Step } from '../profile/step.ts'
import type { SentReport } from './clocks.ts'
import { isReceiver, receiversIn } from './receiver.ts'

/**
 * The report that told the last of the step's receivers since `from`, with the time of that as its own; undefined while one of
 * them does not know. Several reports may share them.
 */
export function reaching(step: Step, sent: readonly SentReport[], from: number): SentReport | undefined {
  const reached = sent
    .filter(({ ending }) => ending === step.ending)
    .flatMap((report) => report.told.map(({ to, at }) => ({ to, report: { ...report, sentAt: at } })))
    .filter(({ report }) => report.sentAt >= from)
    .sort((a, b) => a.report.sentAt - b.report.sentAt)
  const names = receiversIn(step.to)
  if (names.length === 0) return reached[0]?.report
  const each = names.map((name) => reached.find(({ to }) => isReceiver(name, to))?.report)
  if (each.some((report) => report === undefined)) return undefined
  return each.reduce((last, one) => (one !== undefined && one.sentAt > (last?.sentAt ?? 0) ? one : last))
}

/** Reports that told all of a step's receivers, each with the time of that as its own, by time. */
export function reachedBy(step: Step, sent: readonly SentReport[]): SentReport[] {
  return sent
    .flatMap((report) => reaching(step, [report], Number.NEGATIVE_INFINITY) ?? [])
    .sort((a, b) => a.sentAt - b.sentAt)
}
