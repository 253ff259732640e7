import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { projectRoot } from './project-root.ts'

/** The mediasoup package that the server uses. */
export const mediasoupFolder = join(projectRoot, 'node_modules/mediasoup')

/** Its version, as in `3.27.1`. Throws when the package is not installed. */
export function mediasoupVersion(): string {
  const file = readFileSync(join(mediasoupFolder, 'package.json'), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

/** Where a downloaded or built media worker is kept: outside node_modules, so that an install does not lose it. */
export function cachedWorker(): string {
  return join(cacheFolder(), `mediasoup-worker-${mediasoupVersion()}`, 'mediasoup-worker')
}

/** The media worker that runs on this machine: the one named by MEDIASOUP_WORKER_BIN, cached or packaged; or null. */
export function workerBinary(): string | null {
  const packaged = join(mediasoupFolder, 'worker/out/Release/mediasoup-worker')
  const candidates = [process.env.MEDIASOUP_WORKER_BIN, cachedWorker(), packaged]
  return candidates.find((file) => file !== undefined && runs(file)) ?? null
}

/** Started by nobody, a sound worker ends with code 41: mediasoup's own check. */
export function runs(file: string): boolean {
  return spawnSync(file, { env: {}, stdio: 'ignore', timeout: 10_000 }).status === 41
}
