import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { blobPathOf, blobWords } from '../../protocol/blobs.ts'
import { centreKeyOf } from '../identity/centre-key.ts'
import { issuePass } from '../identity/pass.ts'
import type { EnrolledSeat } from '../ledger/seat-book.ts'
import { type BlobDoor, openBlobDoor } from './blob-door.ts'

const NOW = Date.UTC(2026, 10, 21, 13, 46)
const photo = Buffer.from('塔吊倾覆现场照片'.repeat(4000))
const hash = createHash('sha256').update(photo).digest('hex')
const centre = centreKeyOf(generateKeyPairSync('ed25519').privateKey)

interface TestSeat {
  readonly enrolled: EnrolledSeat
  readonly key: KeyObject
}
function seatNamed(seat: string): TestSeat {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { enrolled: { seat, role: 'district', name: seat, key, enrolledAt: NOW }, key: privateKey }
}
const [first, second, stranger] = [seatNamed('甲-01'), seatNamed('甲-02'), seatNamed('甲-99')]
const book = new Map([first, second].map(({ enrolled }) => [enrolled.seat, enrolled]))

let folder: string
let server: Server
let door: BlobDoor
let troubles: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blob-door-'))
  troubles = []
  await open(1e9)
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

async function open(quota: number): Promise<void> {
  door = openBlobDoor({
    ...{ folder, quota, world: 'real', centrePublicKey: centre.publicKey, clock: () => NOW },
    book: { seat: async (seat: string) => book.get(seat) ?? null } as never,
    onTrouble: (words) => troubles.push(words),
  })
  server = createServer((asked, answered) => {
    if (!door.answer(asked, answered)) answered.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}
async function close(): Promise<void> {
  door.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

interface Ask {
  method: string
  seat?: TestSeat
  path?: string
  headers?: Record<string, string>
  body?: Buffer
  /** Sends only so many bytes of the body; the line is cut once some of them are on the centre's disk. */
  only?: number
  proof?: Partial<{ at: number; nonce: string; world: string; signedPath: string }>
}
interface Told {
  status: number
  have: number
  words: string
  body: Buffer
}

function ask({ method, seat = first, path = blobPathOf(hash), headers = {}, body, only, proof = {} }: Ask) {
  const { at = NOW, nonce = randomUUID(), world = 'real', signedPath = path } = proof
  const range = headers['content-range'] ?? headers.range ?? ''
  const words = blobWords({ world: 'real', method, path: signedPath, range, nonce, at })
  const pass = issuePass(seat.enrolled, world, NOW, centre)
  const signature = sign(null, Buffer.from(words), seat.key).toString('base64')
  const authorization = `Seat ${Buffer.from(JSON.stringify({ pass, nonce, at, signature })).toString('base64')}`
  const { port } = server.address() as AddressInfo
  return new Promise<Told | 'cut'>((resolve, refuse) => {
    let isOver = false
    const asking = request(
      { host: '127.0.0.1', port, method, path, headers: { authorization, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          isOver = true
          const whole = Buffer.concat(chunks)
          const text = response.headers['content-type']?.startsWith('application/json') === true
          const have = Number(response.headers['x-blob-have'] ?? -1)
          const said =
            text && whole.length > 0 ? (JSON.parse(whole.toString()) as { words: string }).words : ''
          resolve({ status: response.statusCode ?? 0, have, words: said, body: whole })
        })
      },
    )
    asking.on('error', () => {
      isOver = true
      resolve('cut')
    })
    if (only === undefined) {
      asking.end(body)
      return
    }
    asking.write(body?.subarray(0, only))
    vi.waitUntil(async () => isOver || (await partSize()) > 0, { timeout: 60_000 }).then(
      () => asking.destroy(),
      refuse,
    )
  })
}
const put = (from: number, bytes: Buffer, more: Partial<Ask> = {}) =>
  ask({
    method: 'PUT',
    body: bytes,
    headers: {
      'content-range': `bytes ${from}-${from + bytes.length - 1}/${photo.length}`,
      'content-length': String(bytes.length),
    },
    ...more,
  })
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name)
async function partSize(): Promise<number> {
  return (await stat(join(folder, 'parts', hash)).catch(() => null))?.size ?? 0
}
async function have(): Promise<number> {
  const told = await ask({ method: 'HEAD' })
  return told === 'cut' ? -1 : told.have
}

describe('附件送到中心', () => {
  test('分段送齐，校验后才算有；别的席位取得到，一字不差', async () => {
    expect(await put(0, photo.subarray(0, 50_000))).toMatchObject({ status: 202, have: 50_000 })
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 404, have: 50_000 })
    expect(await ask({ method: 'GET', seat: second })).toMatchObject({ status: 404 })
    expect(await put(50_000, photo.subarray(50_000))).toMatchObject({ status: 201, have: photo.length })
    expect(await ask({ method: 'GET', seat: second })).toMatchObject({ status: 200, body: photo })
    const rest = await ask({ method: 'GET', seat: second, headers: { range: 'bytes=90000-' } })
    expect(rest).toMatchObject({ status: 206, body: photo.subarray(90_000) })
    expect(await ask({ method: 'GET', headers: { range: `bytes=${photo.length}-` } })).toMatchObject({
      status: 416,
    })
  })

  test('送到一半断线，收到的留着，从断处接着送', async () => {
    expect(await put(0, photo, { only: 60_000 })).toBe('cut')
    expect(await partSize()).toBeGreaterThan(0)
    const goOn = async () => {
      const from = await have()
      return await put(from, photo.subarray(from))
    }
    await expect.poll(goOn).toMatchObject({ status: 201 })
    expect(await readFile(join(folder, hash.slice(0, 2), hash))).toEqual(photo)
  })

  test('中心在任何一步被停掉再开，都能接着送', async () => {
    for (const to of [1, 30_000, 60_000, photo.length]) {
      const from = await have()
      await put(from, photo.subarray(from, to))
      await close()
      await open(1e9)
    }
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, have: photo.length })
  })

  test('断点对不上时告诉对方中心已有多少', async () => {
    await put(0, photo.subarray(0, 50_000))
    expect(await put(10_000, photo.subarray(10_000))).toMatchObject({ status: 409, have: 50_000 })
  })

  test('内容与校验值不符：不收，也不留下冒名的文件', async () => {
    const other = Buffer.alloc(photo.length, 1)
    expect(await put(0, other)).toMatchObject({ status: 422, words: '附件内容与校验值不符，中心没有收' })
    expect(await stored()).toEqual([])
  })

  test('5 GB 的当场拒绝，一个字节也不读', async () => {
    const size = 5 * 1024 ** 3
    const headers = { 'content-range': `bytes 0-${size - 1}/${size}`, 'content-length': String(size) }
    const told = await ask({ method: 'PUT', headers, body: Buffer.alloc(1000), only: 1000 }).catch(
      () => 'cut',
    )
    expect(told).toMatchObject({ status: 413, words: expect.stringContaining('超过 200 MB') })
    expect(await stored()).toEqual([])
  })

  test('配额满了说清怎么办，附件留在席位', async () => {
    await close()
    await open(60_000)
    expect(await put(0, photo.subarray(0, 50_000))).toMatchObject({ status: 202 })
    expect(await put(50_000, photo.subarray(50_000))).toMatchObject({ status: 507, have: -1 })
    expect(troubles[0]).toContain('附件空间已满')
  })

  test('一周没人接着送的半个文件，开门时清掉', async () => {
    const part = join(folder, 'parts', 'a'.repeat(64))
    await writeFile(part, 'half')
    await utimes(part, new Date(NOW - 8 * 86_400_000), new Date(NOW - 8 * 86_400_000))
    await close()
    await open(1e9)
    await expect.poll(stored).toEqual([])
  })
})

