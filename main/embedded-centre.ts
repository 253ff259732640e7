import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { CentreOrder, CentreWord } from './centre.ts'

type Ready = Pick<Extract<CentreWord, { type: 'ready' }>, 'code' | 'publicKey'>

export interface EmbeddedCentre {
  readonly url: string
  /**
   * The first time it stands: a one-time code for the seat of this desk and the centre's public key (SPKI DER, base64).
   * Rejects with Chinese words when the first start fails; it is tried again all the same.
   */
  readonly ready: Promise<Ready>
  /** The code for the first secret of all as the centre last told it; null once there is one, or before it stands. */
  firstCode(): string | null
  stop(): void
}

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

/**
 * Forks the centre and keeps it alive: a dead one is started again on the same port, so the session simply reconnects.
 * The desk does not wait for it: what is written meanwhile waits in the outbox.
 */
export async function startEmbeddedCentre(
  order: Omit<CentreOrder, 'port'>,
  onTrouble: (words: string) => void,
): Promise<EmbeddedCentre> {
  const file = fileURLToPath(new URL('./centre.js', import.meta.url))
  const port = await freeLoopbackPort()
  const ready = Promise.withResolvers<Ready>()
  // Nobody may be waiting for it; its failure is told as trouble too.
  ready.promise.catch(() => {})
  let firstCode: string | null = null
  let stopped = false
  let stop = () => {}
  let wait = FIRST_RETRY_MS

  const run = () => {
    if (stopped) return
    const child = utilityProcess.fork(file, [], { serviceName: 'zhihuitai-centre' })
    stop = () => child.kill()
    child.postMessage({ ...order, port })
    child.on('message', (word: CentreWord) => {
      if (word.type === 'ready') {
        wait = FIRST_RETRY_MS
        firstCode = word.firstCode
        ready.resolve(word)
        return
      }
      onTrouble(word.words)
      if (word.type === 'failed') ready.reject(new Error(word.words))
    })
    child.on('exit', () => {
      if (stopped) return
      onTrouble('本机中心没有在运行，正在重新启动；照常记，内容都在本机，恢复后自动补送')
      setTimeout(run, wait)
      wait = Math.min(2 * wait, LAST_RETRY_MS)
    })
  }
  run()
  return {
    url: `http://127.0.0.1:${port}`,
    ready: ready.promise,
    firstCode: () => firstCode,
    stop: () => {
      stopped = true
      stop()
    },
  }
}

function freeLoopbackPort(): Promise<number> {
  return new Promise((resolve, refuse) => {
    const server = createServer()
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
