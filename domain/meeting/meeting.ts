import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personal } from '../personal.ts'
import { personIdShape } from '../post.ts'
import { decideMeeting } from './decide.ts'

/** 会议制度: the first one, the regular ones of each day, one on a matter. */
export const meetingTypes = ['first', 'regular', 'matter'] as const
export type MeetingType = (typeof meetingTypes)[number]
export const meetingTypeText: Record<MeetingType, string> = {
  first: '首次会议',
  regular: '例行会商',
  matter: '专题会议',
}
export const attendanceWays = ['room', 'video', 'phone'] as const
export type AttendanceWay = (typeof attendanceWays)[number]
export const attendanceWayText: Record<AttendanceWay, string> = {
  room: '到会',
  video: '视频参会',
  phone: '电话参会',
}

const text = z.string().min(1).max(2000)
const item = z.string().regex(/^[a-z0-9-]{1,36}$/)
/** What the meeting decided; it becomes an order where `unit` and `due` say whom and until when. */
export const resolutionShape = z.object({
  key: item,
  text,
  /** Who carries it out, as the meeting said it. */
  unit: z.string().max(200),
  due: timeShape.nullable(),
})
export type Resolution = z.infer<typeof resolutionShape>

const convened = z.object({
  incident: streamShape,
  type: z.enum(meetingTypes),
  title: z.string().min(1).max(200),
  /** When it begins. */
  at: timeShape,
  /** Room, or the link of the conference. */
  place: z.string().max(200),
  chair: personIdShape.nullable(),
  agenda: z.array(z.string().min(1).max(300)).max(30),
  invited: z.array(z.string().min(1).max(100)).max(60),
})
const attended = z.object({
  person: personIdShape.nullable(),
  name: personal(z.string().max(60)),
  unit: z.string().max(100),
  way: z.enum(attendanceWays),
})
const minuted = z.object({
  text: z.string().max(10_000),
  resolutions: z.array(resolutionShape).max(40),
  files: z.array(attachmentShape).max(20),
})
const linked = z.object({ resolution: item, order: streamShape })
const ended = z.object({ next: timeShape.nullable(), note: z.string().max(1000) })
const cancelled = z.object({ why: text })

export const meetingCommands = {
  convene: convened,
  attend: attended,
  minute: minuted,
  link: linked,
  end: ended,
  cancel: cancelled,
}
export const meetingFacts = {
  convened,
  attended,
  minuted,
  linked,
  ended,
  cancelled,
  contested: z.object({ resolution: item, why: z.string().max(2000) }),
}
export type MeetingCommand = Tagged<'meeting', typeof meetingCommands>
export type MeetingFact = Tagged<'meeting', typeof meetingFacts>

export interface Meeting {
  readonly status: 'none' | 'convened' | 'ended' | 'cancelled'
  /** Resolutions by key that have become orders. */
  readonly ordered: readonly string[]
  /** Null before it is convened. */
  readonly incident: string | null
}
export const meetingStatusText: Record<Exclude<Meeting['status'], 'none'>, string> = {
  convened: '待开或在开',
  ended: '已散会',
  cancelled: '已取消',
}

/** 会议: convened, attended, minuted; what it decided becomes orders. Minutes and attendance are testimony. */
export const meeting = kind({
  name: 'meeting',
  commands: meetingCommands,
  facts: meetingFacts,
  initial: { status: 'none', ordered: [], incident: null } as Meeting,
  testimony: ['attend', 'minute', 'link'],
  decide: decideMeeting,
  evolve: (state, fact): Meeting => {
    switch (fact.type) {
      case 'meeting.convened':
        return { ...state, status: 'convened', incident: fact.data.incident }
      case 'meeting.linked':
        return { ...state, ordered: [...state.ordered, fact.data.resolution] }
      case 'meeting.ended':
        return { ...state, status: 'ended' }
      case 'meeting.cancelled':
        return { ...state, status: 'cancelled' }
      case 'meeting.attended':
      case 'meeting.minuted':
      case 'meeting.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  follows: ({ incident }) => incident,
  audience: () => districtOnly,
})
