import * as z from 'zod'
import type { Command } from '../domain/envelope.ts'
import { commandShape } from '../domain/envelope.ts'
import type { ArgsOf, QueryName, RowOf } from '../domain/index.ts'
import type { BridgeNotice, BridgeReplyOf, BridgeRequest } from './bridge.ts'
import { bridgeRequestShape } from './bridge.ts'
import { bridgeIdShape, type FeedInfo, type FeedState } from './feed.ts'

/** Renderer ↔ main: all that a window can do. A new feature adds no channel. */
export interface Desk {
  /** Resolves once the command is durable on this machine (it may still wait for the centre). */
  submit(command: Command): Promise<Submitted>
  query<Q extends QueryName>(name: Q, args: ArgsOf<Q>): Promise<RowOf<Q>[]>
  /** Pushes the window's rows once whole and then what changed. */
  watch<Q extends QueryName>(
    name: Q,
    args: ArgsOf<Q>,
    onRows: (change: RowChange<RowOf<Q>>) => void,
  ): Unsubscribe
  feed<R extends FeedRequest>(request: R): Promise<FeedReplyOf<R>>
  onFeed(handler: (notice: FeedNotice) => void): Unsubscribe
  shell<R extends ShellRequest>(request: R): Promise<ShellReplyOf<R>>
}
export type Unsubscribe = () => void

/** `ok: false`: refused at once, nothing was kept. `ok: true`: durable here, `sent` tells if the centre has it too. */
export type Submitted = { ok: true; pending: boolean } | { ok: false; reason: string }

/** `all`: the whole window. `change`: rows new or changed, keys gone, and the order of all keys where it changed. */
export type RowChange<Row> =
  | { type: 'all'; rows: Row[] }
  | { type: 'change'; upsert: Row[]; remove: string[]; order: string[] | null }
  | { type: 'failed'; words: string }

// ---- feeds: what only matters now -------------------------------------------------------------------------------

export const feedRequestShape = z.discriminatedUnion('type', [
  /** Bridges, feeds and their states as last known. */
  z.object({ type: z.literal('tree') }),
  /** Link states as last known. */
  z.object({ type: z.literal('links') }),
  /** One media request to a bridge; its transports and consumers die with the window that asked. */
  z.object({ type: z.literal('bridge'), bridge: bridgeIdShape, request: bridgeRequestShape }),
])
export type FeedRequest = z.infer<typeof feedRequestShape>
export type FeedReplyOf<R extends FeedRequest> = R extends { type: 'tree' }
  ? FeedTree
  : R extends { type: 'links' }
    ? LinkState[]
    : R extends { type: 'bridge'; request: infer B extends BridgeRequest }
      ? { ok: true; reply: BridgeReplyOf<B['type']> } | { ok: false; words: string }
      : never

export interface FeedTree {
  bridges: { id: string; name: string; street: string; connected: boolean; since: number }[]
  feeds: FeedInfo[]
  states: FeedState[]
}

/** State of one service in words; `since` in UTC ms. */
export interface LinkState {
  /** `centre`, `media`, or `bridge/<id>`. */
  service: string
  name: string
  state: 'up' | 'connecting' | 'down' | 'refused' | 'none'
  since: number
  /** What is wrong and what to do, null while up. */
  words: string | null
  roundTrip: number | null
}

export type FeedNotice =
  | { type: 'tree'; tree: FeedTree }
  | { type: 'links'; links: LinkState[] }
  | { type: 'bridge'; bridge: string; notice: BridgeNotice }
  /** Unsent work: how many commands wait and since when the oldest does (UTC ms). */
  | { type: 'unsent'; count: number; oldest: number | null }

// ---- shell: windows, files, this machine ------------------------------------------------------------------------

export const shellRequestShape = z.discriminatedUnion('type', [
  /** Who and where this seat is. */
  z.object({ type: z.literal('who') }),
  /** Keeps half-typed text so that a kill loses no character. Empty text forgets it. */
  z.object({ type: z.literal('draft'), key: z.string().max(64), text: z.string().max(100_000) }),
  z.object({ type: z.literal('drafts') }),
  /** Displays of the machine and which wall window stands on which. */
  z.object({ type: z.literal('displays') }),
  z.object({ type: z.literal('reloadWall'), display: z.int().min(1).max(16) }),
  z.object({ type: z.literal('dismiss'), command: z.uuid() }),
  /** Sets up an empty machine; see first start. */
  z.object({
    type: z.literal('begin'),
    choice: z.discriminatedUnion('as', [
      z.object({ as: z.literal('demo') }),
      z.object({ as: z.literal('new'), district: z.string().min(1).max(40) }),
      z.object({
        as: z.literal('join'),
        centre: z.string().max(300),
        code: z.string().max(64),
        name: z.string().min(1).max(40),
      }),
    ]),
  }),
  z.object({ type: z.literal('print'), title: z.string().max(100) }),
  z.object({ type: z.literal('savePdf'), title: z.string().max(100) }),
])
export type ShellRequest = z.infer<typeof shellRequestShape>

export interface Who {
  /** Null until the seat is enrolled. */
  seat: string | null
  alias: string | null
  role: string | null
  district: string
  districtCode: string
  world: 'demo' | 'real' | 'drill' | null
  /** Offset to the centre's clock (centre − here), ms; null before the first measure. */
  offset: { offset: number; measuredAt: number } | null
  version: string
  /** Newest link of the log's chain held here; null without a world. */
  head: { seq: number; hash: string } | null
  window: 'desk' | 'wall'
  display: number | null
  wall: string
  streets: { code: string; name: string }[]
  /** Things of this machine that do not work, in words with what to do (no worker, no ffmpeg, …). */
  warnings: string[]
}
export interface DisplayInfo {
  display: number
  label: string
  width: number
  height: number
  wall: boolean
}

export type ShellReplyOf<R extends ShellRequest> = R extends { type: 'who' }
  ? Who
  : R extends { type: 'drafts' }
    ? Record<string, string>
    : R extends { type: 'displays' }
      ? DisplayInfo[]
      : { ok: true } | { ok: false; words: string }

/** What main parses of `submit`, `query` and `watch`. */
export const submitShape = commandShape
