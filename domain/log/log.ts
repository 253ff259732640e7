import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { decideLog } from './decide.ts'

export const logKinds = [
  'note',
  'call',
  'incident',
  'order',
  'warning',
  'report',
  'alarm',
  'instruction',
  'switch',
  'rollcall',
] as const
export type LogKind = (typeof logKinds)[number]
export const logKindText: Record<LogKind, string> = {
  note: '记事',
  call: '来电',
  incident: '事件',
  order: '指令',
  warning: '预警',
  report: '报送',
  alarm: '告警',
  instruction: '批示',
  switch: '切屏',
  rollcall: '点名',
}

export const logTextShape = z.string().min(1).max(100_000)
const written = z.object({
  kind: z.enum(logKinds),
  text: logTextShape,
  /** When it happened, if that is not when it was written. */
  occurredAt: timeShape.nullable(),
  /** Stream of the incident it belongs to. */
  incident: streamShape.nullable(),
})
const corrected = z.object({ text: logTextShape, why: z.string().min(1).max(2000) })

export const logCommands = { write: written, correct: corrected }
export const logFacts = {
  written,
  corrected,
  /** Two writings claimed one entry: both are kept, a leader settles it. */
  contested: z.object({ kind: z.enum(logKinds), text: logTextShape, why: z.string().max(2000) }),
}
export type LogCommand = Tagged<'log', typeof logCommands>
export type LogFact = Tagged<'log', typeof logFacts>

export type Log =
  | { readonly status: 'none' }
  | {
      readonly status: 'written'
      readonly text: string
      readonly corrections: number
      readonly contested: number
    }

/** 值班日志 entry: one stream is one line with its corrections. Nothing in it is ever refused: it is testimony. */
export const log = kind({
  name: 'log',
  commands: logCommands,
  facts: logFacts,
  initial: { status: 'none' } as Log,
  testimony: ['write', 'correct'],
  decide: decideLog,
  evolve: (state, fact): Log => {
    const known = state.status === 'written' ? state : { text: '', corrections: 0, contested: 0 }
    switch (fact.type) {
      case 'log.written':
        return { ...known, status: 'written', text: fact.data.text }
      case 'log.corrected':
        return { ...known, status: 'written', text: fact.data.text, corrections: known.corrections + 1 }
      case 'log.contested':
        return { ...known, status: 'written', contested: known.contested + 1 }
      default:
        return unreachable(fact)
    }
  },
  audience: () => districtOnly,
})
