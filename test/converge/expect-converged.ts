import { join } from 'node:path'
import Database from 'better-sqlite3'
import { lawsBroken } from '../legal/laws-broken.ts'
import { seqsOpenTo } from '../legal/may-see.ts'
import { type PlainEvent, type PlainHistory, readPlain, type Sent } from '../legal/plain-history.ts'
import type { SimSeat } from './sim-seat.ts'
import { pullAll, syncAll } from './sync.ts'
import type { World } from './world.ts'

/** Heals the network and checks everything that must hold then. Throws with all faults, in Chinese. */
export async function expectConverged(world: World): Promise<void> {
  const { seats, centre } = world
  for (const seat of seats) {
    seat.isCutOff = false
    for (const receipts of seat.late.splice(0)) seat.core.settle(receipts)
  }
  await syncAll(world, seats)
  const history: PlainHistory = { ...readPlain(centre.file), sent: sentBy(seats) }
  const faults = [
    ...lawsBroken(history),
    ...seats.flatMap((seat) => verdictFaults(seat, history)),
    ...receiptFaults(world),
    ...seats.flatMap(({ name, troubles }) => troubles.map((words) => `${name} 报告：${words}`)),
    ...centre.troubles
      .filter((words) => !words.includes('没有写入磁盘'))
      .map((words) => `中心报告：${words}`),
  ]
  for (const seat of seats) for (const { key } of seat.stopped()) seat.dismiss(key)
  faults.push(...seats.flatMap((seat) => memoryFaults(seat, history, centre.ledger.head())))
  faults.push(...(await twinFaults(world, history)))
  if (faults.length > 0) throw new Error(faults.slice(0, 12).join('\n'))
}

function sentBy(seats: readonly SimSeat[]): Map<string, Sent> {
  const sent = new Map<string, Sent>()
  for (const { name, role, sent: batches, standsOn } of seats) {
    for (const { id, type, stream, after } of batches.flat()) {
      const named = [...after, ...(standsOn.get(id) ?? [])]
      sent.set(id, { seat: name, role, type, stream, after: named })
    }
  }
  return sent
}

/** Every command the seat said yes to is recorded once, or refused with a reason its writer can read. */
function verdictFaults(seat: SimSeat, { events, receipts }: PlainHistory): string[] {
  const faults: string[] = []
  // Said again, a command may be accepted with nothing new to record; the plain rules know which.
  const acknowledged = receipts.filter(({ ok }) => ok).map(({ command }) => command)
  const recorded = new Set([...events.map(({ command }) => command), ...acknowledged])
  const refused = new Map(receipts.filter(({ ok }) => !ok).map((receipt) => [receipt.command, receipt]))
  const rows = new Map(seat.stopped().map((row) => [row.key, row]))
  const told = new Map([...seat.readReasons, ...rows])
  for (const { command } of seat.kept.values()) {
    const { id, type } = command
    const row = told.get(id)
    const isTestimony = type.startsWith('log.') && seat.role === 'district'
    if (recorded.has(id)) {
      if (row) faults.push(`${seat.name} 的 ${type} ${id} 已经记下，本席位却显示：${row.reason}`)
      continue
    }
    if (!row) faults.push(`${seat.name} 的 ${type} ${id} 丢了：没有记下，也没有告诉写的人`)
    else if (!/\p{Script=Han}{4}/u.test(row.reason ?? '')) faults.push(`${id} 没有中文理由：${row.reason}`)
    else if (row.status === 'held') {
      const standsOn = seat.readReasons.get(id)?.after ?? seat.after(id)
      if (!standsOn.some((earlier) => told.has(earlier))) {
        faults.push(`${seat.name} 的 ${id} 被搁置，它所依据的都没有被拒绝`)
      }
    }
    if (isTestimony)
      faults.push(`${seat.name} 的日志 ${id} 没有记下：${row?.reason ?? refused.get(id)?.reason}`)
  }
  for (const { command, reason } of seat.refusedAtOnce) {
    if (command.type.startsWith('log.')) faults.push(`${seat.name} 当场拒绝了日志：${reason}`)
    if (!/\p{Script=Han}{4}/u.test(reason)) faults.push(`${command.type} 当场拒绝而没有中文理由：${reason}`)
  }
  return faults
}