test('清不掉的说一声，照样收发', async () => {
  const stuck = join(folder, 'parts', 'b'.repeat(64))
  await mkdir(stuck)
  await utimes(stuck, new Date(NOW - 8 * 86_400_000), new Date(NOW - 8 * 86_400_000))
  await close()
  await open(1e9)
  await expect.poll(() => troubles).toEqual([expect.stringContaining('一时清不掉')])
  expect(await put(0, photo)).toMatchObject({ status: 201 })
})

describe('只有登记过的席位能存取附件', () => {
  test('没有席位证、没登记、别的世界、别人的签名、改了地址、过时、重放，一律不理', async () => {
    const refused = [
      await ask({ method: 'GET', headers: { authorization: '' } }),
      await ask({ method: 'GET', headers: { authorization: 'Seat e30=' } }),
      await ask({ method: 'GET', seat: stranger }),
      await ask({ method: 'GET', proof: { world: 'demo' } }),
      await ask({ method: 'GET', seat: { ...first, key: second.key } }),
      await ask({ method: 'GET', proof: { signedPath: blobPathOf('b'.repeat(64)) } }),
      await ask({ method: 'GET', proof: { at: NOW - 3_600_000 } }),
    ]
    for (const told of refused)
      expect(told).toMatchObject({ status: 401, words: expect.stringMatching(/[一-龥]/) })
    const once = { method: 'HEAD', proof: { nonce: randomUUID() } }
    expect(await ask(once)).toMatchObject({ status: 404 })
    expect(await ask(once)).toMatchObject({ status: 401 })
  })

  test('签了这一段，就不能拿去送另一段', async () => {
    const range = `bytes 0-9/${photo.length}`
    const words = blobWords({
      world: 'real',
      method: 'PUT',
      path: blobPathOf(hash),
      range,
      nonce: 'n'.repeat(20),
      at: NOW,
    })
    const pass = issuePass(first.enrolled, 'real', NOW, centre)
    const signature = sign(null, Buffer.from(words), first.key).toString('base64')
    const proof = { pass, nonce: 'n'.repeat(20), at: NOW, signature }
    const authorization = `Seat ${Buffer.from(JSON.stringify(proof)).toString('base64')}`
    const told = await put(0, photo, {
      headers: { authorization, 'content-range': `bytes 0-19/${photo.length}` },
    })
    expect(told).toMatchObject({ status: 401 })
  })

  test('别的地址不归它管；不认识的动作不做', async () => {
    expect(await ask({ method: 'GET', path: '/health' })).toMatchObject({ status: 418 })
    expect(await ask({ method: 'GET', path: '/blobs/..%2fledger.sqlite' })).toMatchObject({ status: 418 })
    expect(await ask({ method: 'DELETE' })).toMatchObject({ status: 405 })
  })
})
