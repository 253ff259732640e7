import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, safeStorage, type WebContents } from 'electron'
import { districtShape } from '../domain/district.ts'
import type { Command } from '../domain/envelope.ts'
import { openEngine } from '../engine/engine.ts'
import type { FeedNotice, LinkState, ShellRequest, Submitted, Who } from '../protocol/desk.ts'
import type { ConfigFile } from './config.ts'
import { writeDemoDay } from './demo-day.ts'
import { saySigned } from './demo-signed.ts'
import { startEmbeddedCentre } from './embedded-centre.ts'
import { createTurn } from './in-turn.ts'
import { type Answers, forgetWith } from './ipc.ts'
import { createLinkEntries, type LinkEntries } from './link-entries.ts'
import type { Options } from './options.ts'
import { type OrderDelivery, openOrderDelivery } from './order-delivery.ts'
import { openPeople } from './people/open-people.ts'
import { openSaidDown } from './said-down.ts'
import type { SeatKey } from './seat-key.ts'
import { createFiles } from './shell/files.ts'
import { answerPaper } from './shell/paper.ts'
import { answerPeople } from './shell/people.ts'
import { openPlan, samplePlans } from './shell/plans.ts'
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
/** How often broken links are looked at, ms. */
const LOOK = 15_000

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
  if (config.trouble !== null) warnings.add(config.trouble)
  let world: World | null = null
  let staff: ReturnType<typeof openPeople> | null = null
  /** Opening, changing and leaving a world: never one while another is half done. */
  const inTurn = createTurn()
  let isClosing = false
  if (!safeStorage.isEncryptionAvailable()) warnings.add('本机没有系统密钥库，席位密钥只靠文件权限保护')

  let entries: { of: LinkEntries; timer: ReturnType<typeof setInterval> } | null = null

  let delivery: OrderDelivery | null = null

  const tell = (notice: FeedNotice) => {
    if (notice.type === 'presence') delivery?.look()
    if (notice.type === 'links') void entries?.of.hear(notice.links)
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
    if (isClosing) throw new Error('指挥台正在退出，请重新启动后再选')
    await leave()
    const entered = await openWorld(id, worldParts)
    world = entered
    staff = openPeople({
      config,
      secrets: safeStorage,
      notify: tell,
      trouble: worldParts.trouble,
      world: { id, engine: entered.engine, askCentre: entered.session.askPeople },
    })
    // Pages opened before there was a world ask everything again.
    windows.loadAll()
    const known = config.current()
    if (known?.seat != null && known.role !== 'wall') delivery = deliverTo(entered, known.seat, known.role)
    if (known?.role === 'district' && known.seat !== null)
      entries = watchLinks(entered, known.seat, join(config.folder, 'worlds', id))
    if (known?.world === 'demo' && known.centre === null && known.seat !== null) {
      const { engine } = world
      const { seat } = known
      const later = await writeDemoDay(districtFolder, engine, seat, Date.now())
      const { people } = staff
      // What nobody could sign waits for its signature: that is no reason to stop.
      void saySigned({
        later,
        engine,
        seat,
        sign: (request) => people.answer(request),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }).catch(() => {})
    }
  }

  function deliverTo({ engine, offset }: World, seat: string, role: string | null): OrderDelivery {
    return openOrderDelivery({
      engine,
      seat,
      street: /^street\/(\d{9})$/.exec(role ?? '')?.[1] ?? null,
      person: () => staff?.people.signedIn()?.person ?? null,
      clock: () => Date.now() + Math.round(offset()?.offset ?? 0),
    })
  }

  async function leave(): Promise<void> {
    const left = world
    delivery?.close()
    delivery = null
    clearInterval(entries?.timer)
    entries = null
    staff?.close()
    staff = null
    world = null
    await left?.close()
  }

  /** Keeps commands whose names are those of people who are here. */
  async function keep(commands: Command[], write: (open: World) => Promise<Submitted>): Promise<Submitted> {
    if (world === null || staff === null) return { ok: false, reason: NOT_BEGUN }
    const open = world
    return await staff.people.act(commands, () =>
      world === open ? write(open) : Promise.resolve({ ok: false, reason: NOT_BEGUN }),
    )
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
      person: staff?.people.signedIn() ?? null,
      offset: world?.offset() ?? null,
      version: app.getVersion(),
      head: (await world?.engine.have())?.head ?? null,
      window,
      display,
      wall: WALL,
      streets: district.streets.map((street) => ({ code: street.code, name: street.name })),
      seats: known?.seats ?? [],
      warnings: [...warnings, ...(staff?.people.isNew() ? firstCodeWords(world?.firstCode() ?? null) : [])],
    }
  }

  const media = createWindowMedia(() => world?.session ?? null)
  forgetWith((contents) => media.forget(contents))
  const shell = createShell({
    windows,
    engine: () => world?.engine ?? null,
    who,
    begin: (choice) => inTurn(() => begin(choice)),
    people: answerPeople(() => staff?.people ?? null),
    files: createFiles(() => world?.files ?? null),
    tables: answerTables,
    paper: answerPaper,
    plan: (contents) => openPlan(world?.files ?? null, contents),
    samples: () => samplePlans(join(root, 'resources', 'plan')),
  })
  const answers: Answers = {
    submit: (command) => keep([command], ({ engine }) => engine.submit(command)),
    submitAll: (commands) => keep(commands, ({ engine }) => engine.submitAll(commands)),
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
    open: () => inTurn(open),
    close: () => {
      isClosing = true
      return inTurn(leave)
    },
  }
}

/** Broken links of the streets go into the log of this world, each break once. `folder`: the world's own. */
function watchLinks({ engine, offset, session }: World, seat: string, folder: string) {
  const of = createLinkEntries({
    seat,
    submit: (command) => engine.submit(command),
    countOf: async (stream) => (await engine.query('log.one', { stream }))[0]?.count ?? 0,
    said: openSaidDown(join(folder, 'links-down.json')),
    clock: () => Date.now() + Math.round(offset()?.offset ?? 0),
  })
  void of.hear(session.links())
  return { of, timer: setInterval(() => void of.look(), LOOK) }
}

/** Nobody can sign in before somebody has set a first secret: the code for it stands among what has to be looked at. */
function firstCodeWords(code: string | null): string[] {
  if (code === null) return []
  return [`还没有人设过口令：请第一位系统管理员用首个口令码 ${code} 设口令（左下角“登录”→“设口令”）`]
}
