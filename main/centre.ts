import * as z from 'zod'
import { startCentre } from '../server/centre.ts'

/** The embedded centre: ledger and gateway on loopback, no media, in a process of its own inside the desk. */
const orderShape = z.object({
  dir: z.string(),
  logId: z.uuid(),
  world: z.enum(['demo', 'real', 'drill']),
  name: z.string(),
  port: z.int(),
  bridges: z.array(z.object({ id: z.string(), name: z.string(), street: z.string(), url: z.string() })),
})
export type CentreOrder = z.infer<typeof orderShape>
export type CentreWord =
  /** `firstCode`: whoever comes first sets the first secret of all with it; null once anybody has one. */
  | { type: 'ready'; url: string; code: string; publicKey: string; firstCode: string | null }
  | { type: 'trouble'; words: string }
  | { type: 'failed'; words: string }

const port = process.parentPort
const say = (word: CentreWord) => port.postMessage(word)

port.once('message', ({ data }) => {
  start(orderShape.parse(data)).catch((cause: unknown) => {
    say({
      type: 'failed',
      words: cause instanceof Error ? cause.message : '本机中心无法启动，请查看数据目录是否可写',
    })
    process.exit(1)
  })
})

async function start(order: CentreOrder): Promise<void> {
  const centre = await startCentre({
    ...order,
    host: '127.0.0.1',
    onTrouble: (words) => say({ type: 'trouble', words }),
  })
  const code = await centre.makeCode({ role: 'district', name: order.name, minutes: 10 })
  const firstCode = centre.makeFirstCode()
  say({ type: 'ready', url: centre.url, code, publicKey: centre.publicKey, firstCode })
}
