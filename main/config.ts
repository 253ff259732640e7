import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { passShape } from '../protocol/identity.ts'
import { readKept, writeKept } from './kept-file.ts'
import { idlePolicyShape } from './people/idle-policy.ts'

const bridgeShape = z.object({ id: z.string(), name: z.string(), street: z.string(), url: z.string() })
export type BridgeAddress = z.infer<typeof bridgeShape>

const worldShape = z.object({
  /** The log's id; also the name of its folder. */
  id: z.uuid(),
  world: z.enum(['demo', 'real', 'drill']),
  district: z.string(),
  /** Null: the centre runs inside this desk. */
  centre: z.string().nullable(),
  ca: z.string().nullable(),
  seat: z.string().nullable(),
  alias: z.string().nullable(),
  role: z.string().nullable(),
  pass: passShape.nullable(),
  bridges: z.array(bridgeShape),
  /** Seats of the district as the centre told them last. */
  seats: z.array(z.object({ seat: z.string(), name: z.string() })).optional(),
  /** When an untouched desk locks and signs out, in minutes; without it what is usual for its role. */
  idle: idlePolicyShape.optional(),
})
export type WorldConfig = z.infer<typeof worldShape>

/** A desk that made more worlds than this is told to clear up; what is already there is read all the same. */
const MAX_WORLDS = 100
/** A wall has so many displays. */
export const MAX_DISPLAYS = 16

const displaysShape = z
  .record(z.string(), z.int().min(1).max(MAX_DISPLAYS))
  .refine((displays) => Object.keys(displays).length <= MAX_DISPLAYS)
const configShape = z.object({
  current: z.uuid().nullable(),
  worlds: z.array(worldShape),
  /** Wall number of a display by what it is, so that it keeps its number when plugged in again; seen last, stands last. */
  displays: displaysShape,
})
export type Config = z.infer<typeof configShape>

/** As it is read: each part by itself, so that one that is not understood takes nothing else with it. */
const storedShape = z.object({
  current: z.unknown(),
  worlds: z.array(z.unknown()),
  displays: z.unknown(),
})

export interface ConfigFile {
  readonly folder: string
  /** What of the stored file could not be used, in words for the screen; null when all of it was. */
  readonly trouble: string | null
  read(): Config
  /** Throws with Chinese words where the result is not valid or the disk does not take it; nothing is changed then. */
  change(change: (config: Config) => Config): Config
  current(): WorldConfig | null
  changeWorld(id: string, change: Partial<WorldConfig>): void
}

/**
 * `config.json` of the data folder, replaced atomically. What of it is not understood is set aside as a copy and told,
 * never half believed. Throws Unreadable where the disk does not give it.
 */
export function openConfig(folder: string): ConfigFile {
  mkdirSync(join(folder, 'worlds'), { recursive: true })
  const file = join(folder, 'config.json')
  const { trouble, ...loaded } = load(file)
  let config = loaded.config
  const write = (next: Config) => {
    if (next.worlds.length > config.worlds.length) checkRoom(config)
    const checked = configShape.safeParse(next)
    if (!checked.success) throw new Error('本机配置的新内容不合格式，没有写下；请重试，仍不行请告知维护人员')
    const text = JSON.stringify(checked.data, null, 2)
    if (text === JSON.stringify(config, null, 2)) return config
    try {
      writeKept(file, text)
    } catch (cause) {
      throw new Error('本机配置写不下去，请检查数据目录是否可写、磁盘是否有空间', { cause })
    }
    config = checked.data
    return config
  }
  return {
    folder,
    trouble,
    read: () => config,
    change: (change) => write(change(config)),
    current: () => config.worlds.find((world) => world.id === config.current) ?? null,
    changeWorld: (id, change) => {
      const worlds = config.worlds.map((world) => (world.id === id ? { ...world, ...change } : world))
      write({ ...config, worlds })
    },
  }
}

/** Throws with Chinese words where one world more would be too many. */
export function checkRoom({ worlds }: Config): void {
  if (worlds.length < MAX_WORLDS) return
  throw new Error(
    `本机已有 ${worlds.length} 个世界，不再新建；请用 --data 指定另一个数据目录，或请维护人员清理`,
  )
}

function load(file: string): { config: Config; trouble: string | null } {
  const bytes = readKept(file)
  if (bytes === null) return { config: { current: null, worlds: [], displays: {} }, trouble: null }
  const stored = storedShape.safeParse(parsed(bytes.toString('utf8')))
  const told = stored.success ? stored.data : { current: null, worlds: [], displays: {} }
  const worlds = told.worlds.map((world) => worldShape.safeParse(world))
  const usable = worlds.flatMap((world) => (world.success ? [world.data] : []))
  const current = usable.find(({ id }) => id === told.current)?.id ?? null
  // Only a convenience: walls are numbered anew.
  const displays = displaysShape.safeParse(told.displays)
  const config = { current, worlds: usable, displays: displays.success ? displays.data : {} }
  if (stored.success && usable.length === worlds.length) return { config, trouble: null }
  const aside = `${file}.unreadable-${Date.now()}`
  try {
    copyFileSync(file, aside)
    writeKept(file, JSON.stringify(config, null, 2))
  } catch (cause) {
    throw new Error('本机配置有读不懂的部分，另存不下；请检查数据目录是否可写、磁盘是否有空间', { cause })
  }
  const lost = stored.success ? `里有 ${worlds.length - usable.length} 个世界` : ''
  const trouble = `本机配置${lost}读不懂，原样另存为 ${basename(aside)}；请告知维护人员，不要删除数据目录`
  return { config, trouble }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
