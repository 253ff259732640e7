import { performance } from 'node:perf_hooks'
import type { Command } from '../domain/envelope.ts'
import { DAY, startOfDay } from '../domain/time.ts'
import type { Engine } from '../engine/api.ts'
import { openEngine } from '../engine/engine.ts'
import { type SmallCentre, smallCentre } from '../engine/testing/small-centre.ts'
import { dutyLog, LAST_DAY, LINES_A_DAY, timedId } from './duty-log.ts'
import type { Bench, Figure } from './figure.ts'
import { benchFolder } from './long-log.ts'
import { dutyTexts, randomFrom } from './workload.ts'

const worker = new URL('../engine/worker.ts', import.meta.url)
const OWN = 200

/** What this seat did in three days without its centre: lines, switches of its wall, incidents. */
function ownCommands(): Command[] {
  const random = randomFrom(11)
  const next = dutyTexts(12)
  const begin = startOfDay(LAST_DAY) - 3 * DAY
  return Array.from({ length: OWN }, (_, index) => {
    const at = begin + Math.floor((index / OWN) * 3 * DAY)
    const { kind, text, person } = next()
    const by = { seat: '甲-09', person, post: null }
    const told = { id: timedId(at, random), v: 1, by, at, clock: null, after: [] }
    if (index % 4 === 1) {
      const feed = `cam-${String(1 + (index % 40)).padStart(2, '0')}`
      const data = { display: 1, tile: 1 + (index % 9), feed }
      return { ...told, stream: 'scene/wall@2026-11-18', type: 'scene.assign', data }
    }
    if (index % 20 === 0) {
      const data = { title: text.slice(0, 30), place: '', street: null, category: null, level: null }
      const stream = `incident/${timedId(at, random)}`
      return { ...told, stream, type: 'incident.report', data: { ...data, occurredAt: null, from: null } }
    }
    const data = { kind, text, occurredAt: null, incident: null }
    return { ...told, stream: `log/${timedId(at, random)}`, type: 'log.write', data }
  })
}

async function receiveAll(engine: Engine, centre: SmallCentre): Promise<void> {
  for (;;) {
    const { head } = await engine.have()
    if (head.seq === centre.events.length) return
    const received = await engine.receive(centre.notice(head.seq, { limit: 600 }))
    if (!received.ok) throw new Error(received.words)
  }
}

/** A seat comes back after three days: it takes what others wrote and hands in what waits, until nothing waits. */
export const run: Bench = async ({ quick }): Promise<Figure[]> => {
  const engine = await openEngine({ dir: benchFolder('catch-up'), worker })
  for (const command of ownCommands()) {
    const submitted = await engine.submit(command)
    if (!submitted.ok) throw new Error(submitted.reason)
  }
  const centre = smallCentre()
  for (const told of dutyLog(LINES_A_DAY * 3 * (quick ? 1 : 4), 13)) centre.append(told)
  const judged = new Map<string, number>()

  const began = performance.now()
  await receiveAll(engine, centre)
  while ((await engine.unsent()).count > 0) {
    const commands = await engine.toSend(256)
    for (const { id } of commands) judged.set(id, (judged.get(id) ?? 0) + 1)
    await engine.settle(centre.submit(commands))
  }
  await receiveAll(engine, centre)
  const took = performance.now() - began

  const waiting = await engine.query('outbox.waiting', { limit: 500 })
  await engine.close()
  const once = [...judged.values()].filter((times) => times === 1).length
  return [
    {
      ...{
        bench: 'catch-up',
        figure: `${centre.events.length} events in, ${OWN} commands out`,
        value: took,
        unit: 'ms',
      },
      ...{
        peer: null,
        peerValue: null,
        ratio: null,
        goal: '< 2000 ms',
        ok: took < 2000 && waiting.length === 0,
      },
    },
    {
      ...{ bench: 'catch-up', figure: 'commands judged exactly once', value: once, unit: 'commands' },
      ...{
        peer: null,
        peerValue: null,
        ratio: null,
        goal: `= ${OWN}`,
        ok: once === OWN && judged.size === OWN,
      },
    },
  ]
}
