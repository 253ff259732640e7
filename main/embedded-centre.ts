import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { CentreOrder, CentreWord } from './centre.ts'

export interface EmbeddedCentre {
  readonly url: string
  /** One-time code for the seat of this desk. */
  readonly code: string
  /** SPKI DER in base64: what bridges believe passes by. */
  readonly publicKey: string
  stop(): void
}

const RESTART_MS = 1000

/**
 * Forks the centre and keeps it alive: a dead one is started again on the same port, so the session simply reconnects.
 * Rejects with Chinese words when the first start fails.
 */
export function startEmbeddedCentre(
  order: CentreOrder,
  onTrouble: (words: string) => void,
): Promise<EmbeddedCentre> {
  const file = fileURLToPath(new URL('./centre.js', import.meta.url))
  let stopped = false
  let stop = () => {}
  let port = order.port

  return new Promise((resolve, refuse) => {
    let started = false
    const run = () => {
      const child = utilityProcess.fork(file, [], { serviceName: 'zhihuitai-centre' })
      stop = () => child.kill()
      child.postMessage({ ...order, port })
      child.on('message', (word: CentreWord) => {
        if (word.type === 'trouble') onTrouble(word.words)
        if (word.type === 'failed') {
          onTrouble(word.words)
          if (!started) refuse(new Error(word.words))
        }
        if (word.type === 'ready' && !started) {
          started = true
          port = Number(new URL(word.url).port)
          resolve({
            url: word.url,
            code: word.code,
            publicKey: word.publicKey,
            stop: () => {
              stopped = true
              stop()
            },
          })
        }
      })
      child.on('exit', () => {
        if (stopped || !started) return
        onTrouble('本机中心意外退出，正在重新启动，已记内容都在本机')
        setTimeout(run, RESTART_MS)
      })
    }
    run()
  })
}
