import { type CentreOrder, type CentreWord, centreOrderShape } from '../protocol/centre-process.ts'
import { startCentre } from '../server/centre.ts'

/** The embedded centre: ledger and gateway on loopback, no media, in a process of its own inside the desk. */
const port = process.parentPort
const say = (word: CentreWord) => port.postMessage(word)

port.once('message', ({ data }) => {
  start(centreOrderShape.parse(data)).catch((cause: unknown) => {
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
  say({ type: 'ready', url: centre.url, port: centre.port, code, publicKey: centre.publicKey, firstCode })
}
