import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, safeStorage, type WebContents } from 'electron'
import { districtShape } from '../domain/district.ts'
import { openEngine } from '../engine/engine.ts'
import type { FeedNotice, LinkState, ShellRequest, Who } from '../protocol/desk.ts'
import type { ConfigFile } from './config.ts'
import { writeDemoDay } from './demo-day.ts'
import { startEmbeddedCentre } from './embedded-centre.ts'
import { type Answers, forgetWith } from './ipc.ts'
import type { Options } from './options.ts'
import type { SeatKey } from './seat-key.ts'
import { answerFiles } from './shell/files.ts'
import { answerPaper } from './shell/paper.ts'
import { answerPeople } from './shell/people.ts'
import { answerTables } from './shell/tables.ts'
import { createShell } from './shell.ts'
import { createWindowMedia } from './window-media.ts'
import type { Windows } from './windows.ts'
import { addOwnWorld, joinWorld, openWorld, type World, type WorldParts } from './world.ts'

export interface DeskAppParts {
  readonly config: ConfigFile
  readonly key: SeatKey
  readonly windows: Windows
  readonly root: string
  readonly options: Options
}
export interface DeskApp {
  answers(): Answers
  /** Opens what the command line or the last start says; without either the first-start choice stays on screen. */
  open(): Promise<void>
  close(): Promise<void>
}

const NOT_BEGUN = '还没有开始：请先选择演示、本机新建或加入中心'
const WALL = 'main'

/** Inside a packaged application a worker thread does not find the native database by itself. */
function nativeBinding(): { nativeBinding?: string } {
  if (!app.isPackaged) return {}
  const unpacked = join(
    process.resourcesPath,
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
  )
  return { nativeBinding: join(unpacked, `${process.platform}-${process.arch}.node`) }
}

/** The desk behind its windows: which world is open and who answers the calls. */
export function createDeskApp(parts: DeskAppParts): DeskApp {
  const { config, key, windows, root, options } = parts
  const districtFolder = join(root, 'resources', 'district', 'haizhu')
  const district = districtShape.parse(
    JSON.parse(readFileSync(join(districtFolder, 'district.json'), 'utf8')),
  )
  const warnings = new Set<string>()
  let world: World | null = null
  let opening: Promise<void> = Promise.resolve()
  if (!safeStorage.isEncryptionAvailable()) warnings.add('本机没有系统密钥库，席位密钥只靠文件权限保护')

  const tell = (notice: FeedNotice) => {
    for (const window of windows.all()) window.webContents.send('desk:notice', notice)
  }
  const worldParts: WorldParts = {
    config,
    key,
    notify: tell,
    trouble: (words) => void warnings.add(words),
    openEngine: (dir) =>
      openEngine({ dir, worker: new URL('./engine-worker.js', import.meta.url), ...nativeBinding() }),
    startCentre: (order) => startEmbeddedCentre(order, (words) => void warnings.add(words)),
  }

  async function enter(id: string): Promise<void> {
    await world?.close()
    world = null
    world = await openWorld(id, worldParts)
    // Pages opened before there was a world ask everything again.
    windows.loadAll()
    const known = config.current()
    if (known?.world === 'demo' && known.centre === null && known.seat !== null) {
      await writeDemoDay(districtFolder, world.engine, known.seat, Date.now())
    }
  }

  async function begin(choice: Extract<ShellRequest, { type: 'begin' }>['choice']): Promise<void> {
    if (choice.as === 'join') {
      const { centre, code, name } = choice
      await enter(
        await joinWorld(config, key, { centre, ca: options.ca, code, name, district: district.name }),
      )
    } else if (choice.as === 'new') await enter(addOwnWorld(config, 'real', choice.district, []))
    else await enter(addOwnWorld(config, 'demo', district.name, options.bridges))
  }

  async function open(): Promise<void> {
    const { centre, code, name, demo } = options
    const current = config.current()
    if (centre !== null && code !== null) return begin({ as: 'join', centre, code, name })
    if (current !== null) {
      if (current.centre === null && options.bridges.length > 0)
        config.changeWorld(current.id, { bridges: options.bridges })
      return enter(current.id)
    }
    if (demo) return begin({ as: 'demo' })
  }

  async function who(contents: WebContents): Promise<Who> {
    const known = config.current()
    const { window, display } = windows.kindOf(contents.id) ?? { window: 'desk', display: null }
    return {
      seat: world === null ? null : (known?.seat ?? null),
      alias: known?.alias ?? null,
      role: known?.role ?? null,
      district: known?.district ?? district.name,
      districtCode: district.code,
      world: known?.world ?? null,
      person: null,
      offset: world?.offset() ?? null,
      version: app.getVersion(),
      head: (await world?.engine.have())?.head ?? null,
      window,
      display,
      wall: WALL,
      streets: district.streets.map((street) => ({ code: street.code, name: street.name })),
      warnings: [...warnings],
    }
  }

  const media = createWindowMedia(() => world?.session ?? null)
  forgetWith((contents) => media.forget(contents))
  const shell = createShell({
    ...{ windows, engine: () => world?.engine ?? null, who, begin },
    ...{ people: answerPeople, files: answerFiles, tables: answerTables, paper: answerPaper },
  })
  const answers: Answers = {
    submit: async (command) => (await world?.engine.submit(command)) ?? { ok: false, reason: NOT_BEGUN },
    submitAll: async (commands) =>
      (await world?.engine.submitAll(commands)) ?? { ok: false, reason: NOT_BEGUN },
    query: async (name, args) => (await world?.engine.query(name, args as never)) ?? [],
    watch: (name, args, onRows) => world?.engine.watch(name, args as never, onRows as never) ?? (() => {}),
    shell,
    feed: async (request, contents) => {
      switch (request.type) {
        case 'tree':
          return world?.session.tree() ?? { bridges: [], feeds: [], states: [] }
        case 'links':
          return world?.session.links() ?? ([] satisfies LinkState[])
        case 'bridge':
          return await media.request(contents.id, request.bridge, request.request)
      }
    },
  }
  return {
    answers: () => answers,
    open: () => {
      opening = open()
      return opening
    },
    close: async () => {
      await opening.catch(() => {})
      await world?.close()
    },
  }
}