/** Asked often, the centre always answers the same. */
function receiptFaults({ centre }: World): string[] {
  return [...centre.receiptsByCommand].flatMap(([command, receipts]) => {
    const answers = new Set(receipts.map((receipt) => JSON.stringify(receipt)))
    return answers.size === 1 ? [] : [`中心对 ${command} 先后答复不同：${[...answers].join(' / ')}`]
  })
}

/** The seat holds exactly what it may see, word by word, and the rest as stubs; its chain verifies. */
function memoryFaults(
  seat: SimSeat,
  { events }: PlainHistory,
  head: { seq: number; hash: string },
): string[] {
  const faults: string[] = []
  const open = seqsOpenTo(seat.viewer, events)
  const held = heldBy(seat)
  if (held.length !== events.length)
    faults.push(`${seat.name} 有 ${held.length} 条，中心有 ${events.length} 条`)
  events.forEach((event: PlainEvent, index) => {
    const row = held[index]
    if (!row || row.seq !== event.seq) return
    if (!open.has(event.seq) && row.body !== null)
      faults.push(`${seat.name} 看到了不该看的第 ${event.seq} 条`)
    if (open.has(event.seq) && row.body !== event.body) {
      faults.push(`${seat.name} ${row.body === null ? '缺少' : '改动了'}第 ${event.seq} 条 ${event.type}`)
    }
  })
  const verified = seat.core.verify()
  if (!verified.ok) faults.push(`${seat.name} 的链不对：${verified.fault?.words}`)
  const own = seat.core.have().head
  if (own.seq !== head.seq || own.hash !== head.hash) faults.push(`${seat.name} 的末条与中心不同`)
  return faults
}

function heldBy(seat: SimSeat): { seq: number; body: string | null }[] {
  const db = new Database(join(seat.dir, 'seat.sqlite'), { readonly: true })
  try {
    return db.prepare('SELECT seq, body FROM event ORDER BY seq').all() as {
      seq: number
      body: string | null
    }[]
  } finally {
    db.close()
  }
}

/** Seats that see the same agree with each other, with their own rebuild and with a seat that begins from nothing. */
async function twinFaults(world: World, { events }: PlainHistory): Promise<string[]> {
  const faults: string[] = []
  const printByEyes = new Map<string, string>()
  const eyesOf = (seat: SimSeat) => [...seqsOpenTo(seat.viewer, events)].join(' ')
  for (const seat of world.seats) {
    const print = contentOf(seat)
    seat.core.rebuild()
    const rebuilt = contentOf(seat)
    if (rebuilt !== print) faults.push(`${seat.name} 重建后不同：${firstDifference(print, rebuilt)}`)
    const other = printByEyes.get(eyesOf(seat))
    if (other !== undefined && other !== print) {
      faults.push(`同类席位内容不同：${firstDifference(other, print)}`)
    }
    printByEyes.set(eyesOf(seat), print)
  }
  for (const like of world.seats.slice(1)) {
    const fresh = world.freshSeat(like)
    await pullAll(world, fresh)
    const print = contentOf(fresh)
    const other = printByEyes.get(eyesOf(like)) ?? ''
    if (print !== other) faults.push(`${like.name} 与从零开始的席位不同：${firstDifference(other, print)}`)
  }
  return faults
}

/** All tables, and what full text finds once it is up to date. */
function contentOf(seat: SimSeat): string {
  seat.rest()
  const args = { kinds: [], from: null, to: null, before: null, limit: 200 }
  const found = ['积水', '电话', '水位 警戒'].map((words) => {
    const keys = seat.core.query('log.search', { words, ...args }).map(({ key }) => key)
    return `${words}：${keys.join(' ')}`
  })
  return [seat.core.fingerprint(), ...found].join('\n')
}

function firstDifference(one: string, other: string): string {
  const lines = new Set(other.split('\n'))
  const extra = one.split('\n').find((line) => !lines.has(line))
  const own = new Set(one.split('\n'))
  const missing = other.split('\n').find((line) => !own.has(line))
  return `有 ${extra?.slice(0, 300) ?? '—'}；另一边有 ${missing?.slice(0, 300) ?? '—'}`
}
