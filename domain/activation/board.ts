import { type Condition, firstMet, type Inputs } from '../plan/condition.ts'
import type { Step } from '../plan/content.ts'
import { MINUTE } from '../time.ts'

type Level = 1 | 2 | 3 | 4
export const stepStates = ['waiting', 'open', 'given', 'done', 'skipped'] as const
export type StepState = (typeof stepStates)[number]
export const stepStateText: Record<StepState, string> = {
  waiting: '未到条件',
  open: '待办',
  given: '已下令',
  done: '已完成',
  skipped: '已跳过',
}

/** What was said of a step, each with its time (UTC ms). */
export interface Said {
  readonly opened: number | null
  readonly given: number | null
  readonly done: number | null
  readonly skipped: number | null
}
export const nothingSaid: Said = { opened: null, given: null, done: null, skipped: null }

export interface Running {
  readonly steps: readonly Step[]
  readonly startedAt: number
  readonly endedAt: number | null
  /** When the incident was reported, for minutes that count from there. */
  readonly reportedAt: number
  /** Levels it was started at and set to, each from then on. */
  readonly levels: readonly { readonly at: number; readonly level: Level }[]
  readonly said: Readonly<Record<string, Said>>
}

/** What still keeps a step closed. */
export type Blocked = 'level' | 'after' | 'condition' | null
export interface BoardStep {
  readonly step: Step
  readonly state: StepState
  readonly blocked: Blocked
  /** Keys of the steps it still waits for. */
  readonly waitsFor: readonly string[]
  readonly openAt: number | null
  readonly dueAt: number | null
  readonly settledAt: number | null
  /** Not done in its minutes; a done step is late when it was done after them. */
  readonly late: boolean
}

/**
 * The live board of a plan at `now` (UTC ms), in the order of the plan. Pure: every seat that has the same facts shows the
 * same board. A step opens when its level is reached, the steps before it are done or skipped, and its condition was
 * met once; or by hand.
 */
export function boardOf(running: Running, inputs: Inputs, now: number): BoardStep[] {
  const until = Math.min(now, running.endedAt ?? now)
  const settled = new Map<string, number>()
  for (const [key, said] of Object.entries(running.said)) {
    const at = said.done ?? said.skipped
    if (at !== null) settled.set(key, at)
  }
  return running.steps.map((step) => boardStep(step, running, inputs, settled, until))
}

function boardStep(
  step: Step,
  running: Running,
  inputs: Inputs,
  settled: ReadonlyMap<string, number>,
  until: number,
): BoardStep {
  const said = running.said[step.key] ?? nothingSaid
  const waitsFor = step.after.filter((key) => !settled.has(key))
  const levelAt = step.level === null ? running.startedAt : levelReached(step.level, running, inputs, until)
  const metAt = step.when === null ? running.startedAt : met(step.when, running, inputs, until)
  const byItself =
    levelAt !== null && metAt !== null && waitsFor.length === 0
      ? Math.max(levelAt, metAt, running.startedAt, ...step.after.map((key) => settled.get(key) ?? 0))
      : null
  const openAt = earliest(byItself, said.opened)
  const settledAt = said.done ?? said.skipped
  const state: StepState =
    said.done !== null
      ? 'done'
      : said.skipped !== null
        ? 'skipped'
        : said.given !== null
          ? 'given'
          : openAt !== null
            ? 'open'
            : 'waiting'
  const blocked: Blocked =
    state !== 'waiting' ? null : levelAt === null ? 'level' : waitsFor.length > 0 ? 'after' : 'condition'
  const dueAt = dueOf(step, running, openAt, blocked)
  const late =
    dueAt !== null && state !== 'skipped' && (settledAt === null ? dueAt <= until : settledAt > dueAt)
  return { step, state, blocked, waitsFor, openAt, dueAt, settledAt, late }
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

/** A step whose level or condition is not reached is due at no time; one that waits for others is, by an absolute clock. */
function dueOf(
  step: Step,
  { startedAt, reportedAt }: Running,
  openAt: number | null,
  blocked: Blocked,
): number | null {
  if (step.minutes === null || blocked === 'level' || blocked === 'condition') return null
  const from = step.clock === 'open' ? openAt : step.clock === 'start' ? startedAt : reportedAt
  if (from === null) return null
  // A step opened later than its absolute time (a condition met late) has its minutes from the opening.
  const opened = step.when === null && step.level === null ? from : Math.max(from, openAt ?? from)
  return opened + step.minutes * MINUTE
}

function levelReached(level: Level, running: Running, inputs: Inputs, until: number): number | null {
  const own = running.levels.find((one) => one.level <= level && one.at <= until)?.at ?? null
  const test: Condition = { all: true, tests: [{ on: 'response', level }] }
  return earliest(own, firstMet(test, inputs, running.startedAt, until))
}

function met(when: Condition, { startedAt }: Running, inputs: Inputs, until: number): number | null {
  return firstMet(when, inputs, startedAt, until)
}
