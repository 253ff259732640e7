import type { Feeds } from '../../domain/district.ts'
import { encodeMarker, MARKER_CELLS, MARKER_SHARE } from '../../domain/marker.ts'
import { Canvas } from './canvas.ts'
import { rain } from './parts/rain.ts'
import { seededRandom } from './random.ts'
import { sceneByName } from './scenes/index.ts'

export type Feed = Feeds['feeds'][number]

export const WIDTH = 640
export const HEIGHT = 360
export const RATE = 25
export const SECONDS = 12

/** The pictures of one feed as raw grey frames of WIDTH × HEIGHT bytes, one clip long, marker burned in. */
export function* frames(feed: Feed): Generator<Uint8Array> {
  const random = seededRandom(feed.look.seed)
  const fine = new Canvas(WIDTH, HEIGHT, 3)
  const motion = sceneByName[feed.look.scene](fine, random)
  const still = fine.smoothed()
  const fall = feed.look.rain ? rain(random, 130) : () => {}
  const count = RATE * SECONDS
  for (let index = 0; index < count; index += 1) {
    const canvas = new Canvas(WIDTH, HEIGHT)
    canvas.pixels.set(still.pixels)
    motion(canvas, index / count)
    fall(canvas, index / count)
    burn(canvas, feed.marker, index)
    yield canvas.pixels
  }
}

function burn(canvas: Canvas, id: number, counter: number): void {
  const cell = WIDTH / MARKER_CELLS
  const height = HEIGHT * MARKER_SHARE
  encodeMarker(id, counter).forEach((white, index) => {
    canvas.rect(index * cell, HEIGHT - height, cell, height, white ? 255 : 0)
  })
}
