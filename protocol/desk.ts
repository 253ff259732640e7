import * as z from 'zod'
import type { Attachment } from '../domain/attachment.ts'
import { type Document, documentShape, tableShape } from '../domain/document/document.ts'
import type { Command } from '../domain/envelope.ts'
import { commandShape, hashShape } from '../domain/envelope.ts'
import type { ArgsOf, QueryName, RowOf } from '../domain/index.ts'
import type { PlanContent } from '../domain/plan/content.ts'
import type { WordBlock } from '../domain/plan/recognise.ts'
import { type Post, personIdShape, postShape } from '../domain/post.ts'
import type { BridgeNotice, BridgeReplyOf, BridgeRequest } from './bridge.ts'
import { bridgeRequestShape } from './bridge.ts'
import { bridgeIdShape, type FeedInfo, type FeedState } from './feed.ts'

/** Renderer ↔ main: all that a window can do. A new feature adds no channel. */
export interface Desk {
  /** Resolves once the command is durable on this machine (it may still wait for the centre). */
  submit(command: Command): Promise<Submitted>
  /** All of them are kept or none is: an import is never half done. Each stands on those before it. */
  submitAll(commands: readonly Command[]): Promise<Submitted>
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

/**
 * `all`: the whole window. `change`: rows new or changed, keys gone, and the order of all keys; null where rows that
 * stay keep their order and new ones follow at the end as they come.
 */
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
  /** Who is signed in or whether the desk is locked changed, or nobody has touched it since `idleSince` (UTC ms). */
  | { type: 'presence'; idleSince: number }

// ---- shell: windows, files, this machine ------------------------------------------------------------------------

/** A password or PIN as typed. */
const secretShape = z.string().min(1).max(200)

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
  // People at this seat.
  /** Signs a person in at this seat; whoever was signed in before is signed out, the windows stay. */
  z.object({
    type: z.literal('signIn'),
    person: personIdShape,
    secret: secretShape,
    /** What he acts as from now on; null for no post. */
    post: postShape.nullable(),
  }),
  z.object({ type: z.literal('signOut') }),
  /** Another post of the person who is signed in. */
  z.object({ type: z.literal('actAs'), post: postShape.nullable() }),
  z.object({ type: z.literal('lock') }),
  /** Somebody touched this desk; told at most every few seconds. */
  z.object({ type: z.literal('presence') }),
  z.object({ type: z.literal('unlock'), secret: secretShape }),
  z.object({ type: z.literal('changeSecret'), person: personIdShape, old: secretShape, next: secretShape }),
  /** A one-time code with which that person sets his first or a forgotten secret (as `old` of changeSecret). */
  z.object({ type: z.literal('personCode'), person: personIdShape }),
  /**
   * A person signs `words` (canonical JSON of what is signed) with his own secret, at whatever seat; who is signed in
   * does not change. Works with the centre away where he has signed in once before.
   */
  z.object({
    type: z.literal('sign'),
    person: personIdShape,
    secret: secretShape,
    words: z.string().min(1).max(100_000),
  }),
  // Files.
  /** Lets the person choose a spreadsheet (XLSX, CSV in UTF-8 or GB 18030) and reads it. */
  z.object({ type: z.literal('openTable') }),
  /** Lets the person choose a plan written in Word (DOCX), reads its paragraphs and tables, and keeps the file as it was. */
  z.object({ type: z.literal('openPlan') }),
  /** The sample plans that came with the product. */
  z.object({ type: z.literal('samplePlans') }),
  /** Lets the person choose files, keeps their bytes by hash and begins to send them. A window never names a path. */
  z.object({ type: z.literal('attach') }),
  /** Keeps bytes made by a window (a still frame, a pasted picture). Base64, at most 8 MB. */
  z.object({
    type: z.literal('keep'),
    name: z.string().min(1).max(200),
    media: z.string().max(100),
    base64: z.string().max(12_000_000),
  }),
  /** How these files stand here and on their way; `fetch` asks the centre for those that are not here (附件未到). */
  z.object({ type: z.literal('files'), hashes: z.array(hashShape).min(1).max(50), fetch: z.boolean() }),
  /** A small picture of a kept file as a data URL, or why there is none. */
  z.object({ type: z.literal('thumbnail'), hash: hashShape }),
  /** Opens a kept file with the program of this machine, or saves a copy. */
  z.object({ type: z.literal('openFile'), hash: hashShape, name: z.string().min(1).max(200) }),
  // Paper.
  z.object({ type: z.literal('print'), document: documentShape.nullable(), title: z.string().max(100) }),
  z.object({ type: z.literal('savePdf'), document: documentShape.nullable(), title: z.string().max(100) }),
  z.object({ type: z.literal('saveDocx'), document: documentShape, title: z.string().max(100) }),
  /** Of the print window: the document it was opened for, null anywhere else. */
  z.object({ type: z.literal('paper') }),
  /** Of the print window: its pages stand and may be printed. */
  z.object({ type: z.literal('paperReady') }),
  z.object({
    type: z.literal('saveTable'),
    tables: z.array(tableShape).min(1).max(20),
    format: z.enum(['xlsx', 'csv']),
    title: z.string().max(100),
  }),
  /** Saves a text file (ICS). */
  z.object({
    type: z.literal('saveText'),
    text: z.string().max(10_000_000),
    ending: z.enum(['ics', 'txt', 'json']),
    title: z.string().max(100),
  }),
])
export type ShellRequest = z.infer<typeof shellRequestShape>
type Shell<T extends ShellRequest['type']> = Extract<ShellRequest, { type: T }>
/** Each group is answered by one part of main/shell. */
export type PeopleRequest = Shell<
  'signIn' | 'signOut' | 'actAs' | 'lock' | 'presence' | 'unlock' | 'changeSecret' | 'personCode' | 'sign'
