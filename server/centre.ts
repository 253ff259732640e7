import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openKeyFile } from '../engine/seal/key-file.ts'
import type { WireReplyOf } from '../protocol/wire.ts'
import { openSuperior } from './adapters/superior.ts'
import type { Endpoint } from './adapters/superior-http.ts'
import { ORDINARY_QUOTA, openBlobDoor } from './blobs/blob-door.ts'
import { failureWords } from './failure-words.ts'
import { type Limits, ordinaryLimits } from './gateway/context.ts'
import { openGateway } from './gateway/gateway.ts'
import { listen, type Tls } from './gateway/listen.ts'
import { RateByKey } from './gateway/rate.ts'
import { openCentreKey } from './identity/centre-key.ts'
import { foldedPeople } from './identity/folded-people.ts'
import { type CodeRequest, makeCode } from './identity/one-time-code.ts'
import { People } from './identity/people.ts'
import { PeopleBook } from './identity/people-book.ts'
import { makeFirstCode, makePersonCode } from './identity/person-code.ts'
import { openLedger } from './ledger/ledger.ts'
import { SqliteLedgerStore } from './ledger/sqlite-store.ts'
import { escalationPolicy } from './policies/escalation.ts'
import { openInnerSession } from './policies/inner-session.ts'
import { planHealthPolicy } from './policies/plan-health.ts'
import { openPolicies } from './policies/policies.ts'
import { presencePolicy } from './policies/presence.ts'
import { rollcallDuePolicy } from './policies/rollcall-due.ts'

export interface CentreOptions {
  /** Folder of `ledger.sqlite`, `ledger-keys.sqlite`, `people.sqlite`, `centre-key` (0600) and `centre-key.pub`; made when missing. */
  readonly dir: string
  /** `demo`, `real`, `drill`: never changes for a folder. */
  readonly world: string
  /** Id of the log when it is born in this folder. */
  readonly logId?: string
  /** Name of the district as seats show it. */
  readonly name: string
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  readonly tls?: Tls
  readonly bridges: WireReplyOf<'hello'>['bridges']
  /** Platforms of superiors (对外报送); none: nothing leaves the house by itself. */
  readonly superiors?: readonly Endpoint[]
  readonly clock?: () => number
  /** Bytes of files the world may hold here. */
  readonly blobQuota?: number
  readonly limits?: Partial<Limits>
  /** What a person must look at, in Chinese. */
  readonly onTrouble?: (words: string) => void
}

export interface Centre {
  readonly url: string
  readonly port: number
  /** SPKI DER in base64: with it bridges check passes. */
  readonly publicKey: string
  readonly logId: string
  /** A one-time code that enrols one seat. */
  makeCode(request: CodeRequest): Promise<string>
  /** A one-time code with which that person sets his first or a forgotten secret, good for an hour. */
  makePersonCode(person: string): string
  /** The code with which whoever comes first sets the first secret of all; null once anybody has one, and in a demo. */
  makeFirstCode(): string | null
  /** Goes on judging after a stop: the next epoch begins. A person's decision. */
  resume(): Promise<void>
  close(): Promise<void>
}

/** Starts ledger and gateway of one world. Throws an Error with Chinese words when it cannot. */
export async function startCentre(options: CentreOptions): Promise<Centre> {
  try {
    return await start(options)
  } catch (error) {
    throw new Error(failureWords(error, options.dir), { cause: error })
  }
}

async function start(options: CentreOptions): Promise<Centre> {
  const { dir, world, logId, name, host, port, tls, bridges } = options
  const clock = options.clock ?? Date.now
  const onTrouble = options.onTrouble ?? (() => {})
  const limits = { ...ordinaryLimits, ...options.limits }
  mkdirSync(dir, { recursive: true })
  const key = openCentreKey(dir)
  const store = new SqliteLedgerStore(join(dir, 'ledger.sqlite'))
  // Another name than a desk's own keys: the embedded centre lives in the desk's folder.
  const keys = openKeyFile(join(dir, 'ledger-keys.sqlite'))
  const ledger = await openLedger({ store, keys, world, ...(logId && { logId }), clock, onTrouble }).catch(
    async (error: unknown) => {
      await store.close()
      keys.close()
      throw error
    },
  )

  const blobs = openBlobDoor({
    folder: join(dir, 'blobs'),
    quota: options.blobQuota ?? ORDINARY_QUOTA,
    clock,
    onTrouble,
    book: store,
    centrePublicKey: key.publicKey,
    world,
  })
  const listening = await listen({ host, port, tls }, (request, response) => {
    if (blobs.answer(request, response)) return
    if (request.method !== 'GET' || request.url !== '/health') {
      response.writeHead(404).end()
      return
    }
    const { world: ours, stopped: words } = ledger.meta()
    const stopped = words !== null
    const health = { role: 'centre', world: ours, stopped, head: ledger.head(), sessions: gateway.sessions() }
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(health))
  }).catch(async (error: unknown) => {
    blobs.close()
    await ledger.close()
    throw error
  })
  const peopleBook = new PeopleBook(join(dir, 'people.sqlite'))
  const folded = foldedPeople(store)
  const people = new People({ world, book: peopleBook, key, ledger, folded, clock, onTrouble })
  const codeTries = new RateByKey(limits.codes, 10)
  const secretTries = new RateByKey(limits.secrets, 10)
  const gateway = openGateway(listening.server, {
    ledger,
    book: store,
    key,
    people,
    name,
    bridges,
    clock,
    limits,
    codeTries,
    secretTries,
    onTrouble,
  })

  const inner = openInnerSession({ ledger, store, clock })
  // A demo or a drill is looked at whatever the hour: only the real world has nights and a duty to be present.
  const real = world === 'real' ? [planHealthPolicy(inner), presencePolicy(inner, gateway.connected)] : []
  const policies = await openPolicies(
    inner,
    [escalationPolicy(inner), rollcallDuePolicy(inner), ...real],
    onTrouble,
  )
  // A drill's reports stay in the house: outgoing channels belong to the real world and the demo.
  const superior = await openSuperior(inner, world === 'drill' ? [] : (options.superiors ?? []), onTrouble)

  return {
    url: listening.url,
    port: listening.port,
    publicKey: key.publicKey,
    logId: ledger.meta().logId,
    makeCode: (request) => makeCode(store, key, request, clock()),
    makePersonCode: (person) => makePersonCode(peopleBook, key, { person, minutes: 60 }, clock()),
    makeFirstCode: () => (world === 'demo' ? null : makeFirstCode(peopleBook, key, clock())),
    resume: () => ledger.resume(),
    close: async () => {
      blobs.close()
      await superior.close()
      await policies.close()
      await gateway.close()
      await ledger.close()
      peopleBook.close()
    },
  }
}
