import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pass } from '../../protocol/identity.ts'
import { type Centre, startCentre } from '../../server/centre.ts'
import { BlobClient } from './blob-client.ts'
import { enrol } from './enrol.ts'

const dir = mkdtempSync(join(tmpdir(), 'blob-client-'))
const makeCa = (folder: string) =>
  execFileSync(process.execPath, [
    join(import.meta.dirname, '../../tools/make-ca.ts'),
    ...['--dir', folder, '127.0.0.1'],
  ])
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const photo = Buffer.from('塔吊'.repeat(1000))
const hash = createHash('sha256').update(photo).digest('hex')
let centre: Centre
let pass: Pass

beforeAll(async () => {
  makeCa(join(dir, 'tls'))
  makeCa(join(dir, 'other'))
  const tls = {
    cert: readFileSync(join(dir, 'tls/server.crt')),
    key: readFileSync(join(dir, 'tls/server.key')),
  }
  const place = { dir: join(dir, 'centre'), host: '127.0.0.1', port: 0, tls }
  centre = await startCentre({ ...place, world: 'real', name: '海珠区', bridges: [] })
  const code = await centre.makeCode({ role: 'district', name: '甲', minutes: 5 })
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const address = { url: centre.url, ca: readFileSync(join(dir, 'tls/ca.crt'), 'utf8') }
  pass = (await enrol(address, { code, name: '甲', key })).pass
})
afterAll(async () => {
  await centre.close()
  rmSync(dir, { recursive: true, force: true })
})

const client = (url: string, ca: string | null) =>
  new BlobClient({
    ...{ url: () => url, ca, world: 'real', pass: () => pass, clock: Date.now },
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  })

describe('附件经 TLS', () => {
  test('信任自办的 CA，送得到也取得到', async () => {
    const own = client(centre.url, readFileSync(join(dir, 'tls/ca.crt'), 'utf8'))
    expect(await own.head(hash)).toMatchObject({ status: 404, have: 0 })
    expect(await own.put(hash, 0, photo, photo.length)).toMatchObject({ status: 201 })
    const got = await own.get(hash, 10)
    if ('status' in got) throw new Error(got.words)
    const chunks: Buffer[] = []
    for await (const chunk of got.bytes) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks)).toEqual(photo.subarray(10))
  })

  test('别家的 CA 不认，附件一个字节也不给', async () => {
    const other = client(centre.url, readFileSync(join(dir, 'other/ca.crt'), 'utf8'))
    await expect(other.put(hash, 0, photo, photo.length)).rejects.toThrow('与中心的连接断了')
  })
})

describe('对方的回答不可信', () => {
  let server: Server
  let url: string
  let reply: { status: number; headers: Record<string, string>; body: string }
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(reply.status, reply.headers).end(reply.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test.each([
    ['不是 JSON', { status: 500, headers: {}, body: '<html>' }, { status: 500, have: null, words: '' }],
    ['断点不是数', { status: 404, headers: { 'x-blob-have': 'half' }, body: '' }, { have: null }],
    ['没有断点的旧中心', { status: 404, headers: {}, body: '' }, { status: 404, have: null }],
    [
      '话太长',
      { status: 507, headers: {}, body: JSON.stringify({ words: '满'.repeat(900) }) },
      { words: '' },
    ],
  ])('%s：不当真，也不出错', async (_name, told, expected) => {
    reply = told
    expect(await client(url, null).put(hash, 0, photo, photo.length)).toMatchObject(expected)
  })

  test('给的不是那一段：不收', async () => {
    reply = { status: 206, headers: { 'content-range': 'bytes */*' }, body: 'x' }
    await expect(client(url, null).get(hash, 0)).rejects.toThrow('无法识别')
  })
})
