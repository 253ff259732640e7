import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { centreForTest, type TestCentre } from '../../test/centre/open-centre.ts'
import { SeatClient } from '../../test/centre/seat-client.ts'

const dir = mkdtempSync(join(tmpdir(), 'zhihuitai-tls-'))
const makeCa = (folder: string, ...names: string[]) =>
  execFileSync(process.execPath, [
    join(import.meta.dirname, '../../tools/make-ca.ts'),
    '--dir',
    folder,
    ...names,
  ])
let place: TestCentre

beforeAll(async () => {
  makeCa(dir, '127.0.0.1', 'zhihuitai.local')
  const tls = { cert: readFileSync(join(dir, 'server.crt')), key: readFileSync(join(dir, 'server.key')) }
  place = await centreForTest({ tls })
})
afterAll(async () => {
  await place.close()
  rmSync(dir, { recursive: true })
})

test('席位信任自办的 CA，经 TLS 加入', async () => {
  expect(place.centre.url).toMatch(/^https:/)
  const seat = new SeatClient(place.centre.url, { ca: readFileSync(join(dir, 'ca.crt')) })
  const code = await place.centre.makeCode({ role: 'district', name: '', minutes: 1 })
  expect(await seat.enrol(code)).toMatchObject({ ok: true })
  expect(await seat.hello()).toMatchObject({ ok: true })
  seat.close()
})

test('不信任这个 CA 的席位连不上', async () => {
  const other = join(dir, 'other')
  makeCa(other, '127.0.0.1')
  const stranger = new SeatClient(place.centre.url, { ca: readFileSync(join(other, 'ca.crt')) })
  const failed = await new Promise<Error>((resolve) => stranger.socket.once('connect_error', resolve))
  expect(failed).toBeInstanceOf(Error)
  stranger.close()
})

test('再发一张服务器证书时 CA 不变，私钥只有本人可读', () => {
  const before = readFileSync(join(dir, 'ca.crt'), 'utf8')
  makeCa(dir, '127.0.0.1')
  expect(readFileSync(join(dir, 'ca.crt'), 'utf8')).toBe(before)
  expect([
    statSync(join(dir, 'ca.key')).mode & 0o777,
    statSync(join(dir, 'server.key')).mode & 0o777,
  ]).toEqual([0o600, 0o600])
})
