import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { io } from 'socket.io-client'
import { v7 } from 'uuid'
import type { Command } from '../domain/envelope.ts'
import type { Recipient } from '../domain/order/recipient.ts'
import type { Engine } from '../engine/api.ts'
import { openEngine } from '../engine/engine.ts'
import { openOrderDelivery } from '../main/order-delivery.ts'
import { openCentreSession } from '../main/session/centre-session.ts'
import { enrol } from '../main/session/enrol.ts'
import { createLinks } from '../main/session/links.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import type { ServerOrder, ServerReady } from './judge-server.ts'
import { benchFolder } from './long-log.ts'

const worker = new URL('../engine/worker.ts', import.meta.url)
const STREET = '440105012'
const GOAL = 300

interface Desk {
  readonly seat: string
  readonly engine: Engine
  close(): Promise<void>
}

/**
 * An order issued at one desk until the sender is shown 送达: two real desks (memory in two threads, session) and a real centre in
 * a process of its own, on loopback. The peer is an empty Socket.IO round trip; the way of an order holds six of them and
 * four writes to the disk.
 */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const [centre, empty] = [serverProcess(), serverProcess()]
  try {
    const roles = ['district', `street/${STREET}`] as const
    const { url, codes } = await startServer(centre, { dir: benchFolder('order-centre'), seats: 2, roles })
    const peerUrl = (await startServer(empty, { dir: null, seats: 0 })).url
    const sender = await openDesk(url, codes[0] ?? '')
    const street = await openDesk(url, codes[1] ?? '')
    const delivery = openOrderDelivery({
      ...{ engine: street.engine, seat: street.seat, street: STREET, person: () => null, clock: Date.now },
    })
    const rounds = quick ? 20 : 200
    const waits: number[] = []
    const trips: number[] = []
    const peer = io(peerUrl, { transports: ['websocket'] })
    await once(peer as never, 'connect')
    for (let round = 0; round < rounds + 5; round++) {
      const began = performance.now()
      await peer.emitWithAck('ask', {})
      const trip = performance.now() - began
      const wait = await deliveredAfter(sender)
      // The first ones warm both desks up.
      if (round >= 5) {
        trips.push(trip)
        waits.push(wait)
      }
    }
    peer.disconnect()
    delivery.close()
    await sender.close()
    await street.close()
    const [value, peerValue] = [quantile(waits, 0.95), quantile(trips, 0.95)]
    return [
      {
        ...{ bench: 'order', figure: 'issued → 送达 shown at the sender, p95', value, unit: 'ms' },
        ...{ peer: 'an empty Socket.IO round trip, p95', peerValue, ratio: value / peerValue },
        ...{ goal: `< ${GOAL} ms on loopback`, ok: value < GOAL },
      },
    ]
  } finally {
    centre.kill()
    empty.kill()
  }
}

/** Issues one order and waits for the row that shows it delivered; ms. */
function deliveredAfter({ engine, seat }: Desk): Promise<number> {
  const stream = `order/${v7()}`
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const stop = engine.watch('order.one', { stream, now: Date.now() }, (change) => {
      const rows = change.type === 'all' ? change.rows : change.type === 'change' ? change.upsert : []
      if (!rows.some(({ recipients }) => recipients.some(({ steps }) => steps.delivered !== null))) return
      resolve(performance.now() - began)
      stop()
    })
    engine.submit(issue(stream, seat)).then((kept) => {
      if (!kept.ok) reject(new Error(kept.reason))
    }, reject)
  })
}

function issue(stream: string, seat: string): Command {
  const recipient: Recipient = {
    ...{ key: `street:${STREET}`, type: 'street', id: STREET, name: '琶洲街道', phone: '020-89000000' },
  }
  const data = {
    ...{
      incident: null,
      text: '组织振兴大街 16 号周边 200 米内人员疏散，确认人数后反馈。',
      place: '振兴大街 16 号',
    },
    ...{ recipients: [recipient], point: null, attachments: [], from: null, replaces: null },
    needs: { arrive: true, complete: true },
    deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
  }
  const by = { seat, person: null, post: null }
  return { id: v7(), stream, type: 'order.issue', v: 1, data, by, at: Date.now(), clock: null, after: [] }
}

async function openDesk(url: string, code: string): Promise<Desk> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const { pass } = await enrol({ url, ca: null }, { code, name: '席位', key })
  const engine = await openEngine({ dir: benchFolder('order-desk'), worker })
  const session = openCentreSession({
    ...{ url, ca: null, world: 'demo', seat: pass.seat, engine, links: createLinks(() => {}) },
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    ...{ onHello: () => {}, onOffset: () => {} },
  })
  return {
    seat: pass.seat,
    engine,
    close: async () => {
      session.close()
      await engine.close()
    },
  }
}

function serverProcess(): ChildProcess {
  return fork(new URL('./judge-server.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function startServer(process: ChildProcess, order: ServerOrder): Promise<ServerReady> {
  process.send(order)
  return (await once(process, 'message'))[0] as ServerReady
}
