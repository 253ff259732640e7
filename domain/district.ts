import * as z from 'zod'
import { postShape } from './post.ts'

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间要写成 HH:mm')
const line = z.string().min(1).max(400)
const name = z.string().min(1).max(40)
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
const streetCode = z.string().regex(/^\d{9}$/)

/** A district with its streets. `lng`, `lat` are degrees (GCJ-02), only good enough to draw a sketch. */
export const districtShape = z.object({
  code: z.string().regex(/^\d{6}$/),
  name,
  demoNote: line,
  streets: z
    .array(
      z.object({
        code: streetCode,
        name,
        lng: z.number().min(73).max(136),
        lat: z.number().min(3).max(54),
        coordinates: z.enum(['示意', '已核验']),
        note: line.optional(),
      }),
    )
    .min(1)
    .max(60),
})

/** Cameras behind the bridges. `key` is typed on the wall keyboard, `marker` is burned into the picture. */
export const feedsShape = z.object({
  demoNote: line,
  bridges: z
    .array(z.object({ id: key, name, street: streetCode }))
    .min(1)
    .max(60),
  feeds: z
    .array(
      z.object({
        id: key,
        name,
        bridge: key,
        street: streetCode,
        place: line,
        key: z.string().regex(/^\d{2}$/),
        marker: z.int().min(1).max(255),
        source: z.enum(['file', 'clock']),
        /** The street's duty room, for roll calls. */
        duty: z.boolean().optional(),
        look: z.object({
          scene: z.enum(['entrance', 'avenue', 'lane', 'crane', 'river', 'plaza', 'tunnel', 'gauge']),
          rain: z.boolean(),
          seed: z.int().min(0).max(65_535),
        }),
      }),
    )
    .min(1)
    .max(500),
})

/** Posts of the duty room, invented people, and who holds which post in the scripted shifts. */
export const peopleShape = z.object({
  demoNote: line,
  posts: z
    .array(z.object({ id: key, name, seats: z.int().min(1).max(9) }))
    .min(1)
    .max(40),
  people: z
    .array(
      z.object({
        id: key,
        name,
        unit: name,
        title: name,
        street: streetCode.optional(),
        phones: z
          .array(
            z.object({
              label: z.enum(['手机', '办公电话', '传真', '值班电话', '卫星电话']),
              number: z
                .string()
                .regex(
                  /^(1380000\d{4}|17400000\d{3}|020-0000-\d{4}(-\d{1,4})?)$/,
                  '演示电话必须一看就是虚构的',
                ),
            }),
          )
          .min(1)
          .max(6),
        groups: z.array(name).max(5),
        /** Duty posts he may hold. */
        posts: z.array(postShape).max(5).optional(),
      }),
    )
    .min(1)
    .max(500),
  shifts: z
    .array(
      z.object({
        id: key,
        name,
        from: hhmm,
        to: hhmm,
        holders: z
          .array(z.object({ post: key, person: key }))
          .min(1)
          .max(40),
      }),
    )
    .min(1)
    .max(10),
})

/** Kinds of a line in the duty log, as the duty room calls them. */
export const dutyEntryKinds = [
  '记事',
  '来电',
  '指令',
  '预警',
  '报送',
  '告警',
  '批示',
  '切屏',
  '点名',
] as const

/** A scripted duty day. `who` is a person's name or 自动; `incident` is a key of `incidentsShape`. */
export const dutyDayShape = z.object({
  demoNote: line,
  entries: z
    .array(
      z.object({
        time: hhmm,
        kind: z.enum(dutyEntryKinds),
        text: line,
        who: name,
        incident: key.optional(),
        correction: z.object({ time: hhmm, text: line, why: line, who: name }).optional(),
      }),
    )
    .min(1)
    .max(500),
})

/** The incidents of the scripted day. `level` 1 特别重大 … 4 一般; null where the law sets none. */
export const incidentsShape = z.object({
  demoNote: line,
  incidents: z
    .array(
      z.object({
        key,
        title: name,
        tag: name,
        place: line,
        street: streetCode,
        lng: z.number().min(73).max(136),
        lat: z.number().min(3).max(54),
        category: z.enum(['自然灾害', '事故灾难', '公共卫生事件', '社会安全事件']),
        subtype: name,
        level: z.int().min(1).max(4).nullable(),
        occurred: hhmm,
        reported: hhmm,
        summary: line,
        deaths: z.int().min(0).max(9999),
        injured: z.int().min(0).max(9999),
        missing: z.int().min(0).max(9999),
        evacuated: z.int().min(0).max(999_999),
      }),
    )
    .min(1)
    .max(200),
})

export type District = z.infer<typeof districtShape>
export type Feeds = z.infer<typeof feedsShape>
export type People = z.infer<typeof peopleShape>
export type DutyDay = z.infer<typeof dutyDayShape>
export type Incidents = z.infer<typeof incidentsShape>
