import type { FeedHub } from './feed-hub.ts'
import type { MediaWorkers, Slot } from './media-workers.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { Pipes } from './pipes.ts'
import type { OnTrouble } from './trouble.ts'

/** What requests are answered with: the parts of a running bridge. */
export interface Media {
  bridge: string
  street: string
  hub: FeedHub
  /** Null when this machine cannot do media at all; `missing` says what to do. */
  workers: MediaWorkers | null
  missing: string | null
  pipes: Pipes
  onTrouble: OnTrouble
}

/** The process `index`, or why there is none now. */
export function slotOf(media: Media, index: number): Outcome<Slot> {
  if (!media.workers) return refuse('no-media', media.missing ?? '本桥没有媒体组件')
  const slot = media.workers.slot(index)
  return slot ? done(slot) : refuse('busy', '媒体进程正在重启，请稍候再试')
}
