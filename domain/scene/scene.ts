import * as z from 'zod'
import { everybody, type KindRef, kind, type Tagged } from '../model.ts'
import { decideScene } from './decide.ts'
import { evolveScene } from './evolve.ts'

export const layouts = ['1', '4', '9', '16', '1+5'] as const
export type Layout = (typeof layouts)[number]
export const tilesIn: Record<Layout, number> = { 1: 1, 4: 4, 9: 9, 16: 16, '1+5': 6 }

export const feedShape = z.string().regex(/^[a-z][\w-]{0,63}$/)
/** Number of a display of the wall, left to right from 1. */
export const displayShape = z.int().min(1).max(16)
/** Number of a tile on its display, row by row from 1. */
export const tileShape = z.int().min(1).max(16)
const place = { display: displayShape, tile: tileShape }
const tileFeeds = z.array(z.object({ tile: tileShape, feed: feedShape })).max(16)

export const sceneCommands = {
  assign: z.object({ ...place, feed: feedShape }),
  swap: z.object({ display: displayShape, a: tileShape, b: tileShape }),
  clear: z.object(place),
  /** Another division of the display; tiles beyond it go dark. */
  arrange: z.object({ display: displayShape, layout: z.enum(layouts) }),
  /** Applies the saved scene `preset` to a display. */
  apply: z.object({ display: displayShape, preset: z.string().min(1).max(64) }),
  lock: z.object({ ...place, why: z.string().max(200) }),
  unlock: z.object(place),
}
/** What every display showed when the day's stream began, carried over from the last day that has one. */
const carried = z.object({
  displays: z.array(z.object({ display: displayShape, layout: z.enum(layouts), tiles: tileFeeds })).max(16),
})
export const sceneFacts = {
  opened: carried,
  assigned: z.object({ ...place, feed: feedShape }),
  swapped: z.object({ display: displayShape, a: tileShape, b: tileShape }),
  cleared: z.object(place),
  arranged: z.object({ display: displayShape, layout: z.enum(layouts) }),
  applied: z.object({
    display: displayShape,
    preset: z.string(),
    name: z.string(),
    layout: z.enum(layouts),
    tiles: tileFeeds,
  }),
  locked: z.object({ ...place, why: z.string().max(200) }),
  unlocked: z.object(place),
}
export type SceneCommand = Tagged<'scene', typeof sceneCommands>
export type SceneFact = Tagged<'scene', typeof sceneFacts>

export interface SceneTile {
  readonly feed: string | null
  readonly previous: string | null
  readonly since: number
  readonly by: string
  readonly lock: { readonly seat: string; readonly why: string; readonly at: number } | null
}
export interface SceneDisplay {
  readonly layout: Layout
  readonly preset: string | null
  readonly tiles: Readonly<Record<number, SceneTile>>
}
/** 大屏一天的布局: one stream a wall and calendar day, `scene/<wall>@2026-11-21`. */
export interface Scene {
  readonly status: 'none' | 'open'
  readonly displays: Readonly<Record<number, SceneDisplay>>
}
export const noScene: Scene = { status: 'none', displays: {} }
/** Lets `decide` look at yesterday's stream of its own kind. */
export const sceneRef: KindRef<Scene> = { name: 'scene', initial: noScene }

/** What the wall shows. Switching a picture is a command here; tiles make the picture match. */
export const scene = kind({
  name: 'scene',
  commands: sceneCommands,
  facts: sceneFacts,
  initial: noScene,
  testimony: [],
  decide: decideScene,
  evolve: evolveScene,
  audience: () => everybody,
})

/** Stream of a wall on a day. */
export function sceneStream(wall: string, day: string): string {
  return `scene/${wall}@${day}`
}
