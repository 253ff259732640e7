import type { MessagePort } from 'node:worker_threads'
import type { QueryName } from '../domain/index.ts'
import type { RowChange } from '../protocol/desk.ts'
import type { SeatCore, Unsent } from './api.ts'

/** What the host and its two threads say to one another. Both ends are ours, so nothing is parsed again. */

export type ReaderMethod = 'query' | 'verify' | 'fingerprint' | 'searchBehind'
export type WriterMethod = Exclude<keyof SeatCore, ReaderMethod | 'close'>
export type Method = ReaderMethod | WriterMethod

export interface ThreadData {
  readonly role: 'write' | 'read'
  readonly dir: string
  readonly nativeBinding: string | undefined
  readonly checkProjections: boolean
}

export type ToThread =
  /** The reader opens its files when the writer has made them; `peer` carries what was touched. */
  | { readonly type: 'open'; readonly peer: MessagePort }
  | { readonly type: 'call'; readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly type: 'watch'; readonly id: number; readonly name: QueryName; readonly args: unknown }
  | { readonly type: 'unwatch'; readonly id: number }
  | { readonly type: 'close' }

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'unusable'; readonly words: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly words: string }
  | { readonly type: 'rows'; readonly watch: number; readonly change: RowChange<{ key: string }> }
  | { readonly type: 'unsent'; readonly unsent: Unsent }
  | { readonly type: 'trouble'; readonly words: string }

/** Writer → reader after each commit: streams touched, and whether the outbox changed. */
export interface TouchedMessage {
  readonly streams: readonly string[]
  readonly outbox: boolean
}
