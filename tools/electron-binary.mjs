import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { findChromium } = require('./chromium-host/host/chromium-binary.cjs')
const hostDist = fileURLToPath(new URL('./chromium-host/dist', import.meta.url))

/**
 * The binary that the npm package has already downloaded, or null: `require('electron')` would download it.
 */
function installedElectron() {
  const root = dirname(require.resolve('electron/package.json'))
  const pathFile = join(root, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = join(root, 'dist', name)
  return existsSync(binary) ? binary : null
}

/**
 * What runs the desk: Electron where its binary is (or ELECTRON_OVERRIDE_DIST_PATH names one), else the
 * Chromium host. `env` is to be added to the environment of whatever starts it, so that the npm package
 * finds the same binary. Opens no connection.
 *
 * @returns {{kind: 'real' | 'chromium-host', command: string, env: Record<string, string>}}
 * @throws {Error} with a sentence in Chinese that says what to install
 */
export function resolveElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const command = join(override, 'electron')
    if (!existsSync(command)) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH 指向的 ${command} 不存在，请改正或取消这个环境变量。`)
    }
    const kind = override.startsWith(hostDist) ? 'chromium-host' : 'real'
    return { kind, command, env: { ELECTRON_OVERRIDE_DIST_PATH: override } }
  }
  const electron = installedElectron()
  if (electron) return { kind: 'real', command: electron, env: {} }
  try {
    findChromium()
  } catch (error) {
    throw new Error(`没有 Electron 程序文件（可联网时执行 npx install-electron 下载）。${error.message}`)
  }
  return {
    kind: 'chromium-host',
    command: join(hostDist, 'electron'),
    env: { ELECTRON_OVERRIDE_DIST_PATH: hostDist, ELECTRON_EXEC_PATH: join(hostDist, 'electron') },
  }
}
