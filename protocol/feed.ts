import * as z from 'zod'
import { feedShape } from '../domain/scene/scene.ts'

/** Feeds as everybody names them: one id, one live value, newest wins, no history. */

export const bridgeIdShape = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)

/** One picture of a bridge as its catalogue lists it. */
export const feedInfoShape = z.object({
  id: feedShape,
  name: z.string().min(1).max(80),
  bridge: bridgeIdShape,
  street: z.string().regex(/^\d{9}$/),
  place: z.string().max(120),
  /** What the operator types: `03`; a desk's camera gets `c` and three signs. Unique in the district. */
  key: z.string().regex(/^[0-9a-z]{1,4}$/),
  source: z.enum(['file', 'rtsp', 'camera', 'clock']),
  /** Id burned into a demo picture, null for real ones. */
  marker: z.int().min(0).max(255).nullable(),
  /** It shows the street's duty room: a roll call looks here. */
  duty: z.boolean().optional(),
})
export type FeedInfo = z.infer<typeof feedInfoShape>

/** Is the source alive? `since` in UTC ms; `why` in Chinese where it is not. */
export const feedStateShape = z.object({
  feed: feedShape,
  state: z.enum(['idle', 'starting', 'live', 'lost']),
  since: z.int().min(0),
  why: z.string().max(200).nullable(),
})
export type FeedState = z.infer<typeof feedStateShape>
