import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { resolveElectron } from '../electron-binary.mjs'

/** A running desk and its windows. */
export interface DeskProgram {
  readonly app: ElectronApplication
  readonly page: Page
  wall(display?: number): Promise<Page>
  kill(): Promise<void>
  close(): Promise<void>
}

const PATIENCE_MS = 60_000
const SCREENS = '{1920x1080 label=desk}{1920x1080 label=wall}'

/** Starts the desk on a machine with two displays and waits for its page. */
export async function openDeskProgram(args: readonly string[], data: string): Promise<DeskProgram> {
  const electron = resolveElectron()
  // Playwright asks the electron package for the binary; the package looks at this process's environment.
  Object.assign(process.env, electron.env)
  const app = await _electron.launch({
    args: ['--use-fake-device-for-media-stream', ...args],
    env: {
      ...(process.env as Record<string, string>),
      ...electron.env,
      XDG_CONFIG_HOME: data,
      ZHT_HOST_HEADLESS: '1',
      ZHT_HOST_SCREEN_INFO: SCREENS,
    },
  })
  const child = app.process()
  return {
    app,
    page: await windowAt(app, '/index.html'),
    wall: (display = 1) => windowAt(app, `/wall.html?display=${display}`),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) await app.close()
    },
  }
}

/** The window whose address ends so. */
async function windowAt(app: ElectronApplication, end: string): Promise<Page> {
  const found = () => app.windows().find((page) => page.url().endsWith(end))
  let page = found()
  // A window is announced before it has an address, so its event is not enough.
  const deadline = Date.now() + PATIENCE_MS
  while (page === undefined) {
    if (Date.now() > deadline) {
      throw new Error(`no window at ${end}: ${app.windows().map((one) => one.url())}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    page = found()
  }
  await page.waitForLoadState('domcontentloaded')
  return page
}
