import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { sectionShape } from './content.ts'
import { reportElements } from './elements.ts'
import { checklistShape, signMarks } from './shapes.ts'
import { deliveryStates, reportChannels, reportStatuses, reportTypes } from './words.ts'

const time = z.number().nullable()
const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  pending: z.boolean(),
}

export const reportRowShape = z.object({
  key: z.string(),
  /** `report/2026-0047` once signed and numbered by the centre. */
  number: z.string().nullable(),
  incident: z.string(),
  incidentTitle: z.string().nullable(),
  type: z.enum(reportTypes),
  ordinal: z.number(),
  title: z.string(),
  to: z.array(z.string()),
  status: z.enum(reportStatuses),
  /** Version of the fact sheet it quotes, null for none. */
  factsheet: time,
  draftedAt: z.number(),
  signedAt: time,
  /** When it first left the house: given to a person, or taken by the platform. UTC ms. */
  sentAt: time,
  /** The first of the ways by which it left. */
  channel: z.enum(reportChannels).nullable(),
  receivedAt: time,
  returnedAt: time,
  /** How often it was returned. */
  returns: z.number(),
  /** Why it was late, null where nobody said. */
  late: z.string().nullable(),
  /** How the platform took it, null where it was not asked to. */
  delivery: z
    .object({
      state: z.enum(deliveryStates),
      endpoint: z.string(),
      since: z.number(),
      why: z.string().nullable(),
    })
    .nullable(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  signerName: z.string().nullable(),
  /** Signed off by telephone and not yet by his own hand. */
  owed: z.boolean(),
  /** 补录待核, or written by two at once. */
  doubtful: z.boolean(),
  /** Another report of the same type of this incident has the same ordinal. */
  sameOrdinal: z.boolean(),
  pending: z.boolean(),
})
export type ReportRow = z.infer<typeof reportRowShape>

const reportActTypes = [
  ...(['drafted', 'revised', 'submitted', 'reviewed', 'sentBack', 'signed', 'sent', 'dispatched'] as const),
  ...(['signedByPhone', 'countersigned'] as const),
  ...([
    'delivered',
    'failed',
    'received',
    'returned',
    'supplemented',
    'voided',
    'phoned',
    'contested',
  ] as const),
]
export type ReportActType = (typeof reportActTypes)[number]

export const reportPageShape = z.object({
  ...reportRowShape.shape,
  /** The words as they stand; a phone report has one section of one sentence. */
  content: z.object({
    cc: z.array(z.string()),
    sections: z.array(sectionShape),
    table: z.record(z.string(), z.number()).nullable(),
    tableReasons: z.record(z.string(), z.string()),
    attachments: z.array(attachmentShape),
    copies: z.number(),
    /** Personal; null once destroyed. */
    contact: z.string().nullable(),
  }),
  digest: z.string(),
  revisions: z.number(),
  /** Earlier words that somebody wrote at the same time. */
  rivals: z.array(z.object({ sections: z.array(sectionShape), ...by })),
  /** Of a phone report. */
  phone: z
    .object({
      checklist: checklistShape,
      to: z.string(),
      who: z.string(),
      readBack: z.boolean(),
      text: z.string(),
    })
    .nullable(),
  reviewerName: z.string().nullable(),
  signed: z
    .object({
      marks: z.array(z.enum(signMarks)),
      reasons: z.partialRecord(z.enum(signMarks), z.string()),
      doubt: z.string().nullable(),
      ...by,
      /** 电话签发: what he said and when, who wrote it down, and when he signed himself; null where he signed at once. */
      oral: z
        .object({
          words: z.string(),
          saidAt: z.number(),
          recorder: z.string().nullable(),
          recorderName: z.string().nullable(),
          countersignedAt: time,
        })
        .nullable(),
    })
    .nullable(),
  /** Everything that happened to it, oldest first. */
  acts: z.array(
    z.object({
      key: z.string(),
      type: z.enum(reportActTypes),
      /** When it happened, where the writer said another time than his own. */
      happenedAt: z.number(),
      text: z.string(),
      doubt: z.string().nullable(),
      ...by,
    }),
  ),
  supplementedBy: z.string().nullable(),
  /** Asked things nobody has told. */
  missing: z.array(z.enum(reportElements)),
})
export type ReportPageRow = z.infer<typeof reportPageShape>

export const reportQueries = {
  /** Reports of an incident, oldest first. */
  'report.list': { args: z.object({ incident: z.string().max(200) }), row: reportRowShape },
  /** One, or none. */
  'report.one': { args: z.object({ stream: z.string().max(200) }), row: reportPageShape },
  /** What waits for somebody: for a signature, to be sent, for the superior, to be supplemented. Oldest first. */
  'report.waiting': { args: z.object({}), row: reportRowShape },
  /** Signed reports the platform has not taken yet, by when they were handed over; what the centre's adapter reads. */
  'report.outgoing': {
    args: z.object({}),
    row: z.object({
      key: z.string(),
      stream: z.string(),
      endpoint: z.string(),
      to: z.string(),
      since: z.number(),
      /** Failure told last. */
      told: z.string().nullable(),
    }),
  },
} as const
