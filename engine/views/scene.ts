import type { Database } from 'better-sqlite3'
import { canonical } from '../../domain/canonical.ts'
import { idOf } from '../../domain/envelope.ts'
import { evolveScene, tileOf } from '../../domain/scene/evolve.ts'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { noScene, type Scene, type SceneFact, tilesIn } from '../../domain/scene/scene.ts'
import type { ToldFact, View } from '../view.ts'
import { sceneQueriesRun } from './scene-queries.ts'
import { switchText } from './switch-text.ts'

/** The query shows at most so many, so no more of a day are kept. */
const SWITCHES_A_DAY = 200

function fold(facts: readonly ToldFact[], from: Scene): Scene {
  return facts.reduce((scene, { fact, told }) => evolveScene(scene, fact as SceneFact, told), from)
}

/** Every tile the display's layout has; a tile is pending where what waits changes it. */
function tilesOf(confirmed: Scene, scene: Scene, display: number): LayoutRow['tiles'] {
  const { layout } = scene.displays[display] ?? { layout: '9' }
  return Array.from({ length: tilesIn[layout] }, (_, index) => {
    const { by, ...tile } = tileOf(scene, display, index + 1)
    const pending = canonical(tileOf(confirmed, display, index + 1)) !== canonical({ ...tile, by })
    return { tile: index + 1, ...tile, seat: by, pending }
  })
}

function prepare(db: Database) {
  const insertDisplay = db.prepare(
    'INSERT INTO scene_display (stream, wall, day, display, layout, preset, tiles) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertSwitch = db.prepare(
    'INSERT INTO scene_switch (stream, wall, day, place, key, at, seat, text, pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const [wall = '', day = ''] = idOf(stream).split('@')
    const confirmed = fold(
      facts.filter(({ told }) => !told.pending),
      noScene,
    )
    const scene = fold(
      facts.filter(({ told }) => told.pending),
      confirmed,
    )
    for (const [key, { layout, preset }] of Object.entries(scene.displays)) {
      const tiles = tilesOf(confirmed, scene, Number(key))
      insertDisplay.run(stream, wall, day, Number(key), layout, preset, JSON.stringify(tiles))
    }
    const switches = facts.filter(({ fact }) => fact.type !== 'scene.opened')
    const first = Math.max(0, switches.length - SWITCHES_A_DAY)
    for (const [index, { fact, told, seq }] of switches.slice(first).entries()) {
      const key = `${stream}#${seq ?? told.command}`
      const text = switchText(fact as SceneFact)
      const pending = told.pending ? 1 : 0
      insertSwitch.run(stream, wall, day, first + index, key, told.at, told.by.seat, text, pending)
    }
  }
}

/** 大屏: one row a display and day, and the day's last switches. */
export const sceneView: View = {
  kind: 'scene',
  version: 2,
  schema: [
    `CREATE TABLE scene_display (
       stream TEXT NOT NULL,
       wall TEXT NOT NULL,
       day TEXT NOT NULL,
       display INTEGER NOT NULL,
       layout TEXT NOT NULL,
       preset TEXT,
       tiles TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX scene_display_by_stream ON scene_display (stream)',
    'CREATE INDEX scene_display_by_day ON scene_display (wall, day, display)',
    `CREATE TABLE scene_switch (
       stream TEXT NOT NULL,
       wall TEXT NOT NULL,
       day TEXT NOT NULL,
       place INTEGER NOT NULL,
       key TEXT NOT NULL,
       at INTEGER NOT NULL,
       seat TEXT NOT NULL,
       text TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX scene_switch_by_stream ON scene_switch (stream)',
    'CREATE INDEX scene_switch_by_day ON scene_switch (wall, day, place)',
  ],
  tables: ['scene_display', 'scene_switch'],
  prepare,
  queries: sceneQueriesRun,
}
