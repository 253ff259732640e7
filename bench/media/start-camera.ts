import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type {} from '../../protocol/window.ts'
import type { CameraHands } from './camera-page.ts'

/**
 * A machine that starts browsers may lose the bridge for a moment, and the tree says so a moment later than the bridge: so
 * often a camera is begun anew, so many ms apart.
 */
const TRIES = 20
const APART = 1500

/** Resolves once the page's desk stands before its bridges. */
export async function bridgesUp(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const tree = await window.desk.feed({ type: 'tree' })
    return tree.bridges.every((bridge) => bridge.connected)
  })
}

/** Starts a camera on a camera page: setting up, nothing that is measured. Throws where the bridge never takes it. */
export async function startCamera(page: Page, camera: Parameters<CameraHands['start']>[0]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await bridgesUp(page)
    try {
      return await page.evaluate((one) => window.cameras.start(one), camera)
    } catch (cause) {
      if (attempt === TRIES || !String(cause).includes('街道桥未连接')) throw cause
      await delay(APART)
    }
  }
}
