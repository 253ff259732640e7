import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { seatSocket } from './seat-socket.ts'
import { fileFeed, startTestBridge } from './start.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!hasOpenssl)('用 TLS 的视频桥', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('认得证书的席位能进，不认得的连不上', async () => {
    const names = ['-subj', '/CN=bridge', '-addext', 'subjectAltName=IP:127.0.0.1']
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert, '-days', '2', ...names], {
      stdio: 'ignore',
    })
    const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
    const bridge = await startTestBridge({ feeds: [fileFeed('cam-41', 41)], tls })
    expect(bridge.url).toMatch(/^https:/)
    await expect(seatSocket(bridge.url)).rejects.toThrow()
    const seat = await seatSocket(bridge.url, tls.cert)
    expect((await seat.hello(bridge.centre.seat('wall'))).ok).toBe(true)
    seat.close()
    await bridge.close()
  })
})
