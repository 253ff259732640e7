import type { Event } from '../../domain/envelope.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'
import { Recent } from './recent.ts'

/** (event, now) → commands. Keeps no file: what it knows it reads from the log, also after a restart. */
export interface Policy {
  /** As people call what it does: 指令催办. */
  readonly name: string
  /** How far back in ms it has to read when the centre starts. */
  readonly reach: number
  /** Takes in what happened; true when it has to look. */
  take(event: Event): boolean
  /** May throw: it is asked again. */
  look(now: number): Promise<Look>
}

export interface Look {
  /** What is to be said. */
  readonly drafts: readonly InnerDraft[]
  /** When to look again, null for not before something happens. */
  readonly next: number | null
  /** Why part of it could not be looked at. */
  readonly fault?: string | null
}

export interface Policies {
  /** One look of all policies now; resolves when what they said is judged. */
  look(): Promise<void>
  close(): Promise<void>
}

/** A clock may be set while the timer runs: nothing is later than this, in ms. */
const LONGEST = 30_000
const SHORTEST = 20
const AT_ONCE = 100
/** Ids remembered as judged. */
const REMEMBERED = 10_000

/** Reads what the policies need of the log, then turns time into commands: one timer for all of them. */
export async function openPolicies(
  session: InnerSession,
  policies: readonly Policy[],
  onTrouble: (words: string) => void,
): Promise<Policies> {
  /** Ids that have their receipt: said again they would only be answered again. */
  const judged = new Recent(REMEMBERED)
  let timer: NodeJS.Timeout | undefined
  /** A look is on its way within `SHORTEST`: more events need no other one. */
  let isNear = false
  let working: Promise<void> = Promise.resolve()
  let isClosed = false

  async function lookNow(): Promise<number | null> {
    const times: number[] = []
    for (const policy of policies) {
      try {
        const { drafts, next, fault = null } = await policy.look(session.now())
        if (next !== null) times.push(next)
        if (fault !== null) stumbled(policy, fault)
        const fresh = drafts.filter(({ id }) => !judged.has(id))
        for (let i = 0; i < fresh.length && !isClosed; i += AT_ONCE) {
          for (const { command } of await session.submit(fresh.slice(i, i + AT_ONCE))) judged.note(command)
        }
      } catch (error) {
        stumbled(policy, (error as Error).message)
      }
    }
    return times.length === 0 ? null : Math.min(...times)
  }

  /** One that fails is asked again at the next look, and keeps nobody else from his. */
  function stumbled({ name }: Policy, why: string): void {
    onTrouble(`${name}暂停片刻后再试：${why}`)
  }

  /** Whether anybody has to look at what happened. */
  function takeAll(event: Event): boolean {
    let concerned = false
    for (const policy of policies) {
      try {
        if (policy.take(event)) concerned = true
      } catch (error) {
        concerned = true
        stumbled(policy, (error as Error).message)
      }
    }
    return concerned
  }

  /** One look at a time, in turn. */
  function look(): Promise<void> {
    const turn = working.then(async () => {
      if (isClosed) return
      clearTimeout(timer)
      isNear = false
      const next = await lookNow()
      if (isClosed || isNear) return
      const wait = next === null ? LONGEST : Math.min(LONGEST, Math.max(SHORTEST, next - session.now()))
      timer = setTimeout(() => void look(), wait)
    })
    working = turn.catch(() => {})
    return turn
  }

  function lookSoon(): void {
    if (isClosed || isNear) return
    isNear = true
    clearTimeout(timer)
    timer = setTimeout(() => void look(), SHORTEST)
  }

  const unsubscribe = session.onEvent((event) => {
    if (takeAll(event)) lookSoon()
  })
  const reach = Math.max(0, ...policies.map((policy) => policy.reach))
  for await (const event of session.eventsSince(session.now() - reach)) {
    takeAll(event)
  }
  lookSoon()

  return {
    look,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      unsubscribe()
      await working
    },
  }
}
