import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Attachment } from '../../domain/attachment.ts'
import type { Pass } from '../../protocol/identity.ts'
import { type Centre, startCentre } from '../../server/centre.ts'
import { FileStore } from '../files/file-store.ts'
import { BlobClient, BlobUnreachable } from './blob-client.ts'
import { enrol } from './enrol.ts'
import { type FilesSession, openFilesSession } from './files-session.ts'

const BYTES = 2_500_000
let folder: string
let centre: Centre
let ends: (() => void)[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-session-'))
  ends = []
  centre = await openCentre(0)
})
afterEach(async () => {
  for (const end of ends) end()
  await centre.close()
  await rm(folder, { recursive: true, force: true })
})

async function openCentre(port: number): Promise<Centre> {
  const dir = join(folder, 'centre')
  return await startCentre({ dir, world: 'real', name: '海珠区', host: '127.0.0.1', port, bridges: [] })
}

interface Seat {
  readonly store: FileStore
  readonly pass: Pass
  readonly sign: (text: string) => string
}
async function seatNamed(name: string): Promise<Seat> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const code = await centre.makeCode({ role: 'district', name, minutes: 5 })
  const { pass } = await enrol(
    { url: centre.url, ca: null },
    { code, name, key: publicKey.toString('base64') },
  )
  const key = createPrivateKey(privateKey)
  const store = new FileStore(join(folder, name))
  return { store, pass, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') }
}

interface Trouble {
  /** Answers before the line dies for good. */
  lives?: number
  /** How far this machine's clock is off, ms. */
  skew?: number
  waiting?: () => number
}
/** A running seat; a new one on the same folder is the seat started again. */
function run(
  seat: Seat,
  { lives = Number.MAX_SAFE_INTEGER, skew = 0, waiting = () => 0 }: Trouble = {},
): FilesSession {
  const { store, pass } = seat
  let left = lives
  const client = new BlobClient({
    ...{ url: () => centre.url, ca: null, world: 'real', clock: () => Date.now() + skew },
    pass: () => pass,
    sign: (text) => {
      left -= 1
      if (left < 0) throw new BlobUnreachable('cut')
      return seat.sign(text)
    },
  })
  const { blobs, parts, outgoing } = store
  const session = openFilesSession({ blobs, parts, outgoing, client, waiting: async () => waiting() })
  ends.push(() => session.close())
  return session
}
async function attach({ store }: Seat, size = BYTES): Promise<Attachment & { bytes: Buffer }> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
  const path = join(folder, '传真.pdf')
  await writeFile(path, bytes)
  return { ...(await store.keepFile(path)), bytes }
}
const stateOf = async (session: FilesSession, hash: string, fetch = false) =>
  (await session.states([hash], fetch))[0]
const sent = (session: FilesSession, hash: string) =>
  expect.poll(async () => (await stateOf(session, hash))?.sent).toBe(true)
const here = (session: FilesSession, hash: string) =>
  expect.poll(async () => (await stateOf(session, hash, true))?.here).toBe(true)

describe('附件在席位之间', () => {
  test('一个席位附上，另一个席位先见“未到”，取了就到，一字不差', async () => {
    const [first, second] = [await seatNamed('甲'), await seatNamed('乙')]
    const { hash, bytes } = await attach(first)
    const [from, to] = [run(first), run(second)]
    expect(await stateOf(to, hash)).toMatchObject({ here: false, progress: null })
    expect(await stateOf(from, hash)).toMatchObject({ here: true, sent: false })
    from.wake()
    await sent(from, hash)
    await here(to, hash)
    expect(await readFile(second.store.blobs.fileOf(hash))).toEqual(bytes)
  })

  test('在任何两步之间断电，重开后接着送，最后一字不差', async () => {
    const [first, second] = [await seatNamed('甲'), await seatNamed('乙')]
    const { hash, bytes } = await attach(first)
    // HEAD and three pieces: one life more each time, as if the machine died right after that answer.
    for (let lives = 0; lives < 5; lives++) {
      const session = run(first, { lives })
      session.wake()
      await expect
        .poll(
          async () =>
            (await stateOf(session, hash))?.words ?? (await first.store.outgoing.all())[0] ?? 'sent',
        )
        .not.toBe(hash)
      session.close()
    }
    const last = run(first)
    last.wake()
    await sent(last, hash)
    for (let lives = 0; lives < 2; lives++) {
      const session = run(second, { lives })
      await session.states([hash], true)
      session.close()
    }
    const to = run(second)
    await here(to, hash)
    expect(await readFile(second.store.blobs.fileOf(hash))).toEqual(bytes)
  })

  test('中心停了：说明在等什么；回来后自己接着送', async () => {
    const seat = await seatNamed('甲')
    const { hash } = await attach(seat)
    const { port } = centre
    await centre.close()
    const session = run(seat)
    session.wake()
    await expect.poll(async () => (await stateOf(session, hash))?.words).toBe('没有连上中心，恢复后自动继续')
    centre = await openCentre(port)
    session.wake()
    await sent(session, hash)
    expect(await stateOf(session, hash)).toMatchObject({ words: null, progress: null })
  })

  test('本机时钟差一小时也送得到：中心告诉它现在几点', async () => {
    const seat = await seatNamed('甲')
    const { hash } = await attach(seat)
    const session = run(seat, { skew: 3_600_000 })
    session.wake()
    await sent(session, hash)
  })

  test('有记录要发时附件让路', async () => {
    const seat = await seatNamed('甲')
    const { hash } = await attach(seat, 1000)
    let asked = 0
    const session = run(seat, { waiting: () => (asked++ < 2 ? 1 : 0) })
    session.wake()
    await sent(session, hash)
    expect(asked).toBe(3)
  })

  test('待发清单读不出来：不说已送到，说清原因；读得出来以后自己接着送', async () => {
    const seat = await seatNamed('甲')
    const attachment = await attach(seat)
    const session = run(seat)
    const list = join(folder, '甲', 'outgoing')
    await rename(list, `${list}.away`)
    session.wake()
    const [state] = await session.states([attachment.hash], false)
    expect(state).toMatchObject({
      here: true,
      sent: false,
      words: expect.stringContaining('待发清单读不出来'),
    })
    await rename(`${list}.away`, list)
    await vi.waitUntil(async () => (await session.states([attachment.hash], false))[0]?.sent, {
      timeout: 30_000,
    })
  })

  test('文件在本机被改坏：不冒充原件，请重新附', async () => {
    const seat = await seatNamed('甲')
    const { hash } = await attach(seat, 1000)
    await writeFile(seat.store.blobs.fileOf(hash), 'other')
    const session = run(seat)
    session.wake()
    await expect.poll(async () => (await stateOf(session, hash))?.words).toContain('已损坏')
    expect(await stateOf(session, hash)).toMatchObject({ sent: false })
  })

  test('中心还没有的附件：等着，对方送到后再取就到', async () => {
    const [first, second] = [await seatNamed('甲'), await seatNamed('乙')]
    const { hash } = await attach(first)
    const to = run(second)
    await to.states([hash], true)
    await expect.poll(async () => (await stateOf(to, hash))?.words).toContain('中心还没有收到这个附件')
    const from = run(first)
    from.wake()
    await sent(from, hash)
    to.wake()
    await here(to, hash)
  })
})
