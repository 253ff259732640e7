import type { Event } from '../../domain/envelope.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'

/** (event, now) → commands. Keeps no file: what it knows it reads from the log, also after a restart. */
export interface Policy {
  /** How far back in ms it has to read when the centre starts. */
  readonly reach: number
  /** Takes in what happened; true when it has to look. */
  take(event: Event): boolean
  /** What is to be said at `now`, and when to look again, null for not before something happens. */
  look(now: number): Promise<{ readonly drafts: readonly InnerDraft[]; readonly next: number | null }>
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

/** Reads what the policies need of the log, then turns time into commands: one timer for all of them. */
export async function openPolicies(
  session: InnerSession,
  policies: readonly Policy[],
  onTrouble: (words: string) => void,
): Promise<Policies> {
  /** Ids that have their receipt: said again they would only be answered again. */
  const judged = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  /** A look is on its way within `SHORTEST`: more events need no other one. */
  let isNear = false
  let working: Promise<void> = Promise.resolve()
  let isClosed = false

  async function lookNow(): Promise<number | null> {
    const times: number[] = []
    for (const policy of policies) {
      const { drafts, next } = await policy.look(session.now())
      if (next !== null) times.push(next)
      const fresh = drafts.filter(({ id }) => !judged.has(id))
      for (let i = 0; i < fresh.length && !isClosed; i += AT_ONCE) {
        for (const { command } of await session.submit(fresh.slice(i, i + AT_ONCE))) judged.add(command)
      }
    }
    return times.length === 0 ? null : Math.min(...times)
  }

  /** One look at a time, in turn. */
  function look(): Promise<void> {
    const turn = working.then(async () => {
      if (isClosed) return
      clearTimeout(timer)
      isNear = false
      let next: number | null = null
      try {
        next = await lookNow()
      } catch (error) {
        onTrouble(`指令催办暂停片刻后再试：${(error as Error).message}`)
      }
      if (isClosed || isNear) return
      const wait = next === null ? LONGEST : Math.min(LONGEST, Math.max(SHORTEST, next - session.now()))
      timer = setTimeout(() => void look(), wait)
    })
    working = turn
    return turn
  }

  function lookSoon(): void {
    if (isClosed || isNear) return
    isNear = true
    clearTimeout(timer)
    timer = setTimeout(() => void look(), SHORTEST)
  }

  const unsubscribe = session.onEvent((event) => {
    const concerned = policies.filter((policy) => policy.take(event)).length > 0
    if (concerned) lookSoon()
  })
  const reach = Math.max(0, ...policies.map((policy) => policy.reach))
  for await (const event of session.eventsSince(session.now() - reach)) {
    for (const policy of policies) policy.take(event)
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
