import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Command } from '../../domain/envelope.ts'
import type { Post } from '../../domain/post.ts'
import { openEngine } from '../../engine/engine.ts'
import type { IdlePolicy } from '../../main/people/idle-policy.ts'
import { openKeyring } from '../../main/people/keyring.ts'
import { People } from '../../main/people/people.ts'
import type { SecretStore } from '../../main/seat-key.ts'
import { type CentreSession, openCentreSession } from '../../main/session/centre-session.ts'
import { createLinks } from '../../main/session/links.ts'
import type { Answered, PeopleRequest } from '../../protocol/desk.ts'
import { NOON } from '../../server/test/commands.ts'
import { centreForTest } from '../centre/open-centre.ts'
import { SeatClient } from '../centre/seat-client.ts'

export const SECRET = 'Haizhu-Duty-26'
export const NEXT = 'Haizhu-Duty-27'

/** Turns bytes around: enough to see whether the file was wrapped before it was written. */
export const turned: SecretStore = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text).reverse(),
  decryptString: (data) => Buffer.from(data).reverse().toString(),
}

/** One clock for centre and desk. */
export interface Clock {
  now: number
}

/** A desk of the duty room as it ships (memory, session, people) with a centre it can be cut off from. */
export async function dutyDesk({
  idle = { lockAfter: 10, signOutAfter: null } as IdlePolicy,
  role = 'district',
} = {}) {
  const clock: Clock = { now: NOON }
  const place = await centreForTest({ clock: () => clock.now, limits: { secrets: 1e6 } })
  const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-desk-'))
  const engine = await openEngine({ dir, worker: new URL('../../engine/worker.ts', import.meta.url) })
  const keys = generateKeyPairSync('ed25519')
  const client = new SeatClient(place.centre.url, { keys })
  const enrolled = await client.enrol(
    await place.centre.makeCode({ role: 'district', name: '', minutes: 10 }),
  )
  if (!enrolled.ok) throw new Error(enrolled.refusal.words)
  client.close()
  const { seat } = enrolled.reply
  const troubles: string[] = []
  let session: CentreSession | null = null

  const connect = async () => {
    const greeted = Promise.withResolvers<void>()
    session = openCentreSession({
      ...{ url: place.centre.url, ca: null, world: 'demo', seat, engine },
      sign: (text) => sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
      links: createLinks(() => {}),
      onHello: () => greeted.resolve(),
      onOffset: () => {},
    })
    await greeted.promise
  }
  const openPeople = () =>
    new People({
      keyring: openKeyring(join(dir, 'people.keys'), turned, (words) => void troubles.push(words)),
      askCentre: (make) =>
        session === null
          ? Promise.resolve({ ok: false, refusal: { code: 'gone', words: '没有会话' } } as const)
          : session.askPeople(make),
      ...{ engine, clock: () => clock.now, seat, role, idle, onChange: () => {} },
    })
  let people = openPeople()
  await connect()

  return {
    ...{ clock, place, dir, engine, seat, troubles, connect },
    people: () => people,
    /** The program ends and starts again. */
    restart: () => {
      people = openPeople()
    },
    cutOff: () => {
      session?.close()
    },
    ask: (request: PeopleRequest) =>
      people.answer(request) as Promise<Answered<{ signature: string; key: string }>>,
    /** Writes somebody into the address book and waits until the centre has it. */
    put: async (id: string, name: string, posts: Post[]) => {
      const card = { unit: '', title: '', street: null, phones: [], groups: [], email: null, note: '' }
      await engine.submit(command(seat, 'person.put', `person/${id}`, { ...card, name, posts }))
      while ((await engine.unsent()).count > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    /** Sets somebody's first secret at another seat, as an administrator would have him do. */
    secretFor: async (person: string, secret: string) => {
      const other = await place.seat()
      const { key } = other
      const old = place.centre.makePersonCode(person)
      const answer = await other.ask({ type: 'changeSecret', person, old, next: secret, key })
      if (!answer.ok) throw new Error(answer.refusal.words)
      other.close()
    },
    /** Waits until this desk knows of that many keys of a person. */
    knowsKeys: async (person: string, count: number) => {
      while ((await engine.query('credential.keys', { person })).length < count) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    line: (by: Partial<Command['by']> = {}, type = 'log.write') => {
      const data = { kind: 'note', text: '一行', occurredAt: null, incident: null }
      return { ...command(seat, type, `log/${v7()}`, data), by: { seat, person: null, post: null, ...by } }
    },
    close: async () => {
      session?.close()
      await engine.close()
      await place.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
export type DutyDesk = Awaited<ReturnType<typeof dutyDesk>>

function command(seat: string, type: string, stream: string, data: Record<string, unknown>): Command {
  const by = { seat, person: null, post: null }
  return { id: v7(), stream, type, v: 1, data, by, at: NOON, clock: null, after: [] }
}
