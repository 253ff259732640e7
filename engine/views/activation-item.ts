import type { ActivationFact, Frozen } from '../../domain/activation/activation.ts'
import { nothingSaid, type Said } from '../../domain/activation/board.ts'
import type { Attachment } from '../../domain/attachment.ts'
import type { ToldFact } from '../view.ts'

type Level = 1 | 2 | 3 | 4
type By = { at: number; seat: string; person: string | null }
export interface StepMarks {
  said: Said
  orders: string[]
  /** Those since it was last opened anew: only they complete it. */
  standing: string[]
  proof: ({ text: string; attachments: number; files: readonly Attachment[] } & By) | null
  skipped: ({ why: string } & By) | null
  opened: ({ because: string } & By) | null
  pending: boolean
}

/** A plan being carried out as its facts tell it; the board is computed on read. */
export interface RunItem {
  incident: string
  plan: string
  version: number
  why: string
  fault: string | null
  frozen: Frozen
  started: By
  /** Levels from then on, earliest first. */
  levels: { at: number; level: Level }[]
  changes: ({ level: Level; why: string } & By)[]
  ended: ({ why: string } & By) | null
  steps: Record<string, StepMarks>
  contested: ({ step: string; text: string; why: string } & By)[]
  pending: boolean
}

/** The run, or null before it was started: steps told earlier wait for it. A new start after an end begins anew. */
export function runOf(facts: readonly ToldFact[]): RunItem | null {
  let run: RunItem | null = null
  let steps: RunItem['steps'] = {}
  let contested: RunItem['contested'] = []
  const marks = (step: string, pending: boolean): StepMarks => {
    const known = steps[step] ?? {
      said: nothingSaid,
      orders: [],
      standing: [],
      proof: null,
      skipped: null,
      opened: null,
      pending: false,
    }
    steps[step] = { ...known, pending: known.pending || pending }
    return steps[step]
  }
  for (const { fact, told } of facts) {
    const { type, data } = fact as ActivationFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person }
    switch (type) {
      case 'activation.activated':
        if (run !== null) {
          steps = {}
          contested = []
        }
        run = {
          incident: data.incident,
          plan: data.plan,
          version: data.version,
          why: data.why,
          fault: data.fault,
          frozen: data.frozen,
          started: by,
          levels: [{ at: told.at, level: data.level }],
          changes: [],
          ended: null,
          steps,
          contested,
          pending: false,
        }
        break
      case 'activation.again':
        if (run === null) break
        run.changes.push({ level: data.level, why: data.why, ...by })
        if (data.level < (run.levels.at(-1)?.level ?? 4)) run.levels.push({ at: told.at, level: data.level })
        break
      case 'activation.relevelled':
        run?.changes.push({ ...data, ...by })
        run?.levels.push({ at: told.at, level: data.level })
        break
      case 'activation.given': {
        const mark = marks(data.step, told.pending)
        mark.orders = [...mark.orders, data.order]
        mark.standing = [...mark.standing, data.order]
        mark.said = { ...mark.said, given: mark.said.given ?? told.at }
        break
      }
      case 'activation.done': {
        const mark = marks(data.step, told.pending)
        const { text, attachments } = data.proof
        mark.proof ??= { text, attachments: attachments.length, files: attachments, ...by }
        mark.said = { ...mark.said, done: mark.said.done ?? told.at }
        break
      }
      case 'activation.skipped': {
        const mark = marks(data.step, told.pending)
        mark.skipped = { why: data.why, ...by }
        mark.said = { ...mark.said, skipped: mark.said.skipped ?? told.at }
        break
      }
      case 'activation.opened': {
        const mark = marks(data.step, told.pending)
        mark.opened = { because: data.because, ...by }
        mark.said = { ...mark.said, opened: mark.said.opened ?? told.at }
        break
      }
      case 'activation.redone': {
        const mark = marks(data.step, told.pending)
        mark.standing = []
        mark.proof = null
        mark.skipped = null
        mark.opened = { because: data.why, ...by }
        mark.said = { opened: mark.said.opened ?? told.at, given: null, done: null, skipped: null }
        break
      }
      case 'activation.ended':
        if (run !== null) run.ended = { why: data.why, ...by }
        break
      case 'activation.contested':
        contested.push({ ...data, ...by })
        break
    }
    if (run !== null && told.pending) run.pending = true
  }
  return run
}
