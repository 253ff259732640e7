import type { District, People } from '../../domain/district.ts'
import type { Command } from '../../domain/envelope.ts'
import type { Desk, FeedNotice, LinkState, Who } from '../../protocol/desk.ts'
import { answer } from './answers.ts'
import { fakePeople } from './fake-people.ts'
import { apply, type Memory, refusalOf } from './memory.ts'

const DRAFTS = 'fake-desk-drafts'

/** A desk in memory, for tests of the window alone. `world`: demo, real, empty (no line yet) or new (first start). */
export function createFakeDesk(world: string, district: District, book: People, memory: Memory): Desk {
  const start = Date.now()
  const watches = new Set<() => void>()
  const feedHandlers = new Set<(notice: FeedNotice) => void>()
  const changed = () => {
    for (const push of watches) push()
  }
  const people = fakePeople(book, (notice) => {
    for (const handler of feedHandlers) handler(notice)
  })
  const who: Who = {
    seat: world === 'new' ? null : 'seat-1',
    alias: world === 'new' ? null : '甲',
    role: 'district',
    district: district.name,
    districtCode: district.code,
    world: world === 'new' ? null : world === 'demo' ? 'demo' : 'real',
    person: null,
    offset: { offset: 40, measuredAt: start },
    version: '0.1.0',
    window: 'desk',
    display: null,
    wall: 'main',
    streets: district.streets.map(({ code, name }) => ({ code, name })),
    head: null,
    seats: [],
    warnings: ['没有找到 ffmpeg：演示画面不能播放。请安装 ffmpeg 后重新启动。'],
  }
  const link = (service: string, name: string, state: LinkState['state']): LinkState => ({
    ...{ service, name, state, since: start - 72_000, words: null, roundTrip: state === 'up' ? 38 : null },
  })
  const links = [
    link('centre', '中心', 'down'),
    link('bridge/jiangnanzhong', '江南中街道桥', 'up'),
    link('bridge/pazhou', '琶洲街道桥', 'down'),
    link('media', '媒体', 'up'),
  ]

  const submit = async (command: Command) => {
    const reason = refusalOf(memory, command)
    if (reason !== null) return { ok: false as const, reason }
    apply(memory, command, true)
    const { id, stream, type, at, data } = command
    memory.waiting = [...memory.waiting, { key: id, stream, type, at, status: 'waiting', reason: null, data }]
    changed()
    return { ok: true as const, pending: true }
  }
  const drafts = () => JSON.parse(localStorage.getItem(DRAFTS) ?? '{}') as Record<string, string>
  const shell = async (request: { type: string; key?: string; text?: string; command?: string }) => {
    if (request.type === 'who') return { ...who, person: people.person() }
    const told = people.ask(request)
    if (told !== null) return told
    if (request.type === 'drafts') return drafts()
    if (request.type === 'draft') {
      localStorage.setItem(DRAFTS, JSON.stringify({ ...drafts(), [request.key ?? '']: request.text }))
    }
    if (request.type === 'displays') {
      return [{ display: 1, label: '拼接屏 左', width: 1920, height: 1080, wall: true }]
    }
    if (request.type === 'begin') return { ok: false, words: '中心没有应答，请核对地址后重试' }
    if (request.type === 'dismiss') {
      memory.waiting = memory.waiting.filter((row) => row.key !== request.command)
      changed()
    }
    return { ok: true }
  }
  const rowsOf = (name: string, args: unknown) =>
    structuredClone(people.rows(name, args as never) ?? answer(memory, name, args as never))
  const desk = {
    submit,
    submitAll: async (commands: Command[]) => {
      const reason = commands.map((command) => refusalOf(memory, command)).find((one) => one !== null)
      if (reason != null) return { ok: false as const, reason }
      for (const command of commands) await submit(command)
      return { ok: true as const, pending: true }
    },
    shell,
    query: async (name: string, args: unknown) => rowsOf(name, args),
    watch: (name: string, args: unknown, onRows: (change: unknown) => void) => {
      const push = () => queueMicrotask(() => onRows({ type: 'all', rows: rowsOf(name, args) }))
      watches.add(push)
      push()
      return () => void watches.delete(push)
    },
    feed: async (request: { type: string }) =>
      request.type === 'links' ? links : { bridges: [], feeds: [], states: [] },
    onFeed: (handler: (notice: FeedNotice) => void) => {
      feedHandlers.add(handler)
      return () => void feedHandlers.delete(handler)
    },
  }
  return desk as unknown as Desk
}
