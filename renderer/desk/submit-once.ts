import type { Command } from '../../domain/envelope.ts'
import { MINUTE } from '../../domain/time.ts'
import { isFresh } from './build-command.ts'

/** What became of an act; `unanswered`: nobody knows, and the same one again is safe. */
export type Said = { ok: true; pending: boolean } | { ok: false; reason: string; unanswered?: true }

const UNANSWERED = '本机没有应答，不知道有没有记下；再按一次不会重复。仍不行请重启指挥台，看看记下没有。'
/** Whoever says the same words later than this says them a second time. */
const SAME_WITHIN = 10 * MINUTE

interface Kept {
  readonly commands: readonly Command[]
  /** When it was first said, UTC ms. */
  readonly since: number
}
const unanswered = new Map<string, Kept>()
const keptAsByStream = new Map<string, string>()

/**
 * Submits one act by `send`. Where nobody answers, the very commands are kept, and the same act said again sends those:
 * with the same ids they are recorded once, whatever became of the first. Never throws. `now`: UTC ms.
 */
export async function submitOnce(
  commands: readonly Command[],
  send: (commands: readonly Command[]) => Promise<Said>,
  now = Date.now(),
): Promise<Said> {
  const key = contentOf(commands)
  const known = unanswered.get(key)
  const kept = known !== undefined && now - known.since < SAME_WITHIN ? known : { commands, since: now }
  try {
    const answer = await send(kept.commands)
    unanswered.delete(key)
    commands.forEach(({ stream }, place) => {
      const first = kept.commands[place]?.stream ?? stream
      if (first !== stream) keptAsByStream.set(stream, first)
    })
    return answer
  } catch {
    unanswered.set(key, kept)
    return { ok: false, reason: UNANSWERED, unanswered: true }
  }
}

/** The stream under which something new was recorded: its own, or the one it had when it was said first. */
export function keptAs(stream: string): string {
  return keptAsByStream.get(stream) ?? stream
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What is said, by whom and where, without ids and times of this press; new streams by the order they are named in. */
function contentOf(commands: readonly Command[]): string {
  const said = JSON.stringify(
    commands.map(({ stream, type, v, data, by }) => ({ stream, type, v, data, by })),
  )
  const places = new Map<string, string>()
  return said.replaceAll(UUID, (id) => {
    if (!isFresh(id)) return id
    const place = places.get(id) ?? `new ${places.size}`
    places.set(id, place)
    return place
  })
}
