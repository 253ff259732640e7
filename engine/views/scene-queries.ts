import type { LayoutRow } from '../../domain/scene/rows.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'

interface StoredDisplay extends Omit<LayoutRow, 'tiles'> {
  tiles: string
}
interface StoredSwitch {
  key: string
  at: number
  seat: string
  text: string
  pending: number
}

const layout: ViewQuery<'scene.layout'> = {
  kinds: ['scene'],
  run: (db, { wall }) =>
    prepared<StoredDisplay>(
      db,
      `SELECT CAST(display AS TEXT) AS key, display, layout, preset, tiles FROM scene_display
         WHERE wall = ? AND day = (SELECT max(day) FROM scene_display WHERE wall = ?) ORDER BY display`,
    )
      .all(wall, wall)
      .map((stored) => ({ ...stored, tiles: JSON.parse(stored.tiles) })),
}

const switches: ViewQuery<'scene.switches'> = {
  kinds: ['scene'],
  run: (db, { wall, limit }) =>
    prepared<StoredSwitch>(
      db,
      `SELECT key, at, seat, text, pending FROM scene_switch WHERE wall = ?
         ORDER BY day DESC, place DESC LIMIT ?`,
    )
      .all(wall, limit)
      .map((stored) => ({ ...stored, pending: stored.pending === 1 })),
}

export const sceneQueriesRun: View['queries'] = { 'scene.layout': layout, 'scene.switches': switches }
