import type { PlainEvent, PlainHistory } from './plain-history.ts'

const DAY = 86_400_000
const windows: Record<string, number> = { '1': 1, '4': 4, '9': 9, '16': 16, '1+5': 6 }

interface Screen {
  layout: string
  feeds: Map<number, string>
  locks: Map<number, string>
}
type Wall = Map<number, Screen>

/**
 * 锁定的窗只有锁定的席位能动；只动当时布局里有的窗；套用的场景当时存在、内容照抄；
 * 每天第一次操作先翻开，沿用三十一天内最近一天的画面。
 */
export function sceneFaults({ events }: PlainHistory): string[] {
  const faults: string[] = []
  const walls = new Map<string, Wall>()
  const presets = new Map<string, PlainEvent['data'] | null>()
  for (const event of events) {
    const { seq, stream, type, data } = event
    if (stream.startsWith('preset/')) {
      if (type === 'preset.removed' && !presets.get(stream)) faults.push(`第 ${seq} 条：删除了没有的场景`)
      presets.set(stream, type === 'preset.saved' ? data : null)
    }
    if (!stream.startsWith('scene/')) continue
    const wall = walls.get(stream)
    if (type === 'scene.opened') {
      if (wall) faults.push(`第 ${seq} 条：同一天翻开了两次`)
      const expected = carried(walls, stream)
      const opened = wallOf(data.displays)
      if (picture(opened) !== picture(expected)) faults.push(`第 ${seq} 条：没有照最近一天的画面翻开`)
      walls.set(stream, opened)
    } else if (wall) faults.push(...take(wall, event, presets).map((words) => `第 ${seq} 条：${words}`))
    else faults.push(`第 ${seq} 条：当天的布局还没有翻开`)
  }
  return faults
}

function screenOf(wall: Wall, display: number): Screen {
  const screen = wall.get(display) ?? { layout: '9', feeds: new Map(), locks: new Map() }
  wall.set(display, screen)
  return screen
}

function take(
  wall: Wall,
  { type, data, by }: PlainEvent,
  presets: Map<string, PlainEvent['data']>,
): string[] {
  const screen = screenOf(wall, data.display)
  const faults: string[] = []
  const touch = (tile: number) => {
    if (tile > (windows[screen.layout] ?? 0)) faults.push(`布局 ${screen.layout} 没有窗 ${tile}`)
    const lockedBy = screen.locks.get(tile)
    if (lockedBy !== undefined && lockedBy !== by.seat)
      faults.push(`${by.seat} 动了 ${lockedBy} 锁定的窗 ${tile}`)
  }
  switch (type) {
    case 'scene.assigned':
      touch(data.tile)
      screen.feeds.set(data.tile, data.feed)
      break
    case 'scene.cleared':
      touch(data.tile)
      screen.feeds.delete(data.tile)
      break
    case 'scene.swapped': {
      touch(data.a)
      touch(data.b)
      const [fromA, fromB] = [screen.feeds.get(data.a), screen.feeds.get(data.b)]
      put(screen, data.a, fromB)
      put(screen, data.b, fromA)
      break
    }
    case 'scene.arranged':
      screen.layout = data.layout
      break
    case 'scene.locked':
      touch(data.tile)
      screen.locks.set(data.tile, by.seat)
      break
    case 'scene.unlocked':
      touch(data.tile)
      if (!screen.locks.delete(data.tile)) faults.push(`窗 ${data.tile} 没有锁，却解锁了`)
      break
    case 'scene.applied':
      faults.push(...applied(screen, data, presets.get(`preset/${data.preset}`)))
      break
    default:
      faults.push(`大屏里不该有 ${type}`)
  }
  return faults
}

function put(screen: Screen, tile: number, feed: string | undefined): void {
  if (feed === undefined) screen.feeds.delete(tile)
  else screen.feeds.set(tile, feed)
}

function applied(screen: Screen, data: PlainEvent['data'], saved: PlainEvent['data'] | undefined): string[] {
  const { name, layout, tiles } = data
  const isCopy =
    saved && JSON.stringify([saved.name, saved.layout, saved.tiles]) === JSON.stringify([name, layout, tiles])
  const kept = [...screen.feeds].filter(([tile]) => screen.locks.has(tile))
  screen.layout = layout
  screen.feeds = new Map(tiles.map(({ tile, feed }: { tile: number; feed: string }) => [tile, feed]))
  for (const tile of screen.locks.keys()) screen.feeds.delete(tile)
  for (const [tile, feed] of kept) screen.feeds.set(tile, feed)
  if (!saved) return [`套用了没有的场景 ${data.preset}`]
  return isCopy ? [] : [`套用的内容与场景 ${data.preset} 当时的内容不同`]
}

function wallOf(displays: PlainEvent['data']): Wall {
  return new Map(
    displays.map((one: { display: number; layout: string; tiles: { tile: number; feed: string }[] }) => [
      one.display,
      {
        layout: one.layout,
        feeds: new Map(one.tiles.map(({ tile, feed }) => [tile, feed])),
        locks: new Map(),
      },
    ]),
  )
}

/** What the last day within a month showed, or nothing. */
function carried(walls: Map<string, Wall>, stream: string): Wall {
  const [wall = '', day = ''] = stream.split('@')
  for (let back = 1; back <= 31; back++) {
    const earlier = new Date(Date.parse(`${day}T00:00:00Z`) - back * DAY).toISOString().slice(0, 10)
    const found = walls.get(`${wall}@${earlier}`)
    if (found) return found
  }
  return new Map()
}

function picture(wall: Wall): string {
  const screens = [...wall].sort(([a], [b]) => a - b)
  return JSON.stringify(
    screens.map(([display, { layout, feeds }]) => [display, layout, [...feeds].sort(([a], [b]) => a - b)]),
  )
}
