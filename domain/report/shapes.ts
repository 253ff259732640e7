import * as z from 'zod'
import { hashShape, idShape, streamShape, timeShape } from '../envelope.ts'
import { oralShape } from '../oral.ts'
import { personal } from '../personal.ts'
import { signedShape } from '../signed.ts'
import { contentShape } from './content.ts'
import { reportElements } from './elements.ts'
import { reportChannels, writtenTypes } from './words.ts'

const why = z.string().min(1).max(2000)
const reason = z.string().min(1).max(2000).nullable()
/** 现场联系人: name, post and number. */
const contact = personal(z.string().max(300))

const draft = z.object({ incident: streamShape, type: z.enum(writtenTypes), ...contentShape.shape, contact })
/** `base`: how many times it had been revised when this was written; another one in between marks it 同时改过. */
const revise = z.object({ base: z.int().min(0).max(10_000), ...contentShape.shape, contact })
const nothing = z.object({})
const because = z.object({ why })
/** Things that have to be explained before it is signed. */
export const signMarks = ['factsheet', 'numbers', 'table'] as const
export type SignMark = (typeof signMarks)[number]
export const signMarkText: Record<SignMark, string> = {
  factsheet: '口径不是最新',
  numbers: '数字与口径不符',
  table: '灾情表不平',
}
const signedOff = {
  /** Digest of the words the signer had before him. */
  digest: hashShape,
  reasons: z.partialRecord(z.enum(signMarks), z.string().min(1).max(500)),
  /** Of a 灾情快报: the one before it (`previousDisaster`), null for the first; absent in older signatures. */
  before: streamShape.nullable().optional(),
}
/** The words are `signedWords`. */
const sign = z.object({ ...signedOff, ...signedShape.shape })
/** 电话签发: the words were read to a leader who is not here; his own signature follows. */
const signByPhone = z.object({ ...signedOff, ...oralShape.shape })
/** 补签: the same words as of a signature, by who signed off by telephone. */
const countersign = z.object({ digest: hashShape, ...signedShape.shape })
/** Who was told by the same call or sheet besides. */
const also = z.array(z.string().min(1).max(100)).max(10).optional()
const send = z.object({
  channel: z.enum(reportChannels),
  to: z.string().min(1).max(100),
  also,
  /** Who took it there, as he said. */
  person: z.string().max(60),
  at: timeShape,
  readBack: z.boolean(),
  /** Why it is late (超时必须说明); null in time. */
  late: reason,
})
const dispatch = z.object({
  /** Name of the endpoint in the centre's configuration. */
  endpoint: z.string().min(1).max(60),
  to: z.string().min(1).max(100),
  late: reason,
})
const delivered = z.object({ dispatch: idShape, at: timeShape, receipt: z.string().max(200) })
const failed = z.object({
  dispatch: idShape,
  at: timeShape,
  why: z.string().min(1).max(500),
  /** Given up: refused for good, or 24 hours in vain. */
  final: z.boolean(),
})
const receive = z.object({ by: z.string().min(1).max(100), at: timeShape, byPhone: z.boolean() })
const returned = z.object({ by: z.string().min(1).max(100), at: timeShape, why })
const supplement = z.object({ by: streamShape })

/** What was asked and told on the phone; nothing is compulsory, what was not said stays null. */
export const checklistShape = z
  .array(z.object({ element: z.enum(reportElements), text: z.string().max(1000).nullable() }))
  .max(30)
export type Checklist = z.infer<typeof checklistShape>
const phone = z.object({
  incident: streamShape,
  checklist: checklistShape,
  to: z.string().min(1).max(100),
  also,
  /** Who took it, as he said. */
  person: z.string().max(60),
  at: timeShape,
  /** He read it back and it was right (复述). */
  readBack: z.boolean(),
  text: z.string().min(1).max(4000),
  factsheet: z.int().min(1).max(10_000).nullable(),
  late: reason,
})

export const reportCommands = {
  draft,
  revise,
  submit: nothing,
  review: nothing,
  sendBack: because,
  sign,
  signByPhone,
  countersign,
  send,
  dispatch,
  delivered,
  failed,
  receive,
  return: returned,
  supplement,
  void: because,
  phone,
}
/** `restricted` is the incident's, frozen so that all fold alike. `doubt`: why a leader should look (补录待核). */
const restricted = z.boolean()
const doubt = z.string().max(200).nullable()
export const reportFacts = {
  drafted: z.object({ ...draft.shape, restricted }),
  /** `outdated`: written on an older revision; both are kept. */
  revised: z.object({ ...revise.shape, outdated: z.boolean() }),
  submitted: nothing,
  reviewed: nothing,
  sentBack: because,
  signed: z.object({ ...sign.shape, marks: z.array(z.enum(signMarks)), doubt }),
  signedByPhone: z.object({ ...signByPhone.shape, marks: z.array(z.enum(signMarks)) }),
  countersigned: z.object({ ...countersign.shape, doubt }),
  sent: z.object({ ...send.shape, doubt }),
  dispatched: dispatch,
  delivered,
  failed,
  received: z.object({ ...receive.shape, doubt }),
  returned: z.object({ ...returned.shape, doubt }),
  supplemented: supplement,
  voided: because,
  phoned: z.object({ ...phone.shape, restricted }),
  /** The same phone report told twice on one stream, or on that of a written one. */
  contested: z.object({ text: z.string().max(4000), why: z.string().max(2000) }),
}
