import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { categories } from '../incident/incident.ts'

/**
 * A call or any other message that came in or went out: the columns of 《值班电话记录簿》 (肇庆) and of 接、报、传、跟 (街道办值班制度).
 * Name and number of the caller stand beside it on the line, sealed.
 */
export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]
export const directionText: Record<Direction, string> = { in: '来电', out: '去电' }

/** How it came: a fax, a letter and a document of another system are kept like a call. */
export const channels = ['phone', 'satellite', 'radio', 'fax', 'mail', 'system', 'message', 'visit'] as const
export type Channel = (typeof channels)[number]
export const channelText: Record<Channel, string> = {
  phone: '电话',
  satellite: '卫星电话',
  radio: '对讲',
  fax: '传真',
  mail: '信函',
  system: '公文系统',
  message: '即时消息',
  visit: '来人',
}

/** What a call is for (`kind` of 《值班电话记录簿》 put together with 接、报、传、跟). */
export const callKinds = ['emergency', 'meeting', 'consult', 'instruction', 'test'] as const
export type CallKind = (typeof callKinds)[number]
export const callKindText: Record<CallKind, string> = {
  emergency: '突发情况',
  meeting: '会议通知',
  consult: '咨询联系',
  instruction: '上级指示',
  test: '试线',
}

/** Channels on which two people speak at the same time: they are hung up at a moment of their own. */
export const spokenChannels: readonly Channel[] = ['phone', 'satellite', 'radio']

const words = z.string().max(2000)

/** Whom the caller has told already, as he says it, and when. */
export const toldShape = z.object({ whom: z.string().min(1).max(200), at: timeShape.nullable() })

export const callShape = z.object({
  direction: z.enum(directions),
  channel: z.enum(channels),
  kind: z.enum(callKinds).nullable().optional(),
  startedAt: timeShape,
  /** 挂断, null while nobody has said when. */
  endedAt: timeShape.nullable(),
  callerUnit: z.string().max(200),
  callerTitle: z.string().max(100),
  /** The number was read back and is right (复诵). */
  readBack: z.boolean(),
  place: z.string().max(200),
  street: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  category: z.enum(categories).nullable(),
  happened: z.string().max(20_000),
  /** As the caller says it, e.g. 21:40 左右; the line holds the moment itself where it is known. */
  occurred: z.string().max(100),
  casualties: words,
  now: z.string().max(20_000),
  requests: words,
  scope: words,
  alreadyTold: z.array(toldShape).max(20),
  /** Where the recording of the call is kept, null for none. */
  recordingRef: z.string().max(300).nullable(),
})
export type Call = z.infer<typeof callShape>
