import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { resolveElectron } from '../../tools/electron-binary.mjs'

export { expect }

export const appFolder = fileURLToPath(new URL('./app', import.meta.url))

/** The environment of one start: headless, two displays, a folder of its own for user data. */
export function hostEnvironment(config: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    ...resolveElectron().env,
    XDG_CONFIG_HOME: config,
    ZHT_HOST_HEADLESS: '1',
    ZHT_HOST_SCREEN_INFO: '{1920x1080 label=desk}{1920x1080 label=wall}',
  }
}

type Fixtures = {
  config: string
  electronApp: ElectronApplication
  windowNamed: (name: 'desk' | 'wall') => Promise<Page>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixture names from the pattern
  config: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  electronApp: async ({ config }, use) => {
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??= resolveElectron().env.ELECTRON_OVERRIDE_DIST_PATH
    const args = ['--use-fake-device-for-media-stream', appFolder]
    const app = await _electron.launch({ args, env: hostEnvironment(config) })
    if (process.env.ZHT_HOST_DEBUG) app.process().stderr?.pipe(process.stderr)
    await use(app)
    await app.close()
  },
  windowNamed: async ({ electronApp }, use) => {
    const find = (name: string) => electronApp.windows().find((page) => page.url().includes(`window=${name}`))
    await use(async (name) => {
      await expect.poll(() => find(name) !== undefined, { timeout: 20_000 }).toBe(true)
      const page = find(name)
      if (!page) throw new Error(`没有窗口 ${name}`)
      await page.waitForLoadState('domcontentloaded')
      return page
    })
  },
})
