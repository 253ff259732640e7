import { join, resolve } from 'node:path'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import type { Feed } from './feed.ts'
import type { FeedConfig } from './feed-config.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import type { Slot } from './media-workers.ts'
import type { Ports } from './ports.ts'
import { PulledFeed } from './pulled-feed.ts'
import { clockSource } from './sources/clock.ts'
import { fileSource } from './sources/file.ts'
import { rtspSource } from './sources/rtsp.ts'
import type { Source } from './sources/source.ts'

export interface FeedParts {
  ffmpeg: Ffmpeg
  /** Folder of the clips. */
  clips: string
  ports: Ports
  slot: () => Slot | null
  now: () => number
  linger: number
  onState: (state: FeedState) => void
}

/** A feed that is pulled from where its configuration says. */
export function makeFeed(config: FeedConfig, parts: FeedParts): Feed {
  const { slot, ports, now, linger, onState } = parts
  return new PulledFeed({
    info: infoOf(config),
    source: sourceOf(config, parts),
    slot,
    ports,
    now,
    linger,
    onState,
  })
}

/** What everybody may know of a feed: without the address of its camera. */
export function infoOf(config: FeedConfig): FeedInfo {
  const { id, name, bridge, street, place, key, source, marker, duty = false } = config
  return { id, name, bridge, street, place, key, source, marker, ...(duty && { duty }) }
}

function sourceOf(config: FeedConfig, { ffmpeg, clips, now }: FeedParts): Source {
  switch (config.source) {
    case 'file':
      return fileSource(ffmpeg, join(resolve(clips), config.clip ?? `${config.id}.mp4`))
    case 'rtsp':
      return rtspSource(ffmpeg, config.url)
    case 'clock':
      return clockSource(ffmpeg, config.marker ?? 0, now)
    default:
      return config satisfies never
  }
}