>
export type FilesRequest = Shell<'attach' | 'keep' | 'files' | 'thumbnail' | 'openFile'>
export type TablesRequest = Shell<'openTable' | 'saveTable' | 'saveText'>
export type PaperRequest = Shell<'print' | 'savePdf' | 'saveDocx' | 'paper' | 'paperReady'>

/** A person at this seat. */
export interface SignedIn {
  readonly person: string
  readonly name: string
  /** What he acts as; every command carries it. */
  readonly post: Post | null
  readonly since: number
  /** The seat is locked: nothing is shown but what nobody may miss, a call can still be logged. */
  readonly locked: boolean
}

export interface Who {
  /** Null until the seat is enrolled. */
  seat: string | null
  alias: string | null
  role: string | null
  district: string
  districtCode: string
  world: 'demo' | 'real' | 'drill' | null
  /** Null while nobody is signed in. */
  person: SignedIn | null
  /** Offset to the centre's clock (centre − here), ms; null before the first measure. */
  offset: { offset: number; measuredAt: number } | null
  version: string
  /** Newest link of the log's chain held here; null without a world. */
  head: { seq: number; hash: string } | null
  window: 'desk' | 'wall'
  display: number | null
  wall: string
  streets: { code: string; name: string }[]
  /** Seats of the district, this one too, as the centre told them last. */
  seats: { seat: string; name: string }[]
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
      : R extends { type: 'personCode' }
        ? Answered<{ code: string }>
        : R extends { type: 'sign' }
          ? Answered<{ signature: string; key: string }>
          : R extends { type: 'openTable' }
            ? Answered<{ name: string; sheets: Sheet[] }>
            : R extends { type: 'openPlan' }
              ? Answered<{ name: string; blocks: WordBlock[]; origin: Attachment }>
              : R extends { type: 'samplePlans' }
                ? Answered<{ plans: PlanContent[] }>
                : R extends { type: 'attach' }
                  ? Answered<{ attachments: Attachment[]; refused: string[] }>
                  : R extends { type: 'keep' }
                    ? Answered<{ attachment: Attachment }>
                    : R extends { type: 'files' }
                      ? Answered<{ files: FileState[] }>
                      : R extends { type: 'thumbnail' }
                        ? Answered<{ url: string }>
                        : R extends { type: 'paper' }
                          ? Document | null
                          : Answered<object>

/** Where a file is. */
export interface FileState {
  readonly hash: string
  /** Its bytes are on this machine. */
  readonly here: boolean
  /** The centre has it, as far as this machine knows. */
  readonly sent: boolean
  /** On its way to or from the centre, 0…1; null while it does not move. */
  readonly progress: number | null
  /** Why it does not move, null where there is nothing to say. */
  readonly words: string | null
}

/** The asked thing, or why not, in words with what to do. */
export type Answered<T> = ({ ok: true } & T) | { ok: false; words: string }

/** One sheet of a spreadsheet as text; a formula is given as its last value. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** What a person must know of it before he believes it: merged cells, formulas, cut rows; rows and columns from 1. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly words: string }[]
}

/** What main parses of `submit`, `query` and `watch`. */
export const submitShape = commandShape
