import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedsShape } from '../../domain/district.ts'
import { encode } from './encode.ts'
import { findFont } from './find-font.ts'
import type { Feed } from './frames.ts'

/** Raise it when the way pictures are drawn or encoded changes: all clips are then made again. */
const RECIPE = 1

const AT_ONCE = 2

/** The feeds of the demo district that are played from a file. */
export function fileFeeds(): Feed[] {
  const file = new URL('../../resources/district/haizhu/feeds.json', import.meta.url)
  const { feeds } = feedsShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  return feeds.filter((feed) => feed.source === 'file')
}

/** The feeds whose clip in `folder` is missing or was made from other data. */
export function missingPictures(folder: string, feeds: Feed[]): Feed[] {
  return feeds.filter((feed) => {
    const note = noteOf(folder, feed)
    const isMade = existsSync(clipOf(folder, feed)) && existsSync(note)
    return !isMade || readFileSync(note, 'utf8') !== fingerprint(feed)
  })
}

/**
 * Makes the missing clips in `folder`, two at a time; `report` hears how many of how many are ready. Throws with the
 * encoder's words; what was finished before stays.
 */
export async function makePictures(
  folder: string,
  feeds: Feed[],
  report: (ready: number, all: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const font = findFont()
  const waiting = missingPictures(folder, feeds)
  const all = waiting.length
  let ready = 0
  const work = async (): Promise<void> => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      await encode(feed, clipOf(folder, feed), font)
      await writeFile(noteOf(folder, feed), fingerprint(feed))
      ready += 1
      report(ready, all)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

function clipOf(folder: string, feed: Feed): string {
  return join(folder, `${feed.id}.mp4`)
}

function noteOf(folder: string, feed: Feed): string {
  return join(folder, `${feed.id}.recipe`)
}

function fingerprint(feed: Feed): string {
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, feed]))
    .digest('hex')
}
