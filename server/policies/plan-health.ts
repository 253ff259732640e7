import { derivedId } from '../../domain/derived-id.ts'
import { log } from '../../domain/log/log.ts'
import { person } from '../../domain/person/person.ts'
import { type Looked, type PlanFault, planFaults } from '../../domain/plan/health.ts'
import { ASK_AGAIN, nightAt, nightWords } from '../../domain/plan/night-check.ts'
import { inForce, type Plan, plan } from '../../domain/plan/plan.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'
import type { Policy } from './policies.ts'

type Known = ReturnType<Looked['person']>

/**
 * 预案夜间体检 (domain/plan/night-check.ts): one automatic line a night where a plan has something wrong, none where all are sound.
 * Stream and id follow from the night, so that no restart says it twice; what is still wrong is computed on read and stands
 * among what must not be forgotten until it is mended.
 */
export function planHealthPolicy(session: InnerSession): Policy {
  let doneFor = ''

  async function cards(plans: readonly Plan[]): Promise<Looked['person']> {
    const ids = plans.flatMap((one) => {
      const { roles, contacts } = shownOf(one)?.content ?? { roles: [], contacts: [] }
      return [...roles, ...contacts].map(({ person: id }) => id).filter((id) => id !== null)
    })
    const known = new Map<string, Known>()
    for (const id of new Set(ids)) {
      const { state } = await session.fold(person, id)
      if (state.status === 'none') continue
      const { name, phones } = state.card
      known.set(id, { status: state.status, name, phones: phones.map(({ number }) => number) })
    }
    return (id) => known.get(id) ?? { status: 'none', name: id, phones: [] }
  }

  async function wordsAt(now: number): Promise<string | null> {
    const plans: Plan[] = []
    for (const id of await session.idsOf('plan')) {
      const { state } = await session.fold(plan, id)
      if (state.status === 'active') plans.push(state)
    }
    const who = await cards(plans)
    return nightWords(plans.flatMap((one) => healthOf(one, who, now)))
  }

  async function draftFor(day: string, now: number): Promise<InnerDraft | null> {
    const id = `auto.plan-health.${day}`
    const { state } = await session.fold(log, id)
    if (state.status !== 'none') return null
    const text = await wordsAt(now)
    if (text === null) return null
    return {
      id: derivedId('plan.health', day),
      stream: `log/${id}`,
      type: 'log.repeat',
      data: { kind: 'alarm', text, incident: null, source: null, occurrence: `plan-health ${day}` },
    }
  }

  return {
    name: '预案夜间体检',
    reach: 0,
    take: () => false,
    async look(now) {
      const { day, next } = nightAt(now)
      if (day === null || day === doneFor) return { drafts: [], next }
      const draft = await draftFor(day, now)
      if (draft !== null) return { drafts: [draft], next: now + ASK_AGAIN }
      // Said, or nothing is wrong: this night is over.
      doneFor = day
      return { drafts: [], next }
    },
  }
}

function shownOf(one: Plan): Plan['versions'][number] | null {
  return inForce(one) ?? one.versions.at(-1) ?? null
}

function healthOf(
  one: Plan,
  who: Looked['person'],
  now: number,
): { name: string; faults: readonly PlanFault[] }[] {
  const shown = shownOf(one)
  if (shown === null) return []
  const looked = { version: one.versions.length, approved: inForce(one)?.version ?? null, person: who }
  return [{ name: shown.content.name, faults: planFaults(shown.content, looked, now) }]
}
