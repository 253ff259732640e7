import { v7 as uuid } from 'uuid'
import type { Command } from '../domain/envelope.ts'
import { log } from '../domain/log/log.ts'
import { repeatStream } from '../domain/log/repeat.ts'
import { howLong, MINUTE } from '../domain/time.ts'
import type { LinkState } from '../protocol/desk.ts'

/** A link that is back within this time was no event. */
export const STEADY = MINUTE
/** Seats see one break at slightly different moments; within this grain it is the same one. */
const GRAIN = 5 * MINUTE

export interface LinkEntries {
  /** The links as they stand now. */
  hear(links: readonly LinkState[]): void
  /** Looks again: what has been down long enough goes into the log. */
  look(): void
}

/**
 * Writes the breaks and returns of the streets' bridges into the duty log, several of one bridge as one line with a
 * count, two seats' reports as one. A seat that has lost the centre too is itself cut off and says nothing.
 */
export function createLinkEntries({
  seat,
  submit,
  clock = Date.now,
}: {
  seat: string
  submit: (command: Command) => void
  clock?: () => number
}): LinkEntries {
  let known: readonly LinkState[] = []
  /** Since when each bridge is down, as far as it stands in the log. */
  const written = new Map<string, number>()

  const write = (link: LinkState, subject: 'down' | 'up', text: string, moment: number) => {
    const at = clock()
    submit({
      id: uuid(),
      stream: repeatStream(link.service, subject, at),
      type: 'log.repeat',
      v: log.v,
      data: {
        ...{ kind: 'alarm', text, incident: null, source: null },
        occurrence: `${link.service} ${subject} ${Math.round(moment / GRAIN)}`,
      },
      by: { seat, person: null, post: null },
      ...{ at, clock: null, after: [] },
    })
  }
  const look = () => {
    const centre = known.find(({ service }) => service === 'centre')
    if (centre !== undefined && centre.state !== 'up') return
    for (const link of known) {
      if (!link.service.startsWith('bridge/')) continue
      const down = written.get(link.service)
      if (link.state === 'down' || link.state === 'refused') {
        if (down !== undefined || clock() - link.since < STEADY) continue
        written.set(link.service, link.since)
        const why = link.words === null ? '' : `：${link.words}`
        write(link, 'down', `${link.name}断线${why}`, link.since)
      } else if (link.state === 'up' && down !== undefined) {
        written.delete(link.service)
        write(link, 'up', `${link.name}恢复，断了 ${howLong(link.since - down)}`, link.since)
      }
    }
  }
  return {
    look,
    hear(links) {
      known = links
      look()
    },
  }
}
