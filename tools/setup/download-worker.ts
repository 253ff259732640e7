import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { answers } from './answers.ts'
import { mediasoupVersion } from './worker-binary.ts'

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download'

/** Fetches mediasoup's official worker for this machine to `target`. Throws when there is none or no network. */
export async function downloadWorker(target: string): Promise<void> {
  const base = process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || RELEASES
  if (!(await answers(base))) throw new Error(`fetch failed: ${base}`)
  const version = mediasoupVersion()
  const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : ''
  const url = `${base}/${version}/mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`
  const response = await fetch(url, { signal: AbortSignal.timeout(5 * 60_000) })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const folder = await mkdtemp(join(tmpdir(), 'zhihuitai-worker-'))
  try {
    const tar = spawn('tar', ['xz', '-C', folder], { stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = once(tar, 'close')
    await pipeline(Readable.from([Buffer.from(await response.arrayBuffer())]), tar.stdin)
    const [code] = await ended
    if (code !== 0) throw new Error(`${url}: tar ended with ${code}`)
    await copyFile(join(folder, 'mediasoup-worker'), target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
