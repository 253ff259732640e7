/** Width in pixels of the best layer a camera sends, by how many layers it sends. */
const FULL_WIDTH: Record<number, number> = { 1: 640, 2: 640, 3: 1280 }

/** A tile may show a layer this much narrower than itself: nobody sees it, and it costs a quarter. */
const STRETCH = 1.25

/** Narrower than this nobody watches: the tile only keeps its picture warm. */
const WATCHED = 64

/** Index of the lowest of our temporal layers, and a number above the highest one. */
const FEWEST_FRAMES = 0
const ALL_FRAMES = 2

export interface Layers {
  spatialLayer: number
  temporalLayer: number
}

/**
 * The layers for a tile `width` device pixels wide, of a producer with `count` spatial layers each twice as wide as
 * the one below: the narrowest layer that fills the tile without visible stretching.
 */
export function layersFor(width: number, count: number): Layers {
  const full = FULL_WIDTH[count] ?? 1280
  let spatialLayer = 0
  while (spatialLayer < count - 1 && (full / 2 ** (count - 1 - spatialLayer)) * STRETCH < width) {
    spatialLayer += 1
  }
  return { spatialLayer, temporalLayer: width < WATCHED ? FEWEST_FRAMES : ALL_FRAMES }
}
