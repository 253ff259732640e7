import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedsShape } from '../../domain/district.ts'
import type { Children } from './children.ts'
import { freePort } from './free-port.ts'
import { root } from './root.ts'

export interface BridgeAddress {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly url: string
}
export interface DemoBridge extends BridgeAddress {
  readonly port: number
  readonly rtcPort: number
}

const FEEDS = join(root, 'resources', 'district', 'haizhu', 'feeds.json')
const FIRST_PORT = 18_441
const FIRST_RTC_PORT = 44_100

/** Chooses ports for the demo's bridges and writes their addresses to `<folder>/bridges.json` for the desk. */
export async function planBridges(
  folder: string,
  fixed: boolean,
): Promise<{ file: string; bridges: DemoBridge[] }> {
  const { bridges } = feedsShape.parse(JSON.parse(readFileSync(FEEDS, 'utf8')))
  const planned: DemoBridge[] = []
  for (const [i, { id, name, street }] of bridges.entries()) {
    const port = await freePort(fixed ? FIRST_PORT + i : 0)
    const rtcPort = fixed ? await freePort(FIRST_RTC_PORT + 10 * i) : await freePort()
    planned.push({ id, name, street, url: `http://127.0.0.1:${port}`, port, rtcPort })
  }
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'bridges.json')
  writeFileSync(file, JSON.stringify(planned.map(({ id, name, street, url }) => ({ id, name, street, url }))))
  return { file, bridges: planned }
}

/** Starts one demo bridge; it waits for the centre's key to appear in `centreKey`. */
export function startBridgeProcess(
  children: Children,
  bridge: DemoBridge,
  folder: string,
  centreKey: string,
) {
  const worker = process.env.MEDIASOUP_WORKER_BIN
  return children.start(bridge.name, process.execPath, [
    join(root, 'server', 'index.ts'),
    ...['--role', 'bridge', '--bridge', bridge.id, '--name', bridge.name, '--street', bridge.street],
    ...['--dir', join(folder, `bridge-${bridge.id}`), '--port', String(bridge.port)],
    ...['--rtc-port', String(bridge.rtcPort), '--centre-key', centreKey, '--feeds', FEEDS],
    ...['--world', 'demo', '--clips', process.env.ZHT_CLIPS ?? ''],
    ...(worker === undefined || worker === '' ? [] : ['--worker', worker]),
  ])
}
