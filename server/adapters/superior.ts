import { derivedId } from '../../domain/derived-id.ts'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { report } from '../../domain/report/report.ts'
import type { Dispatch, Report } from '../../domain/report/state.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import type { InnerDraft, InnerSession } from '../policies/inner-session.ts'
import { Recent } from '../policies/recent.ts'
import { askSuperior, type Endpoint, handOver } from './superior-http.ts'

export interface Superior {
  /** One round now: hands over what waits, asks after what was taken; resolves when it is judged. */
  look(): Promise<void>
  close(): Promise<void>
}

/** Given up after this, in ms: from then on a person decides. Own rule, 未核验. */
const GIVES_UP = DAY
/** How long the platform is asked whether it returned a report, in ms. */
const ASKS = 7 * DAY
const LONGEST_WAIT = 5 * MINUTE
const FIRST_WAIT = 2_000
const ROUND = 15_000
/** Reports looked at side by side. */
const AT_ONCE = 8
/** Ids remembered as judged: said again they would only be answered again. */
const REMEMBERED = 10_000

interface Try {
  failures: number
  next: number
}

/**
 * 对外报送: an outside system as a session without a chair. It reads signed reports that were dispatched and hands each to the
 * superior's platform once: the dispatch's command id is the idempotency key, so a repeat after a kill is the same handing over.
 * What it says goes through the ledger's own door under ids that follow from what they say.
 */
export async function openSuperior(
  session: InnerSession,
  endpoints: readonly Endpoint[],
  onTrouble: (words: string) => void,
): Promise<Superior> {
  const watched = new Set((await session.idsOf('report')).map((id) => `report/${id}`))
  const tries = new Map<string, Try>()
  const said = new Recent(REMEMBERED)
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()

  async function say(drafts: readonly InnerDraft[]): Promise<void> {
    const fresh = drafts.filter(({ id }) => !said.has(id))
    if (fresh.length === 0) return
    for (const { command } of await session.submit(fresh)) said.note(command)
  }

  async function give(stream: string, state: Report, dispatch: Dispatch): Promise<void> {
    const { key, endpoint: name } = dispatch
    const now = session.now()
    const before = tries.get(key) ?? { failures: 0, next: 0 }
    if (now < before.next) return
    const endpoint = endpoints.find((one) => one.name === name)
    const late = now - dispatch.at > GIVES_UP
    const answer =
      endpoint === undefined
        ? ({ ok: false, final: true, words: `本中心没有接入${name}，请改用其他方式报送` } as const)
        : await handOver(endpoint, stream, state, dispatch, stopping.signal)
    if (stopping.signal.aborted) return
    if (answer.ok) {
      tries.delete(key)
      const data = { dispatch: key, at: answer.at ?? session.now(), receipt: answer.receipt }
      await say([{ id: derivedId('report.delivered', stream, key), stream, type: 'report.delivered', data }])
      return
    }
    const final = answer.final || late
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** before.failures)
    if (final) tries.delete(key)
    else tries.set(key, { failures: before.failures + 1, next: session.now() + wait })
    if (!final && dispatch.told === answer.words) return
    const data = { dispatch: key, at: session.now(), why: answer.words, final }
    const id = derivedId(
      'report.failed',
      stream,
      key,
      answer.words,
      final ? 'final' : String(before.failures),
    )
    await say([{ id, stream, type: 'report.failed', data }])
  }

  async function askAfter(stream: string, { key, at, endpoint: name }: Dispatch): Promise<void> {
    const endpoint = endpoints.find((one) => one.name === name)
    const before = tries.get(key) ?? { failures: 0, next: 0 }
    const now = session.now()
    if (endpoint === undefined || now - at > ASKS || now < before.next) return
    tries.set(key, { failures: 0, next: now + MINUTE })
    const news = await askSuperior(endpoint, key, stopping.signal)
    await say(
      news.map((one): InnerDraft => {
        const id = derivedId(`report.${one.type}`, stream, key, String(one.at))
        if (one.type === 'receive') {
          return { id, stream, type: 'report.receive', data: { by: one.by, at: one.at, byPhone: false } }
        }
        return { id, stream, type: 'report.return', data: { by: one.by, at: one.at, why: one.why } }
      }),
    )
  }

  async function lookAt(stream: string): Promise<void> {
    // Whatever happens from here on brings it back by itself.
    watched.delete(stream)
    const { state } = await session.fold(report, idOf(stream))
    if (state.dispatches.some(({ at }) => session.now() - at <= ASKS)) watched.add(stream)
    else for (const { key } of state.dispatches) tries.delete(key)
    const open = state.dispatches.filter((one) => one.state === 'open')
    const taken = state.dispatches.filter((one) => one.state === 'delivered')
    if (state.status !== 'void') for (const one of open) await give(stream, state, one)
    for (const one of taken) await askAfter(stream, one)
  }

  /** A report that cannot be read, or whose platform is silent, keeps none of the others. */
  async function round(): Promise<void> {
    const streams = [...watched]
    for (let at = 0; at < streams.length && !stopping.signal.aborted; at += AT_ONCE) {
      await Promise.all(streams.slice(at, at + AT_ONCE).map(lookSafely))
    }
  }

  async function lookSafely(stream: string): Promise<void> {
    try {
      await lookAt(stream)
    } catch (error) {
      watched.add(stream)
      onTrouble(`对外报送有一份报告暂停片刻后再试（${stream}）：${(error as Error).message}`)
    }
  }

  function look(): Promise<void> {
    const turn = working.then(async () => {
      if (stopping.signal.aborted) return
      clearTimeout(timer)
      await round()
      if (!stopping.signal.aborted) timer = setTimeout(() => void look(), ROUND)
    })
    working = turn.catch(() => {})
    return turn
  }

  const unsubscribe = session.onEvent(({ stream, type }) => {
    if (kindOf(stream) !== 'report') return
    watched.add(stream)
    if (type === 'report.dispatched') void look()
  })
  void look()

  return {
    look,
    close: async () => {
      stopping.abort()
      clearTimeout(timer)
      unsubscribe()
      await working
    },
  }
}
