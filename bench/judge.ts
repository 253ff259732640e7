import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Command } from '../domain/envelope.ts'
import { openLedger } from '../server/ledger/ledger.ts'
import { SqliteLedgerStore } from '../server/ledger/sqlite-store.ts'
import { logLine } from '../server/test/commands.ts'
import { type Bench, type Figure, quantile } from './figure.ts'
import type { LoadOrder, LoadReport } from './judge-load.ts'
import type { ServerOrder, ServerReady } from './judge-server.ts'
import { dutyTexts } from './workload.ts'

const SEATS = 64
/** A seat's outbox sends what waits: a few lines a message. */
const PER_SUBMIT = 8
/** Far below what the door takes, far above what a district writes. */
const STEADY = 200

/** The ledger's door: alone against raw rows on the same disk, and through sockets against empty acks. */
export const run: Bench = async ({ quick }) => {
  const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-judge-'))
  try {
    return [await doorFigure(dir, quick), ...(await socketFigures(dir, quick))]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function doorFigure(dir: string, quick: boolean): Promise<Figure> {
  const rounds = quick ? 3 : 7
  const perSeat = quick ? 32 : 128
  const file = join(dir, 'door.sqlite')
  const ledger = await openLedger({ store: new SqliteLedgerStore(file), world: 'demo', clock: Date.now })
  const reader = new Database(file, { readonly: true })
  const peer = new Database(join(dir, 'peer.sqlite'))
  peer.pragma('journal_mode = WAL')
  peer.pragma('synchronous = FULL')
  peer.exec('CREATE TABLE row (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = peer.prepare('INSERT INTO row (body) VALUES (?)')

  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const commandsBySeat = Array.from({ length: SEATS }, (_, seat) => lines(seat, round, perSeat))
    const { seq } = ledger.head()
    ours.push(await rate(SEATS * perSeat, () => Promise.all(commandsBySeat.map(submitAll))))
    const bodies = reader
      .prepare('SELECT body FROM event WHERE seq > ? LIMIT ?')
      .pluck()
      .all(seq, perSeat * 8)
    theirs.push(await rate(bodies.length, async () => bodies.forEach((body) => void insert.run(body))))
  }
  reader.close()
  peer.close()
  await ledger.close()
  const [value, peerValue] = [quantile(ours, 0.5), quantile(theirs, 0.5)]
  return {
    ...{ bench: 'judge', figure: 'durable commands of 64 seats', unit: '1/s', value, peerValue },
    peer: 'raw rows of the same bytes, one a transaction, FULL',
    ratio: value / peerValue,
    goal: '≥ 5 × peer',
    ok: value >= 5 * peerValue,
  }

  async function submitAll(commands: Command[], seat: number): Promise<void> {
    for (let i = 0; i < commands.length; i += PER_SUBMIT) {
      const some = commands.slice(i, i + PER_SUBMIT)
      const receipts = await ledger.submit(some, { seat: nameOf(seat), role: 'district' })
      if (receipts.filter(({ ok }) => ok).length !== some.length)
        throw new Error('a command was not accepted')
    }
  }
}

const nameOf = (seat: number) => `甲-${String(seat + 1).padStart(2, '0')}`

function lines(seat: number, round: number, count: number): Command[] {
  const next = dutyTexts(round * SEATS + seat + 1)
  return Array.from({ length: count }, () => logLine(next().text, { seat: nameOf(seat) }))
}

async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (count * 1000) / (performance.now() - start)
}

async function socketFigures(dir: string, quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 1 : 3
  const seconds = quick ? 2 : 5
  const outbox: LoadReport[] = []
  const single: LoadReport[] = []
  const empty: LoadReport[] = []
  const steady: LoadReport[] = []
  const steadyEmpty: LoadReport[] = []
  for (let round = 0; round < rounds; round++) {
    const order = (pace: LoadOrder['pace'], perSubmit: number, takesEvents: boolean) => ({
      ...{ pace, perSubmit, seconds, takesEvents },
    })
    outbox.push(await underLoad(join(dir, `outbox-${round}`), order('full', PER_SUBMIT, false)))
    empty.push(await underLoad(null, order('full', 1, false)))
    single.push(await underLoad(join(dir, `single-${round}`), order('full', 1, false)))
    steady.push(await underLoad(join(dir, `steady-${round}`), order(STEADY, 1, true)))
    steadyEmpty.push(await underLoad(null, order(STEADY, 1, true)))
  }
  const median = (reports: LoadReport[], of: 'perSecond' | 'p95') =>
    quantile(
      reports.map((one) => one[of]),
      0.5,
    )
  const peerValue = median(empty, 'perSecond')
  const through = (figure: string, value: number, least: number): Figure => ({
    ...{ bench: 'judge', figure, unit: '1/s', value, peerValue },
    peer: 'empty Socket.IO acks of 64 clients',
    ratio: value / peerValue,
    goal: `≥ ${least} × peer`,
    ok: value >= least * peerValue,
  })
  const [p95, emptyP95] = [median(steady, 'p95'), median(steadyEmpty, 'p95')]
  return [
    through(`commands through 64 sockets, ${PER_SUBMIT} a message`, median(outbox, 'perSecond'), 0.5),
    through('commands through 64 sockets, one a message', median(single, 'perSecond'), 0.5),
    {
      ...{ bench: 'judge', figure: `p95 receipt at ${STEADY}/s`, unit: 'ms', value: p95 },
      ...{ peer: 'empty acks at the same pace', peerValue: emptyP95, ratio: p95 / emptyP95 },
      goal: '≤ 20 ms, every event pushed to all 64 seats',
      ok: p95 <= 20,
    },
  ]
}

/** One server process and one process of 64 clients, both ended afterwards. */
async function underLoad(
  dir: string | null,
  order: Omit<LoadOrder, 'url' | 'codes' | 'clients'>,
): Promise<LoadReport> {
  const server = fork(join(import.meta.dirname, 'judge-server.ts'))
  const load = fork(join(import.meta.dirname, 'judge-load.ts'))
  try {
    const serverOrder: ServerOrder = { dir, seats: SEATS }
    const { url, codes } = await told<ServerReady>(server, serverOrder)
    const loadOrder: LoadOrder = { url, codes, clients: SEATS, ...order }
    return await told<LoadReport>(load, loadOrder)
  } finally {
    server.kill('SIGKILL')
    load.kill('SIGKILL')
  }
}

async function told<T>(child: ChildProcess, order: object): Promise<T> {
  child.send(order)
  const gone = once(child, 'exit').then(() => {
    throw new Error('a process of the benchmark ended')
  })
  const [message] = await Promise.race([once(child, 'message'), gone])
  return message as T
}
