import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from '../../engine/engine.ts'
import { openCentreSession } from '../../main/session/centre-session.ts'
import { enrol } from '../../main/session/enrol.ts'
import { createLinks } from '../../main/session/links.ts'
import { dutyCommands } from './duty-commands.ts'
import { until } from './until.ts'

/**
 * A seat as a program of its own, made to be killed: engine in two threads, session to a real centre. Says each command
 * before it tries it and each id the engine has kept, one JSON line each, written at once. `--drain` writes nothing and
 * ends when nothing waits.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    code: { type: 'string', default: '' },
    drain: { type: 'boolean', default: false },
  },
})
const { dir, url, code, drain } = values

const keyFile = join(dir, 'seat-key.pem')
const seatFile = join(dir, 'seat.json')
if (!existsSync(seatFile)) await joinCentre()
const pem = readFileSync(keyFile)
const { seat } = JSON.parse(readFileSync(seatFile, 'utf8')) as { seat: string }

const engine = await openEngine({ dir, worker: new URL('../../engine/worker.ts', import.meta.url) })
engine.onTrouble((words) => say({ trouble: words }))
const links = createLinks(() => {})
/** Newest seq the centre has told of: nothing waits when that is here. */
let toldOf = 0
const session = openCentreSession({
  ...{ url, ca: null, world: 'drill', seat, onOffset: () => {} },
  onHello: ({ head }) => {
    toldOf = Math.max(toldOf, head.seq)
  },
  engine: {
    ...engine,
    settle: async (receipts) => {
      for (const receipt of receipts) if (receipt.ok) toldOf = Math.max(toldOf, receipt.last)
      await engine.settle(receipts)
    },
  },
  sign: (text) => sign(null, Buffer.from(text), pem).toString('base64'),
  links,
})
say({ ready: seat })
if (drain) await finish()
else await write()

/** Writes a line at once, waiting where the pipe is full: what was said is out before the next thing is tried. */
function say(line: unknown): void {
  let left = Buffer.from(`${JSON.stringify(line)}\n`)
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(1, left))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}

async function joinCentre(): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const enrolled = await enrol({ url, ca: null }, { code, name: '试验席位', key })
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(seatFile, JSON.stringify({ seat: enrolled.seat }))
}

async function write(): Promise<void> {
  const next = dutyCommands(seat)
  for (;;) {
    const command = next()
    say({ trying: command })
    const submitted = await engine.submit(command)
    if (submitted.ok) say({ kept: command.id })
    else say({ refused: command.id, reason: submitted.reason })
  }
}

async function finish(): Promise<void> {
  let state = ''
  await until(
    async () => {
      const { count } = await engine.unsent()
      const { head } = await engine.have()
      state = `${count} 条待发送，本机到第 ${head.seq} 条，中心到第 ${toldOf} 条，${links.all()[0]?.words}`
      return count === 0 && toldOf > 0 && head.seq >= toldOf
    },
    () => `还有操作发不出去：${state}`,
  )
  session.close()
  await engine.close()
  say({ drained: true })
}
