import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { preset } from '../preset/preset.ts'
import { addDays } from '../time.ts'
import { displayOf, evolveScene, tileOf } from './evolve.ts'
import { type Scene, type SceneCommand, type SceneFact, sceneRef, tilesIn } from './scene.ts'

/** A wall untouched for longer starts empty: nobody remembers why it showed what it did. */
const DAYS_CARRIED = 31

function carryOver(id: string, see: Circumstances['see']): SceneFact {
  const [wall = '', day = ''] = id.split('@')
  for (let back = 1; back <= DAYS_CARRIED; back++) {
    const earlier = see(sceneRef, `${wall}@${addDays(day, -back)}`)
    if (earlier.status === 'none') continue
    const displays = Object.entries(earlier.displays).map(([display, { layout, tiles }]) => ({
      display: Number(display),
      layout,
      tiles: Object.entries(tiles).flatMap(([tile, { feed }]) =>
        feed === null ? [] : [{ tile: Number(tile), feed }],
      ),
    }))
    return { type: 'scene.opened', data: { displays } }
  }
  return { type: 'scene.opened', data: { displays: [] } }
}

/** Switching of the wall. A locked tile answers only to the seat that locked it. */
export function decideScene(
  before: Scene,
  command: SceneCommand,
  circumstances: Circumstances,
): Decision<SceneFact> {
  const { by, at, id, see } = circumstances
  if (!/^[\w.-]+@\d{4}-\d\d-\d\d$/.test(id)) return reject('布局的日期不对，请刷新大屏页面后重试')
  const opened = before.status === 'none' ? [carryOver(id, see)] : []
  const told = { at, by, command: '', number: null, pending: true }
  const state = opened.reduce((folded, fact) => evolveScene(folded, fact, told), before)
  const { display } = command.data
  const happens = (fact: SceneFact) => accept([...opened, fact])
  const stopped = (tile: number): string | null => {
    if (tile > tilesIn[displayOf(state, display).layout])
      return `屏 ${display} 现在没有窗 ${tile}，请先换布局`
    const { lock } = tileOf(state, display, tile)
    return lock === null || lock.seat === by.seat
      ? null
      : `窗 ${tile} 已由席位 ${lock.seat} 锁定，请该席位先解锁`
  }

  switch (command.type) {
    case 'scene.assign': {
      const reason = stopped(command.data.tile)
      return reason === null ? happens({ type: 'scene.assigned', data: command.data }) : reject(reason)
    }
    case 'scene.clear': {
      const reason = stopped(command.data.tile)
      return reason === null ? happens({ type: 'scene.cleared', data: command.data }) : reject(reason)
    }
    case 'scene.swap': {
      const reason = stopped(command.data.a) ?? stopped(command.data.b)
      return reason === null ? happens({ type: 'scene.swapped', data: command.data }) : reject(reason)
    }
    case 'scene.arrange':
      return happens({ type: 'scene.arranged', data: command.data })
    case 'scene.apply': {
      const saved = see(preset, command.data.preset)
      if (saved.status !== 'saved') return reject('没有这个场景，可能已被删除，请另选一个')
      const { name, layout, tiles } = saved
      return happens({ type: 'scene.applied', data: { ...command.data, name, layout, tiles: [...tiles] } })
    }
    case 'scene.lock': {
      const reason = stopped(command.data.tile)
      return reason === null ? happens({ type: 'scene.locked', data: command.data }) : reject(reason)
    }
    case 'scene.unlock': {
      const reason = stopped(command.data.tile)
      if (reason !== null) return reject(reason)
      const { lock } = tileOf(state, display, command.data.tile)
      return lock === null
        ? reject('这个窗没有锁定，不需要解锁')
        : happens({ type: 'scene.unlocked', data: command.data })
    }
    default:
      return unreachable(command)
  }
}
