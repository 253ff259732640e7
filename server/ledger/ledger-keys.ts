import type { Command } from '../../domain/envelope.ts'
import type { EventBody } from '../../engine/chain.ts'
import { destroyedBy } from '../../engine/seal/destroyed-by.ts'
import { type KeyFile, openKeyFile } from '../../engine/seal/key-file.ts'
import { readSealed } from '../../engine/seal/sealed-text.ts'
import { createSeals, type Seals } from '../../engine/seal/seals.ts'
import { MAX_KEYS, type StreamKey } from '../../protocol/seal.ts'
import type { KindNamed } from './fold.ts'
import type { StoredEvent } from './stored-event.ts'
import { eventOf } from './stored-event.ts'

/** The centre's keys: in a file beside the ledger, never inside it. In memory where no file is given. */
export interface LedgerKeys {
  readonly seals: Seals
  /**
   * Takes the keys that sealed these commands; others are no business of theirs. Notes streams whose key did not come.
   * Returns those it came for.
   */
  takeWith(commands: readonly Command[], keys: readonly StreamKey[]): string[]
  /** Notices, as JSON texts, with the keys of these streams. */
  notices(streams: readonly string[]): string[]
  of(streams: readonly string[]): StreamKey[]
  /** Destroys what these events say is destroyed. Returns the streams. */
  destroyBy(events: readonly Pick<StoredEvent, 'stream' | 'body'>[]): string[]
  /** Notes streams whose sealed values no key here opens. */
  want(streams: readonly string[]): void
  isLacking(): boolean
  /** Takes back keys that open one of these stored events. Returns their streams. */
  takeBack(given: readonly StreamKey[], bodiesOf: (stream: string) => readonly StoredEvent[]): string[]
  readonly isNew: boolean
  close(): void
}

export function openLedgerKeys(file: KeyFile | null, kindNamed: KindNamed): LedgerKeys {
  const keys = file ?? openKeyFile(':memory:')
  return {
    seals: createSeals(keys, kindNamed),
    takeWith(commands, given) {
      const named = commands.flatMap(({ stream, sealed }) => {
        const key = sealed === undefined ? undefined : readSealed(sealed)?.key
        return key === undefined ? [] : [{ stream, key }]
      })
      if (named.length === 0) return []
      const names = new Set(named.map(({ stream, key }) => `${stream} ${key}`))
      const taken = keys.take(given.filter(({ stream, id }) => names.has(`${stream} ${id}`)))
      for (const { stream, key } of named) if (keys.secret(stream, key) === null) keys.want(stream)
      return taken
    },
    notices(streams) {
      const all = streams.length === 0 ? [] : keys.of(streams)
      const texts: string[] = []
      for (let at = 0; at < all.length; at += MAX_KEYS) {
        texts.push(JSON.stringify({ type: 'key', keys: all.slice(at, at + MAX_KEYS) }))
      }
      return texts
    },
    of: (streams) => keys.of(streams).slice(0, MAX_KEYS),
    destroyBy(events) {
      const sealing = events.filter(({ stream }) => stream.startsWith('seal/'))
      const streams = destroyedBy(sealing.map((stored) => eventOf(stored as StoredEvent) as EventBody))
      const left = streams.filter((stream) => !keys.isDestroyed(stream))
      keys.destroy(left)
      // Nothing here was ever written with them opened.
      keys.paid(left)
      return streams
    },
    want(streams) {
      for (const stream of streams) keys.want(stream)
    },
    isLacking: () => keys.wanted(1, '').length > 0,
    takeBack: (given, bodiesOf) =>
      keys.take(
        given.filter(({ id, stream }) =>
          bodiesOf(stream).some(({ body }) => body.includes(`"sealed":"s1.${id}.`)),
        ),
      ),
    isNew: keys.isNew,
    close: () => keys.close(),
  }
}
