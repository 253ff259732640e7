import { v7 as uuid } from 'uuid'
import * as z from 'zod'
import type { People } from '../domain/district.ts'
import type { AnyCommand } from '../domain/index.ts'
import { type Post, shiftPosts } from '../domain/post.ts'
import { reminderUses } from '../domain/reminder/reminder.ts'
import type { Rule } from '../domain/reminder/rule.ts'
import { calendarDay, MINUTE, startOfDay } from '../domain/time.ts'
import type { Said } from './demo-roster.ts'

const minutes = z.int().min(0).max(10_000)
/** What stands open in the demo's duty room; times in minutes before (`ago`) and after the start of the demo. */
export const dutyRoomShape = z.object({
  demoNote: z.string().max(400),
  standing: z
    .array(
      z.object({
        title: z.string().max(200),
        text: z.string().max(400),
        owner: z.string().max(100),
        ago: minutes,
        check: minutes,
        silenced: z.boolean(),
      }),
    )
    .max(20),
  reminders: z
    .array(
      z.object({
        use: z.enum(reminderUses),
        title: z.string().max(200),
        text: z.string().max(400),
        who: z.string().nullable(),
        by: z.string(),
        every: z.enum(['once', 'day', 'minutes']),
        times: z.array(z.string()).optional(),
        minutes: minutes.optional(),
        inMinutes: minutes.optional(),
      }),
    )
    .max(20),
})
type DutyRoom = z.infer<typeof dutyRoomShape>

/**
 * The scripted shift at its posts since the start of the shift (`shift`, `from`: UTC ms), what stays wrong and what is
 * to be remembered. `now`: UTC ms.
 */
export function demoDutyRoom(
  people: People,
  room: DutyRoom,
  { shift, from }: { shift: string; from: number },
  now: number,
): Said[] {
  const holders = people.shifts[0]?.holders ?? []
  const postOf = (person: string) => holders.find((one) => one.person === person)?.post as Post | undefined
  const say = (stream: string, person: string, at: number, command: AnyCommand): Said => ({
    stream,
    command,
    at,
    person,
    post: postOf(person) ?? null,
  })
  const signIns = shiftPosts.flatMap((post, place) =>
    holders
      .filter((one) => one.post === post)
      .map(({ person }, nth) =>
        say(`shift/${shift}`, person, Math.min(now, from) - (10 - place) * MINUTE + nth * 1000, {
          type: 'shift.signIn',
          data: { post },
        }),
      ),
  )
  const standing = room.standing.map(({ title, text, owner, ago, check, silenced }) => {
    const who = holders.some((one) => one.person === owner) ? owner : 'chen-yanqiu'
    const at = now - ago * MINUTE
    const data = { title, text, since: at, owner, nextCheck: now + check * MINUTE, source: null, silenced }
    return say(`standing/${uuid()}`, who, at, { type: 'standing.raise', data })
  })
  const reminders = room.reminders.map((one) => {
    const { use, title, text, who: person, by } = one
    const data = { use, title, text, person, rule: ruleOf(one, now), source: null }
    return say(`reminder/${uuid()}`, by, now - 30 * MINUTE, { type: 'reminder.set', data })
  })
  return [...signIns, ...standing, ...reminders]
}

function ruleOf(one: DutyRoom['reminders'][number], now: number): Rule {
  if (one.every === 'once') return { every: 'once', at: now + (one.inMinutes ?? 0) * MINUTE }
  const from = startOfDay(calendarDay(now))
  if (one.every === 'minutes') return { every: 'minutes', minutes: one.minutes ?? 60, from, until: null }
  return { every: 'day', times: one.times ?? [], weekdays: [], from, until: null }
}
