import { type Told, unreachable } from '../model.ts'
import type { Scene, SceneDisplay, SceneFact, SceneTile } from './scene.ts'

export const emptyDisplay: SceneDisplay = { layout: '9', preset: null, tiles: {} }
const EMPTY_TILE: SceneTile = { feed: null, previous: null, since: 0, by: '', lock: null }

/** The display as it stands; one never touched is nine empty tiles. */
export function displayOf(scene: Scene, display: number): SceneDisplay {
  return scene.displays[display] ?? emptyDisplay
}

/** The tile as it stands; one never touched is empty and unlocked. */
export function tileOf(scene: Scene, display: number, tile: number): SceneTile {
  return displayOf(scene, display).tiles[tile] ?? EMPTY_TILE
}

function withDisplay(scene: Scene, display: number, change: Partial<SceneDisplay>): Scene {
  return {
    status: 'open',
    displays: { ...scene.displays, [display]: { ...displayOf(scene, display), ...change } },
  }
}

function withTile(scene: Scene, display: number, tile: number, change: Partial<SceneTile>): Scene {
  const tiles = { ...displayOf(scene, display).tiles, [tile]: { ...tileOf(scene, display, tile), ...change } }
  return withDisplay(scene, display, { tiles, preset: null })
}

function withFeed(scene: Scene, display: number, tile: number, feed: string | null, told: Told): Scene {
  const previous = tileOf(scene, display, tile).feed
  return withTile(scene, display, tile, { feed, previous, since: told.at, by: told.by.seat })
}

function fill(
  layout: SceneDisplay['layout'],
  list: readonly { tile: number; feed: string }[],
  told: Told,
): SceneDisplay {
  const tiles: Record<number, SceneTile> = {}
  for (const { tile, feed } of list) tiles[tile] = { ...EMPTY_TILE, feed, since: told.at, by: told.by.seat }
  return { layout, preset: null, tiles }
}

/** Folds one fact of the wall. Locks survive everything but unlock. */
export function evolveScene(state: Scene, fact: SceneFact, told: Told): Scene {
  switch (fact.type) {
    case 'scene.opened': {
      const displays: Record<number, SceneDisplay> = {}
      for (const one of fact.data.displays) displays[one.display] = fill(one.layout, one.tiles, told)
      return { status: 'open', displays }
    }
    case 'scene.assigned':
      return withFeed(state, fact.data.display, fact.data.tile, fact.data.feed, told)
    case 'scene.cleared':
      return withFeed(state, fact.data.display, fact.data.tile, null, told)
    case 'scene.swapped': {
      const { display, a, b } = fact.data
      const fromA = tileOf(state, display, a).feed
      const fromB = tileOf(state, display, b).feed
      return withFeed(withFeed(state, display, a, fromB, told), display, b, fromA, told)
    }
    case 'scene.arranged':
      return withDisplay(state, fact.data.display, { layout: fact.data.layout, preset: null })
    case 'scene.applied': {
      const { display, layout, tiles, preset } = fact.data
      const locked = Object.entries(displayOf(state, display).tiles).filter(([, tile]) => tile.lock !== null)
      const next = fill(layout, tiles, told)
      return withDisplay(state, display, {
        layout,
        preset,
        tiles: { ...next.tiles, ...Object.fromEntries(locked) },
      })
    }
    case 'scene.locked': {
      const lock = { seat: told.by.seat, why: fact.data.why, at: told.at }
      return withTile(state, fact.data.display, fact.data.tile, { lock })
    }
    case 'scene.unlocked':
      return withTile(state, fact.data.display, fact.data.tile, { lock: null })
    default:
      return unreachable(fact)
  }
}
