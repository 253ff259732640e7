import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { idShape, streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged } from '../model.ts'
import { personal } from '../personal.ts'
import { amendedShape } from './amend.ts'
import { callShape } from './call.ts'
import { decideLog } from './decide.ts'
import { evolveLog } from './evolve.ts'

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
const words = z.string().min(1).max(20_000)
const attachments = z.array(attachmentShape).min(1).max(50)

/** What version 2 added to a line; a line of version 1 has none of it. */
const added = {
  /** Stream it comes from: the thing behind the line. */
  source: streamShape.nullable().optional(),
  call: callShape.nullable().optional(),
  caller: personal(z.string().max(100).optional()),
  phone: personal(z.string().max(60).optional()),
  attachments: attachments.optional(),
}
const written = z.object({
  kind: z.enum(logKinds),
  text: logTextShape,
  /** When it happened, if that is not when it was written. */
  occurredAt: timeShape.nullable(),
  /** Stream of the incident it belongs to. */
  incident: streamShape.nullable(),
  ...added,
})
const corrected = z.object({ text: logTextShape, why: z.string().min(1).max(2000) })
/** 补记, 更正 of a call: what was not asked is filled in, what was noted wrong is said anew. */
const amended = amendedShape
/** 拟办意见. */
const proposed = z.object({ text: words })
/** 领导批示; one given by phone is repeated back (复述, 肇庆《值班电话记录簿》). */
const instructed = z.object({
  leader: z.string().min(1).max(100),
  words,
  byPhone: z.boolean(),
  readBack: z.boolean(),
  /** 承办: the id of a person of the address book, or a unit in words. */
  responsible: z.string().min(1).max(200).nullable().optional(),
  /** 时限; overdue is computed on read. */
  dueAt: timeShape.nullable().optional(),
})
/** 传达: whom it was relayed to and what he answered. */
const relayed = z.object({
  unit: z.string().min(1).max(200),
  person: z.string().max(100),
  at: timeShape,
  reply: z.string().max(2000),
})
/** 落实 of one instruction, named by the command that gave it; null for all that are open. */
const carriedOut = z.object({ text: words, instruction: idShape.nullable() })
const finished = z.object({ result: words })
/** 已阅, by whoever is signed in, in the shift he read it in. */
const read = z.object({ shift: streamShape.nullable() })
const attached = z.object({ attachments })
/** 归入事件: whose line it is, said when that is known; null takes it out again. */
const joined = z.object({ incident: streamShape.nullable() })
/** An automatic line; `occurrence` names what happened, so that two seats that saw it count it once. */
const repeat = z.object({
  kind: z.enum(logKinds),
  text: logTextShape,
  incident: streamShape.nullable(),
  source: streamShape.nullable(),
  occurrence: z.string().min(1).max(200),
})

export const logCommands = {
  write: written,
  correct: corrected,
  amend: amended,
  propose: proposed,
  instruct: instructed,
  relay: relayed,
  carryOut: carriedOut,
  finish: finished,
  read,
  attach: attached,
  join: joined,
  repeat,
}
export const logFacts = {
  written,
  corrected,
  amended,
  /** Two writings claimed one entry, or what stands on a line came before it: all is kept, a leader settles it. */
  contested: z.object({ kind: z.enum(logKinds), text: logTextShape, why: z.string().max(2000), ...added }),
  proposed,
  instructed,
  relayed,
  carriedOut,
  finished,
  read,
  attached,
  joined,
  repeated: z.object({ text: logTextShape, occurrence: z.string().min(1).max(200) }),
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
      /** Occurrences of an automatic line that are counted already. */
      readonly occurrences: readonly string[]
      /** Stream of the incident it belongs to. */
      readonly incident: string | null
    }

/**
 * 值班日志 entry: one stream is one line with its corrections and its handling. Nothing in it is ever refused: it is
 * testimony, and what a machine repeats is counted.
 */
export const log = kind({
  name: 'log',
  v: 2,
  commands: logCommands,
  facts: logFacts,
  initial: { status: 'none' } as Log,
  testimony: [
    'write',
    'correct',
    'amend',
    'propose',
    'instruct',
    'relay',
    'carryOut',
    'finish',
    'read',
    'attach',
    'join',
  ],
  decide: decideLog,
  evolve: evolveLog,
  follows: (state) => (state.status === 'none' ? null : state.incident),
  audience: () => districtOnly,
})
