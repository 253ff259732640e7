import { derivedId } from '../../domain/derived-id.ts'
import { type Event, idOf, kindOf } from '../../domain/envelope.ts'
import type { KindRef } from '../../domain/model.ts'
import { dues } from '../../domain/order/escalation.ts'
import { handOn, type Official } from '../../domain/order/hand-on.ts'
import { order } from '../../domain/order/order.ts'
import { ALARM_ENDS } from '../../domain/order/overdue.ts'
import { isClosed, type Order } from '../../domain/order/state.ts'
import { person } from '../../domain/person/person.ts'
import { HOUR } from '../../domain/time.ts'
import { type Folded, factOf, type InnerDraft, type InnerSession, toldOf } from './inner-session.ts'
import type { Policy } from './policies.ts'

// Only this much of an incident, and not the kind itself.
const incidentRef: KindRef<{ readonly status: string; readonly level?: number | null }> = {
  name: 'incident',
  initial: { status: 'none' },
}

interface Entry {
  /** Null: to be read from the log. */
  folded: Folded<Order> | null
  /** Grows with every event, so that one that comes while the log is read is not lost. */
  touched: number
  isDirty: boolean
  next: number | null
}

/** A draft that got no receipt (judging is stopped, the disk is full), an order that could not be read: again after this, in ms. */
const AGAIN = 30_000

/**
 * What silence costs: whoever does not sign in time is reminded, then the next person, the telephone and the leader are told
 * (domain/order/escalation.ts). Ids follow from order, receiver and rung, so nothing is said twice over any restart.
 */
export function escalationPolicy(session: InnerSession): Policy {
  const orders = new Map<string, Entry>()
  const levels = new Map<string, number | null>()
  let levelsTouched = 0
  /** Null: to be read from the log. */
  let people: Official[] | null = null
  let peopleTouched = 0

  async function levelOf(incident: string | null): Promise<number | null> {
    if (incident === null) return null
    const known = levels.get(incident)
    if (known !== undefined) return known
    const before = levelsTouched
    const { state } = await session.fold(incidentRef, idOf(incident))
    const level = state.level ?? null
    if (levelsTouched === before) levels.set(incident, level)
    return level
  }

  async function officials(): Promise<Official[]> {
    if (people !== null) return people
    const before = peopleTouched
    const found: Official[] = []
    for (const id of await session.idsOf('person')) {
      const { state } = await session.fold(person, id)
      if (state.status === 'active') found.push({ id, card: state.card })
    }
    if (peopleTouched === before) people = found
    return found
  }

  async function orderOf(stream: string, entry: Entry): Promise<Order> {
    if (entry.folded !== null) return entry.folded.state
    const before = entry.touched
    const folded = await session.fold(order, idOf(stream))
    if (entry.touched === before) entry.folded = folded
    else entry.isDirty = true
    return folded.state
  }

  async function draftsOf(stream: string, state: Order, now: number) {
    const drafts: InnerDraft[] = []
    let next: number | null = null
    for (const due of dues(state, await levelOf(state.issued?.incident ?? null), now)) {
      if (due.at > now) {
        next = next === null ? due.at : Math.min(next, due.at)
        continue
      }
      const { recipient } = due
      if ('step' in due) {
        const id = derivedId('order.remind', stream, recipient, due.step)
        drafts.push({ id, stream, type: 'order.remind', data: { recipients: [recipient], step: due.step } })
        continue
      }
      const { rung } = due
      const who = state.issued?.recipients.find(({ key }) => key === recipient)
      const to = who === undefined || rung === 'remind' ? null : handOn(who, rung, await officials())
      const id = derivedId('order.escalate', stream, recipient, rung)
      drafts.push({ id, stream, type: 'order.escalate', data: { recipient, rung, to } })
    }
    return { drafts, next }
  }

  /** What is to be said of one order now; null when it is over and let go. */
  async function lookAt(stream: string, entry: Entry, now: number): Promise<InnerDraft[] | null> {
    const state = await orderOf(stream, entry)
    const isOver = isClosed(state) || (state.issued !== null && now >= state.issued.at + ALARM_ENDS)
    // A later step has it read again, found over and let go again.
    if (isOver && !entry.isDirty) return null
    const { drafts, next } = await draftsOf(stream, state, now)
    entry.next = drafts.length > 0 ? Math.min(now + AGAIN, next ?? now + AGAIN) : next
    return drafts
  }

  return {
    name: '指令催办',
    // A seat's clock may have been an hour ahead when it issued.
    reach: ALARM_ENDS + HOUR,
    take(event: Event) {
      const { stream, seq } = event
      const kind = kindOf(stream)
      if (kind === 'person') {
        people = null
        peopleTouched += 1
      }
      if (kind === 'incident') {
        levels.delete(stream)
        levelsTouched += 1
        for (const entry of orders.values()) {
          if (entry.folded?.state.issued?.incident === stream) entry.isDirty = true
        }
        return true
      }
      if (kind !== 'order') return false
      const entry = orders.get(stream) ?? { folded: null, touched: 0, isDirty: true, next: null }
      orders.set(stream, entry)
      entry.isDirty = true
      entry.touched += 1
      const { folded } = entry
      if (folded !== null && seq > folded.seq) {
        // Read anew where this fails.
        entry.folded = null
        entry.folded = { state: order.evolve(folded.state, factOf(event), toldOf(event)), seq }
      }
      return true
    },
    async look(now) {
      const drafts: InnerDraft[] = []
      let next: number | null = null
      let fault: string | null = null
      for (const [stream, entry] of [...orders]) {
        if (entry.isDirty || (entry.next !== null && entry.next <= now)) {
          entry.isDirty = false
          try {
            const said = await lookAt(stream, entry, now)
            if (said === null && !entry.isDirty) {
              orders.delete(stream)
              continue
            }
            drafts.push(...(said ?? []))
          } catch (error) {
            // Its turn comes again, and the others have theirs now.
            entry.isDirty = true
            entry.next = now + AGAIN
            fault = (error as Error).message
          }
        }
        if (entry.next !== null) next = next === null ? entry.next : Math.min(next, entry.next)
      }
      return { drafts, next, fault }
    },
  }
}
