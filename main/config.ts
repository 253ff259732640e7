import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { passShape } from '../protocol/identity.ts'
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

const configShape = z.object({
  current: z.uuid().nullable(),
  worlds: z.array(worldShape).max(100),
  /** Wall number of a display by what it is, so that it keeps its number when plugged in again. */
  displays: z.record(z.string(), z.int().min(1).max(16)),
})
export type Config = z.infer<typeof configShape>

export interface ConfigFile {
  readonly folder: string
  read(): Config
  change(change: (config: Config) => Config): Config
  current(): WorldConfig | null
  changeWorld(id: string, change: Partial<WorldConfig>): void
}

/** `config.json` of the data folder, replaced atomically. An unreadable one is set aside, never half believed. */
export function openConfig(folder: string): ConfigFile {
  mkdirSync(join(folder, 'worlds'), { recursive: true })
  const file = join(folder, 'config.json')
  let config = load(file)
  const write = (next: Config) => {
    const temporary = `${file}.new`
    writeFileSync(temporary, JSON.stringify(next, null, 2), { flush: true })
    renameSync(temporary, file)
    config = next
    return next
  }
  return {
    folder,
    read: () => config,
    change: (change) => write(change(config)),
    current: () => config.worlds.find((world) => world.id === config.current) ?? null,
    changeWorld: (id, change) => {
      const worlds = config.worlds.map((world) => (world.id === id ? { ...world, ...change } : world))
      write({ ...config, worlds })
    },
  }
}

function load(file: string): Config {
  const empty: Config = { current: null, worlds: [], displays: {} }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return empty
  }
  try {
    return configShape.parse(JSON.parse(text))
  } catch {
    renameSync(file, `${file}.unreadable-${Date.now()}`)
    return empty
  }
}
