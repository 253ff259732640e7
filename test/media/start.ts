import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BridgeOptions, startBridge } from '../../server/bridge.ts'
import type { FeedConfig } from '../../server/media/feed-config.ts'
import { testCentre } from './centre.ts'
import { freePorts } from './free-port.ts'

export const WORKER = process.env.MEDIASOUP_WORKER_BIN
/** Whether the real worker is here; without it there is nothing to test. */
export const hasWorker = WORKER !== undefined && existsSync(WORKER)

export const STREET = '440105015'

/** A feed of the test bridge without its source. */
export function feedNamed(id: string, marker: number, street = STREET) {
  return { id, name: `画面 ${id}`, bridge: 'pazhou', street, place: '测试', key: `${marker}`, marker }
}

export function fileFeed(id: string, marker: number, street = STREET): FeedConfig {
  return { ...feedNamed(id, marker, street), source: 'file' }
}

type Changes = Partial<BridgeOptions> & Pick<BridgeOptions, 'feeds'> & { centreKeyFile?: string }

/** A bridge on free ports with its own folder and its own centre; `close` removes all of it. */
export async function startTestBridge(changes: Changes) {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-'))
  const centre = testCentre()
  const troubles: string[] = []
  const options: BridgeOptions = {
    id: 'pazhou',
    name: '琶洲街道桥',
    street: STREET,
    dir: folder,
    host: '127.0.0.1',
    port: 0,
    rtcPort: await freePorts(2),
    ...(changes.centreKeyFile ? { centreKeyFile: changes.centreKeyFile } : { centreKey: centre.key }),
    clips: folder,
    world: 'test',
    linger: 500,
    onTrouble: (words) => troubles.push(words),
    ...(WORKER ? { worker: WORKER } : {}),
    ...changes,
  }
  const bridge = await startBridge(options)
  return {
    url: bridge.url,
    options,
    centre,
    folder,
    troubles,
    close: async () => {
      await bridge.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
