import { derivedId } from '../../domain/derived-id.ts'
import type { Event } from '../../domain/envelope.ts'
import { person } from '../../domain/person/person.ts'
import { startBy } from '../../domain/rollcall/due.ts'
import { rollcall } from '../../domain/rollcall/rollcall.ts'
import { clockTime, DAY } from '../../domain/time.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'
import type { Policy } from './policies.ts'

/** Roll calls are planned some days ahead; an older plan is found among what must not be forgotten all the same. */
const REACH = 31 * DAY
/** A centre that slept says late what it missed, but not what nobody can start any more. */
const TOO_OLD = DAY

interface Planned {
  readonly at: number
  readonly by: string | null
}

/**
 * 到时没有开始的点名 (domain/rollcall/due.ts): one automatic line in the log, with whoever planned it. Stream and id follow from the roll
 * call, so that no restart says it twice. That it is due rings at the desks and is computed on read; this only makes sure
 * that it stands in the record.
 */
export function rollcallDuePolicy(session: InnerSession): Policy {
  const planned = new Map<string, Planned>()

  async function draftFor(stream: string, { at, by }: Planned): Promise<InnerDraft | null> {
    const id = stream.slice('rollcall/'.length)
    const { state } = await session.fold(rollcall, id)
    if (state.status !== 'planned') return null
    const card = by === null ? null : (await session.fold(person, by)).state
    const name = card === null ? '' : card.status === 'none' ? (by ?? '') : card.card.name
    const text = [
      `计划 ${clockTime(at)} 的视频点名到 ${clockTime(startBy({ at }))} 还没有开始`,
      name === '' ? '没有写安排人' : `安排人 ${name}`,
    ].join('，')
    return {
      id: derivedId('rollcall.late', stream),
      stream: `log/auto.${derivedId('rollcall.late.line', stream)}`,
      type: 'log.repeat',
      data: { kind: 'alarm', text, incident: null, source: stream, occurrence: 'late' },
    }
  }

  return {
    name: '点名催办',
    reach: REACH,
    take({ type, stream, data, by }: Event) {
      if (type === 'rollcall.planned') {
        planned.set(stream, { at: (data as { at: number }).at, by: by.person })
        return true
      }
      if (type === 'rollcall.begun' || type === 'rollcall.cancelled') planned.delete(stream)
      return false
    },
    async look(now) {
      const drafts: InnerDraft[] = []
      let next: number | null = null
      for (const [stream, one] of planned) {
        const late = startBy(one)
        if (late > now) next = Math.min(next ?? late, late)
        else {
          const draft = late + TOO_OLD < now ? null : await draftFor(stream, one)
          if (draft === null) planned.delete(stream)
          else drafts.push(draft)
        }
      }
      return { drafts, next }
    },
  }
}
