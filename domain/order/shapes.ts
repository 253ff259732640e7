import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { streamShape, timeShape } from '../envelope.ts'
import { personIdShape } from '../post.ts'
import { recipientKeyShape, recipientShape } from './recipient.ts'
import { dueSteps, rungs } from './steps.ts'

const text = z.string().min(1).max(4000)
const attachments = z.array(attachmentShape).max(20)

export const deadlinesShape = z.object({
  /** Minutes from issuing within which the receiver signs for it. */
  acknowledge: z.int().min(1).max(1440),
  /** UTC ms. */
  arriveBy: timeShape.nullable(),
  feedbackBy: timeShape.nullable(),
  completeBy: timeShape.nullable(),
})
export type Deadlines = z.infer<typeof deadlinesShape>

const issue = z.object({
  incident: streamShape.nullable(),
  text,
  recipients: z.array(recipientShape).min(1).max(200),
  deadlines: deadlinesShape,
  place: z.string().max(200),
  point: z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).nullable(),
  attachments,
  /** Step of a plan it was made from. */
  from: z.object({ activation: streamShape, step: z.string().min(1).max(80) }).nullable(),
  /** The order this one stands for; it is struck when its own `replace` arrives. */
  replaces: streamShape.nullable(),
  needs: z.object({ arrive: z.boolean(), complete: z.boolean() }),
})

const said = {
  recipient: recipientKeyShape,
  /** Told by telephone and written down by somebody else. */
  byPhone: z.boolean(),
  /** Who said it, in words; empty where the seat says it for itself. */
  name: z.string().max(60),
  /** When it happened, where that is not now. */
  at: timeShape.nullable(),
}
const step = z.object(said)
const acknowledge = z.object({ ...said, repeat: z.string().max(4000) })
const refuse = z.object({ ...said, why: z.string().min(1).max(2000) })
const feedback = z.object({ ...said, text, attachments })
const phone = z.object({
  recipient: recipientKeyShape,
  /** Who took it, in words. */
  person: z.string().min(1).max(60),
  at: timeShape,
  /** He read the order back and it was right (复述). */
  readBack: z.boolean(),
  text: z.string().max(4000),
})
const miss = z.object({
  recipient: recipientKeyShape,
  /** Whose number it was, in words. */
  person: z.string().min(1).max(60),
  phone: z.string().min(1).max(40),
  at: timeShape,
})
const remind = z.object({ recipients: z.array(recipientKeyShape).min(1).max(200), step: z.enum(dueSteps) })
const escalate = z.object({
  recipient: recipientKeyShape,
  rung: z.enum(rungs),
  /** Who has it now; null where the address book names nobody, and the duty desk rings. */
  to: z
    .object({
      person: personIdShape.nullable(),
      name: z.string().min(1).max(60),
      phone: z.string().max(40).nullable(),
    })
    .nullable(),
})
const recall = z.object({ why: z.string().min(1).max(2000) })
const replace = z.object({ by: streamShape })
const supervise = z.object({ note: z.string().min(1).max(2000), due: timeShape })
const settle = z.object({ proof: z.string().min(1).max(2000), attachments })

export const orderCommands = {
  issue,
  deliver: step,
  read: step,
  acknowledge,
  refuse,
  arrive: step,
  feedback,
  complete: feedback,
  phone,
  miss,
  remind,
  escalate,
  recall,
  replace,
  supervise,
  settle,
}

export const orderFacts = {
  /** `restricted` is the incident's, `streets` are those whose desks see it: frozen here, so that all fold alike. */
  issued: z.object({
    ...issue.shape,
    restricted: z.boolean(),
    streets: z.array(z.string().regex(/^\d{9}$/)),
  }),
  delivered: step,
  read: step,
  acknowledged: acknowledge,
  refused: refuse,
  arrived: step,
  reported: feedback,
  completed: feedback,
  phoned: phone,
  /** Rung and not reached (未接通): the receiver is as silent as before. */
  missed: miss,
  reminded: remind,
  /** `street`: whose desk sees it from now on, because the person it went to belongs there. */
  escalated: z.object({
    ...escalate.shape,
    street: z
      .string()
      .regex(/^\d{9}$/)
      .nullable(),
  }),
  recalled: recall,
  replaced: replace,
  supervised: supervise,
  settled: settle,
  /** Said of a receiver the order does not name, or against what was said before: kept for a leader to settle. */
  contested: z.object({
    recipient: recipientKeyShape,
    text: z.string().max(4000),
    why: z.string().max(2000),
  }),
}
