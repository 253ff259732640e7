import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { downloadWorker } from './download-worker.ts'
import { mediasoupVersion, runs } from './worker-binary.ts'

let folder = ''
let server: Server
let asked: string[] = []

/** A mirror that has `archive` for every name, or nothing. */
async function mirror(archive: Buffer | null): Promise<void> {
  server = createServer((request, response) => {
    if (request.method === 'GET') asked.push(request.url ?? '')
    response.statusCode = archive === null ? 404 : 200
    response.end(archive ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL', `http://127.0.0.1:${port}`)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'))
  asked = []
})

afterEach(() => {
  server.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('下载媒体组件', () => {
  test('从镜像取本机的那一份，取到的能运行', async () => {
    writeFileSync(join(folder, 'mediasoup-worker'), '#!/bin/sh\nexit 41\n', { mode: 0o755 })
    execFileSync('tar', ['czf', 'all.tgz', 'mediasoup-worker'], { cwd: folder })
    await mirror(readFileSync(join(folder, 'all.tgz')))
    const target = join(folder, 'got')
    await downloadWorker(target)
    expect(runs(target)).toBe(true)
    const version = mediasoupVersion()
    const prefix = `/${version}/mediasoup-worker-${version}-${process.platform}-${process.arch}`
    expect(asked.map((url) => url.startsWith(prefix))).toEqual([true])
  })

  test('镜像没有这一份，就说没有，不留半个文件', async () => {
    await mirror(null)
    const target = join(folder, 'got')
    await expect(downloadWorker(target)).rejects.toThrow('404')
    expect(runs(target)).toBe(false)
  })

  test('镜像给的不是压缩包，也不当成组件', async () => {
    await mirror(Buffer.from('<html>请先登录</html>'))
    await expect(downloadWorker(join(folder, 'got'))).rejects.toThrow()
    expect(runs(join(folder, 'got'))).toBe(false)
  })
})
