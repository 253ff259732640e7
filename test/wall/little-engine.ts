import type { Command } from '../../domain/envelope.ts'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { kindNamed } from '../../domain/index.ts'
import type { See } from '../../domain/model.ts'
import type { Preset } from '../../domain/preset/preset.ts'
import type { PresetRow } from '../../domain/preset/rows.ts'
import type { LayoutRow } from '../../domain/scene/rows.ts'
import { type Scene, type SceneDisplay, tilesIn } from '../../domain/scene/scene.ts'

/** What all windows of a page's origin share; a reload finds it again. */
interface Stored {
  layout: LayoutRow[]
  commands: Command[]
}
const STORED = 'stage'

const stored = (): Stored =>
  JSON.parse(localStorage.getItem(STORED) ?? '{"layout":[],"commands":[]}') as Stored

/** Scenes and presets judged by the real rules, in memory: enough of the desk's engine for the wall's screens. */
export class LittleEngine {
  private readonly listeners = new Set<() => void>()

  constructor() {
    window.addEventListener('storage', () => this.tell())
  }

  /** Calls back after every change, also by another window. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The wall from now on, whatever was before. */
  setLayout(layout: LayoutRow[]): void {
    this.store({ layout, commands: [] })
  }

  judge(command: Command): { ok: true } | { ok: false; reason: string } {
    const decision = this.decide(this.fold(), command)
    return decision.ok ? { ok: true } : { ok: false, reason: decision.reason }
  }

  submit(command: Command): { ok: true; pending: false } | { ok: false; reason: string } {
    const verdict = this.judge(command)
    if (!verdict.ok) return verdict
    const { layout, commands } = stored()
    this.store({ layout, commands: [...commands, command] })
    return { ok: true, pending: false }
  }

  layoutRows(): LayoutRow[] {
    const scenes = [...this.fold()].filter(([stream]) => stream.startsWith('scene/'))
    const [, scene] = scenes.at(-1) ?? []
    return Object.entries((scene as Scene | undefined)?.displays ?? {}).map(([key, display]) =>
      rowOf(Number(key), display),
    )
  }

  presetRows(): PresetRow[] {
    return [...this.fold()].flatMap(([stream, state]) => {
      const preset = state as Preset
      if (!stream.startsWith('preset/') || preset.status !== 'saved') return []
      const { name, layout, tiles } = preset
      return [{ key: stream, id: idOf(stream), name, layout, tiles, savedAt: 0, seat: '', pending: false }]
    })
  }

  /** Newest first. */
  switchRows() {
    return stored()
      .commands.filter((command) => command.type.startsWith('scene.'))
      .map(({ id, at, by, type, data }) => {
        const { tile, feed } = data as { tile?: number; feed?: string }
        return { key: id, at, seat: by.seat, text: `${type} 窗 ${tile} ${feed}`, pending: false }
      })
      .reverse()
  }

  private store(next: Stored): void {
    localStorage.setItem(STORED, JSON.stringify(next))
    this.tell()
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener()
  }

  private fold(): Map<string, unknown> {
    const { layout, commands } = stored()
    const states = new Map<string, unknown>()
    if (layout.length > 0) states.set('scene/hall@2000-01-01', sceneOf(layout))
    for (const command of commands) this.apply(states, command)
    return states
  }

  private apply(states: Map<string, unknown>, command: Command): void {
    const kind = kindNamed(kindOf(command.stream))
    const decision = this.decide(states, command)
    if (kind === undefined || !decision.ok) return
    const { by, at, id } = command
    const told = { by, at, command: id, number: null, pending: false }
    let state = states.get(command.stream) ?? kind.initial
    for (const { fact } of decision.facts) state = kind.evolve(state, fact, told)
    states.set(command.stream, state)
  }

  private decide(states: Map<string, unknown>, command: Command) {
    const kind = kindNamed(kindOf(command.stream))
    if (kind === undefined) return { ok: false, reason: '没有这一类' } as const
    const see: See = (ref, id) => {
      const exact = states.get(`${ref.name}/${id}`)
      // The layout that a test laid down stands for whatever day was before.
      const laid = ref.name === 'scene' ? states.get('scene/hall@2000-01-01') : undefined
      return (exact ?? laid ?? ref.initial) as typeof ref.initial
    }
    const state = states.get(command.stream) ?? kind.initial
    const { by, at, type, data } = command
    return kind.decide(state, { type, data } as never, { id: idOf(command.stream), by, at, see })
  }
}

function rowOf(display: number, { layout, preset, tiles }: SceneDisplay): LayoutRow {
  const rows = Object.entries(tiles).map(([tile, { feed, previous, since, by, lock }]) => ({
    ...{ tile: Number(tile), feed, previous, since, seat: by, lock, pending: false },
  }))
  const shown = rows.filter(({ tile }) => tile <= tilesIn[layout])
  return { key: String(display), display, layout, preset, tiles: shown }
}

function sceneOf(rows: LayoutRow[]): Scene {
  const displays = rows.map(({ display, layout, preset, tiles }): [number, SceneDisplay] => {
    const tileList = tiles.map(({ tile, feed, previous, since, seat, lock }) => [
      tile,
      { feed, previous, since, by: seat, lock },
    ])
    return [display, { layout, preset, tiles: Object.fromEntries(tileList) }]
  })
  return { status: 'open', displays: Object.fromEntries(displays) }
}
