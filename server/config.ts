import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { personIdShape } from '../domain/post.ts'
import { bridgeIdShape } from '../protocol/feed.ts'
import { roleShape } from '../protocol/identity.ts'
import { wireReplyShapes } from '../protocol/wire.ts'
import { endpointShape } from './adapters/superior-http.ts'
import { feedConfigShape } from './media/feed-config.ts'

/** What the server's command line may say. Paths of files are read by `readConfig`. */
const options = {
  role: { type: 'string', multiple: true },
  dir: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '0' },
  cert: { type: 'string' },
  key: { type: 'string' },
  world: { type: 'string', default: 'real' },
  name: { type: 'string', default: '区值班室' },
  bridges: { type: 'string' },
  superior: { type: 'string' },
  'accept-new-epoch': { type: 'boolean', default: false },
  'blob-quota': { type: 'string', default: '50' },
  'make-code': { type: 'string' },
  'person-code': { type: 'string' },
  minutes: { type: 'string', default: '60' },
  bridge: { type: 'string' },
  street: { type: 'string' },
  'bridge-port': { type: 'string' },
  'rtc-port': { type: 'string', default: '44100' },
  announced: { type: 'string' },
  'centre-key': { type: 'string' },
  feeds: { type: 'string' },
  clips: { type: 'string', default: '' },
  worker: { type: 'string' },
} as const

export const usage = `用法：
  node server/index.ts --role centre --dir <文件夹> [--port 8440] [--world real|demo|drill] [--name 海珠区]
       [--host 0.0.0.0 --cert cert.pem --key key.pem] [--bridges bridges.json] [--superior superior.json] [--accept-new-epoch] [--blob-quota 附件 GB]
  node server/index.ts --role bridge --bridge <编号> --street <街道代码> --dir <文件夹> --feeds feeds.json
       --centre-key centre-key.pub [--name 名称] [--port 8441] [--world real|demo|drill] [--rtc-port 44100] [--clips <文件夹>] [--worker <程序>]
  node server/index.ts --make-code district|wall|street/<街道代码> <席位名称> --dir <中心的文件夹> [--minutes 60]
  node server/index.ts --person-code <人员编号>|first --dir <中心的文件夹> [--minutes 60]`

const port = z.coerce.number().int().min(0).max(65_535)
const centreShape = z.object({
  dir: z.string().min(1),
  host: z.string().min(1),
  port,
  world: z.enum(['demo', 'real', 'drill']),
  name: z.string().min(1).max(40),
  bridges: wireReplyShapes.hello.shape.bridges,
  /** Platforms of superiors signed reports may be handed to; none by default. */
  superiors: z.array(endpointShape).max(10),
  acceptNewEpoch: z.boolean(),
  /** Bytes; said in GB. */
  blobQuota: z.coerce
    .number()
    .positive()
    .max(1_000_000)
    .transform((gigabytes) => gigabytes * 1024 ** 3),
})
const bridgeShape = z.object({
  id: bridgeIdShape,
  name: z.string().min(1).max(40),
  street: z.string().regex(/^\d{9}$/),
  dir: z.string().min(1),
  host: z.string().min(1),
  port,
  rtcPort: port,
  announcedAddress: z.string().min(1).optional(),
  centreKeyFile: z.string().min(1),
  world: z.enum(['demo', 'real', 'drill']),
  feeds: z.array(feedConfigShape),
  clips: z.string(),
  worker: z.string().min(1).optional(),
})
const minutes = z.coerce
  .number()
  .int()
  .min(1)
  .max(7 * 24 * 60)
const codeShape = z.object({
  dir: z.string().min(1),
  role: roleShape,
  name: z.string().min(1).max(40),
  minutes,
})
const personCodeShape = z.object({
  dir: z.string().min(1),
  /** Null: whoever comes first, where nobody has a secret yet. */
  person: personIdShape.nullable(),
  minutes,
})

/** What to do: make a code for a seat or a person, or run a centre, a bridge or both. */
export type ServerConfig =
  | { readonly task: 'code'; readonly code: z.infer<typeof codeShape> }
  | { readonly task: 'person-code'; readonly code: z.infer<typeof personCodeShape> }
  | {
      readonly task: 'run'
      readonly centre: z.infer<typeof centreShape> | null
      readonly bridge: z.infer<typeof bridgeShape> | null
      readonly tls: { readonly cert: string; readonly key: string } | null
    }

/** Reads the command line and the files it names. Throws an Error with Chinese words. */
export function readConfig(args: readonly string[]): ServerConfig {
  const { values, positionals } = parsed(args)
  if (values['make-code'] !== undefined) {
    const [name = '席位'] = positionals
    const { dir, minutes } = values
    return { task: 'code', code: checked(codeShape, { dir, role: values['make-code'], name, minutes }) }
  }
  if (values['person-code'] !== undefined) {
    const { dir, minutes, 'person-code': who } = values
    const person = who === 'first' ? null : who
    return { task: 'person-code', code: checked(personCodeShape, { dir, person, minutes }) }
  }
  const roles = values.role ?? []
  if (roles.length === 0 || roles.some((role) => role !== 'centre' && role !== 'bridge'))
    throw new Error(usage)
  const both = roles.length > 1
  const bridges = values.bridges === undefined ? [] : json(values.bridges)
  const superiors = values.superior === undefined ? [] : json(values.superior)
  const acceptNewEpoch = values['accept-new-epoch']
  const blobQuota = values['blob-quota']
  return {
    task: 'run',
    centre: roles.includes('centre')
      ? checked(centreShape, { ...values, bridges, superiors, acceptNewEpoch, blobQuota })
      : null,
    bridge: roles.includes('bridge') ? checked(bridgeShape, bridgeOf(values, both)) : null,
    tls: tlsOf(values),
  }
}

type Values = ReturnType<typeof parsed>['values']

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Error(`参数不对：${(error as Error).message}\n${usage}`)
  }
}

function bridgeOf(values: Values, both: boolean) {
  const { dir, bridge: id = '', name, street, host, clips, worker, announced, world } = values
  if (values.feeds === undefined) throw new Error('请用 --feeds 指明画面清单文件')
  const list = z.object({ feeds: z.array(z.looseObject({ bridge: z.string() })) })
  const feeds = checked(list, json(values.feeds)).feeds.filter((feed) => feed.bridge === id)
  return {
    id,
    name,
    street,
    host,
    clips,
    feeds,
    world,
    worker: worker || undefined,
    announcedAddress: announced,
    dir: both ? `${dir}/bridge-${id}` : dir,
    port: both ? (values['bridge-port'] ?? '0') : values.port,
    rtcPort: values['rtc-port'],
    centreKeyFile: values['centre-key'] ?? (both ? `${dir}/centre-key.pub` : undefined),
  }
}

function tlsOf({ cert, key }: Values) {
  if (cert === undefined && key === undefined) return null
  if (cert === undefined || key === undefined) throw new Error('--cert 和 --key 要一起给出')
  return { cert: text(cert), key: text(key) }
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`读不了文件 ${file}，请核对路径和权限`)
  }
}

function json(file: string): unknown {
  try {
    return JSON.parse(text(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`文件 ${file} 不是 JSON，请改正`)
    throw error
  }
}

function checked<S extends z.ZodType>(shape: S, value: unknown): z.infer<S> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`参数或文件里的“${issue?.path.join('.') || '内容'}”缺少或不对，请核对\n${usage}`)
}
