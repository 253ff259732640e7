import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { attendanceWays, meetingTypes } from './meeting.ts'

const by = { at: z.number(), seat: z.string(), by: z.string().nullable() }
export const meetingRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  status: z.enum(['convened', 'ended', 'cancelled']),
  type: z.enum(meetingTypes),
  title: z.string(),
  /** When it begins or began. */
  startsAt: z.number(),
  place: z.string(),
  chair: z.string().nullable(),
  chairName: z.string().nullable(),
  agenda: z.array(z.string()),
  invited: z.array(z.string()),
  attendees: z.array(
    z.object({
      key: z.string(),
      person: z.string().nullable(),
      name: z.string().nullable(),
      unit: z.string(),
      way: z.enum(attendanceWays),
      ...by,
    }),
  ),
  /** Everything written down, in its order; a later one adds to the earlier. */
  minutes: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      files: z.array(attachmentShape),
      late: z.boolean(),
      ...by,
    }),
  ),
  resolutions: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      unit: z.string(),
      due: z.number().nullable(),
      /** Orders it became; two where it was given twice. */
      orders: z.array(z.string()),
    }),
  ),
  contested: z.array(z.object({ resolution: z.string(), why: z.string() })),
  ended: z.object({ next: z.number().nullable(), note: z.string(), ...by }).nullable(),
  cancelled: z.object({ why: z.string(), ...by }).nullable(),
  by: z.object(by),
  pending: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRowShape>

export const meetingQueries = {
  /** Meetings of an incident, by when they begin. */
  'meeting.list': { args: z.object({ incident: z.string().max(200) }), row: meetingRowShape },
  /** One, or none. */
  'meeting.one': { args: z.object({ stream: z.string().max(200) }), row: meetingRowShape },
} as const
