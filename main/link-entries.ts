import { v7 as uuid } from 'uuid'
import type { Command } from '../domain/envelope.ts'
import { log } from '../domain/log/log.ts'
import { repeatStream } from '../domain/log/repeat.ts'
import { howLong, MINUTE } from '../domain/time.ts'
import type { LinkState, Submitted } from '../protocol/desk.ts'
import { createTurn } from './in-turn.ts'

/** A link that is back within this time was no event. */
export const STEADY = MINUTE

/** Since when each bridge is down (UTC ms, by its service), as far as it stands in the log; outlives the program. */
export interface SaidDown {
  read(): Readonly<Record<string, number>>
  keep(said: Readonly<Record<string, number>>): void
}

export interface LinkEntries {
  /** The links as they stand now. */
  hear(links: readonly LinkState[]): Promise<void>
  /** Looks again: what has been down long enough goes into the log, and what could not be kept is tried again. */
  look(): Promise<void>
}

export interface LinkEntriesParts {
  readonly seat: string
  readonly submit: (command: Command) => Promise<Submitted>
  /** How often the automatic line of that stream has happened, as far as this seat knows. */
  readonly countOf: (stream: string) => Promise<number>
  readonly said: SaidDown
  readonly clock?: () => number
}

/**
 * Writes the breaks and returns of the streets' bridges into the duty log, several of one bridge as one line with a
 * count, two seats' reports as one. A seat that has lost the centre too is itself cut off and says nothing.
 *
 * Breaks and returns take turns, so that a break is named by how many returns its hour has seen, and a return by how many
 * breaks: seats that see one break seconds apart, or again after a restart, give it the same name.
 */
export function createLinkEntries(parts: LinkEntriesParts): LinkEntries {
  const { seat, submit, countOf, said, clock = Date.now } = parts
  const inTurn = createTurn()
  let known: readonly LinkState[] = []

  /** True once it is kept. */
  async function write(link: LinkState, subject: 'down' | 'up', text: string): Promise<boolean> {
    const at = clock()
    const turns = await countOf(repeatStream(link.service, subject === 'down' ? 'up' : 'down', at))
    const kept = await submit({
      id: uuid(),
      stream: repeatStream(link.service, subject, at),
      type: 'log.repeat',
      v: log.v,
      data: {
        kind: 'alarm',
        text,
        incident: null,
        source: null,
        occurrence: `${link.service} ${subject} ${turns}`,
      },
      by: { seat, person: null, post: null },
      at,
      clock: null,
      after: [],
    })
    return kept.ok
  }

  async function lookAt(link: LinkState): Promise<void> {
    const { [link.service]: down, ...others } = said.read()
    if (link.state === 'down' || link.state === 'refused') {
      if (down !== undefined || clock() - link.since < STEADY) return
      const why = link.words === null ? '' : `：${link.words}`
      const isKept = await write(link, 'down', `${link.name}断线${why}`)
      if (isKept) said.keep({ ...others, [link.service]: link.since })
    } else if (link.state === 'up' && down !== undefined) {
      const isKept = await write(link, 'up', `${link.name}恢复，断了 ${howLong(link.since - down)}`)
      if (isKept) said.keep(others)
    }
  }

  async function lookAtAll(): Promise<void> {
    const centre = known.find(({ service }) => service === 'centre')
    if (centre !== undefined && centre.state !== 'up') return
    for (const link of known) {
      // What cannot be kept now is looked at again in a moment.
      if (link.service.startsWith('bridge/')) await lookAt(link).catch(() => {})
    }
  }
  const look = () => inTurn(lookAtAll)

  return {
    look,
    hear(links) {
      known = links
      return look()
    },
  }
}
