import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'

/** Kinds that tell what happened to an incident. */
export const momentKinds = [
  ...(['log', 'incident', 'response', 'fourone', 'factsheet', 'deadline', 'report', 'order'] as const),
  ...(['activation', 'headquarters', 'meeting', 'decision', 'review', 'scheme', 'scene'] as const),
]
export type MomentKind = (typeof momentKinds)[number]
export const momentKindText: Record<MomentKind, string> = {
  log: '日志',
  incident: '事件',
  response: '响应',
  fourone: '四个一',
  factsheet: '口径',
  deadline: '时限',
  report: '报送',
  order: '指令',
  activation: '预案',
  headquarters: '指挥',
  meeting: '会议',
  decision: '决策',
  review: '复盘',
  scheme: '方案',
  scene: '大屏',
}

/** One thing that happened, as a view tells it. */
export const momentShape = z.object({
  /** The same thing keeps its key for ever: a stream, or a stream and a part of it (`order/1#phone.c7`). */
  key: z.string().min(1).max(200),
  /** When it happened, UTC ms. */
  at: timeShape,
  /** When it was written down by the seat; null where it is the same thing. */
  writtenAt: timeShape.nullable(),
  kind: z.enum(momentKinds),
  /** One line of Chinese. */
  text: z.string().min(1).max(4000),
  /** Stream that says so. */
  source: streamShape,
  by: z.object({ seat: z.string(), person: z.string().nullable() }),
  pending: z.boolean(),
})
/** Each view that knows incidents tells these: `moments` of engine/view.ts. */
export type Moment = z.infer<typeof momentShape>
