import type { Head } from '../../domain/envelope.ts'
import type { WireNoticeOf } from '../../protocol/wire.ts'
import type { LedgerStore, Page } from './store.ts'
import { eventText, type StoredEvent, stubText } from './stored-event.ts'
import { sees, type Viewer } from './visible.ts'

/** What a seat gets next, as JSON texts of wire notices: keys, `revealed`, `concealed`, if any, and then its `events`. */
export interface BatchText {
  /** Streams with sealed values in it: their keys go before it. */
  readonly sealed: readonly string[]
  readonly revealed: readonly string[]
  readonly concealed: readonly string[]
  readonly events: string
  /** Newest event or stub in it. */
  readonly last: Head
  /** Something of it is for some district seats only: it is not the same for the next one. */
  readonly isNamed: boolean
}

/** With the keys as they are at this moment: they are looked up for each seat, never kept in a batch. */
export interface KeyedBatch extends BatchText {
  readonly keys: readonly string[]
}

export type BatchNotice = WireNoticeOf<'key' | 'revealed' | 'concealed' | 'events'>

/** The same as parsed notices, in the order they must be given to the seat. */
export function noticesOf({ keys, revealed, concealed, events }: KeyedBatch): BatchNotice[] {
  return [...keys, ...revealed, ...concealed, events].map((text) => JSON.parse(text) as BatchNotice)
}

/** Streams named in one `concealed` notice. */
const CONCEALED_AT_ONCE = 2000

/**
 * A page as one seat may see it; null for an empty one.
 *
 * What becomes visible, or is so no longer, by an event of the page goes out BEFORE the page, and only as far as the seat already has it as
 * stubs (up to `page.after`). A link that breaks in between then loses nothing: the seat comes back with the old
 * cursor and is given both again. The other way round the page would be acknowledged and the revealing never repeated.
 */
export async function batchText(
  page: Page,
  viewer: Viewer,
  store: Pick<LedgerStore, 'streamUpTo'>,
  maxBytes: number,
): Promise<BatchText | null> {
  const newest = page.rows.at(-1)?.stored
  if (!newest) return null
  const turned = (isOpen: boolean) =>
    page.changes.filter(({ before, now }) => sees(viewer, before) !== isOpen && sees(viewer, now) === isOpen)
  const streams = streamsIn(turned(true))
  const old = await Promise.all(streams.map((stream) => store.streamUpTo(stream, page.after)))
  const items = page.rows.map(({ stored, audience }) =>
    sees(viewer, audience) ? eventText(stored) : stubText(stored),
  )
  const { seq, hash } = page.head
  const shown = page.rows.filter(({ audience }) => sees(viewer, audience)).map(({ stored }) => stored)
  const sealed = [...old.flat(), ...shown].filter(({ body }) => body.includes('"sealed":"'))
  return {
    sealed: [...new Set(sealed.map(({ stream }) => stream))],
    revealed: revealedTexts(old.flat(), maxBytes),
    concealed: concealedTexts(streamsIn(turned(false))),
    events:
      `{"type":"events","after":${page.after},"prev":"${page.prev}",` +
      `"items":[${items.join(',')}],"head":{"seq":${seq},"hash":"${hash}"}}`,
    last: { seq: newest.seq, hash: newest.hash },
    isNamed: isNamed(page),
  }
}

function streamsIn(changes: Page['changes']): string[] {
  return [...new Set(changes.map(({ stream }) => stream))]
}

function isNamed({ rows, changes }: Page): boolean {
  return (
    rows.some(({ audience }) => audience.seats !== undefined) ||
    changes.some(({ before, now }) => before.seats !== undefined || now.seats !== undefined)
  )
}

function concealedTexts(streams: readonly string[]): string[] {
  const texts: string[] = []
  for (let i = 0; i < streams.length; i += CONCEALED_AT_ONCE) {
    texts.push(JSON.stringify({ type: 'concealed', streams: streams.slice(i, i + CONCEALED_AT_ONCE) }))
  }
  return texts
}

function revealedTexts(events: readonly StoredEvent[], maxBytes: number): string[] {
  const texts: string[] = []
  let items: string[] = []
  let bytes = 0
  const flush = () => {
    if (items.length > 0) texts.push(`{"type":"revealed","items":[${items.join(',')}]}`)
    items = []
    bytes = 0
  }
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const text = eventText(event)
    const size = Buffer.byteLength(text)
    if (bytes + size > maxBytes) flush()
    items.push(text)
    bytes += size
  }
  flush()
  return texts
}
