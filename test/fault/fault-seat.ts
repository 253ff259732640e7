import { generateKeyPairSync, sign } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import type { Receipt } from '../../domain/envelope.ts'
import type { Engine } from '../../engine/api.ts'
import { openEngine } from '../../engine/engine.ts'
import { type CentreSession, openCentreSession } from '../../main/session/centre-session.ts'
import { enrol } from '../../main/session/enrol.ts'
import { createLinks, type Links } from '../../main/session/links.ts'

/** A seat inside the test's process, with its real threads and its real session. */
export interface FaultSeat {
  readonly seat: string
  readonly engine: Engine
  readonly links: Links
  /** How the centre's link has stood, in words where it had any. */
  readonly linkHistory: readonly (readonly [state: string, words: string | null])[]
  /** Receipts in the order the session handed them on. */
  readonly receipts: Receipt[]
  /** The writing thread now at work. */
  writer(): Worker
  /** Goes to the centre at that address, leaving the one before. */
  connect(url: string): void
  close(): Promise<void>
}

/** Enrols with `code` at `url` and opens memory and session in `dir`; the session sees the engine through `wrap`. */
export async function openFaultSeat(
  dir: string,
  url: string,
  code: string,
  wrap: (engine: Engine) => Engine = (engine) => engine,
): Promise<FaultSeat> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const { seat } = await enrol({ url, ca: null }, { code, name: '试验席位', key })
  let writer: Worker | null = null
  const engine = await openEngine({
    dir,
    worker: new URL('../../engine/worker.ts', import.meta.url),
    onThread: (role, worker) => {
      if (role === 'write') writer = worker
    },
  })
  const receipts: Receipt[] = []
  const linkHistory: [string, string | null][] = []
  const links = createLinks(([centre]) => {
    if (centre !== undefined) linkHistory.push([centre.state, centre.words])
  })
  const settling: Engine = wrap({
    ...engine,
    settle: (answers) => {
      receipts.push(...answers)
      return engine.settle(answers)
    },
  })
  let session: CentreSession | null = null
  const connect = (address: string) => {
    session?.close()
    session = openCentreSession({
      ...{ url: address, ca: null, world: 'drill', seat, engine: settling, links },
      sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
      onHello: () => {},
      onOffset: () => {},
    })
  }
  connect(url)
  return {
    ...{ seat, engine, links, linkHistory, receipts, connect },
    writer: () => {
      if (writer === null) throw new Error('the writing thread has not started')
      return writer
    },
    close: async () => {
      session?.close()
      await engine.close()
    },
  }
}
