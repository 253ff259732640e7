import * as z from 'zod'
import { feedInfoShape } from '../../protocol/feed.ts'

const { source: _source, ...common } = feedInfoShape.shape

/** A feed of the catalogue with where its picture comes from. */
export const feedConfigShape = z.discriminatedUnion('source', [
  /** `clip`: file name in the clips folder, `<id>.mp4` when left out. */
  z.object({
    ...common,
    source: z.literal('file'),
    clip: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
  }),
  /** `url` may hold the camera's account; it never leaves the bridge. */
  z.object({
    ...common,
    source: z.literal('rtsp'),
    url: z
      .string()
      .regex(/^rtsps?:\/\//)
      .max(1000),
  }),
  z.object({ ...common, source: z.literal('clock') }),
])
export type FeedConfig = z.infer<typeof feedConfigShape>
