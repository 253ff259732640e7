import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from '../../engine/engine.ts'
import { enrol, openCentreSession } from '../../main/session/centre-session.ts'
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
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)

const keyFile = join(dir, 'seat-key.pem')
const seatFile = join(dir, 'seat.json')
if (!existsSync(seatFile)) await joinCentre()
const pem = readFileSync(keyFile)
const { seat } = JSON.parse(readFileSync(seatFile, 'utf8')) as { seat: string }

const engine = await openEngine({ dir, worker: new URL('../../engine/worker.ts', import.meta.url) })
engine.onTrouble((words) => say({ trouble: words }))
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
  links: createLinks(() => {}),
})
say({ ready: seat })
if (drain) await finish()
else await write()

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
  await until(async () => {
    const { count } = await engine.unsent()
    const { head } = await engine.have()
    return count === 0 && toldOf > 0 && head.seq >= toldOf
  }, '还有操作发不出去')
  session.close()
  await engine.close()
  say({ drained: true })
}
