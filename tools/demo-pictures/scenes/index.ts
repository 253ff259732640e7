import type { Feeds } from '../../../domain/district.ts'
import type { Scene } from '../scene.ts'
import { avenue } from './avenue.ts'
import { crane } from './crane.ts'
import { entrance } from './entrance.ts'
import { gauge } from './gauge.ts'
import { lane } from './lane.ts'
import { plaza } from './plaza.ts'
import { river } from './river.ts'
import { tunnel } from './tunnel.ts'

type SceneName = Feeds['feeds'][number]['look']['scene']

/** The scene painters by the name used in `feeds.json`. */
export const sceneByName: Record<SceneName, Scene> = {
  avenue,
  crane,
  entrance,
  gauge,
  lane,
  plaza,
  river,
  tunnel,
}
