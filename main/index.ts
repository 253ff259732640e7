import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, powerSaveBlocker, safeStorage } from 'electron'
import { wordsOf } from '../engine/words-of.ts'
import { openConfig } from './config.ts'
import { createDeskApp } from './desk-app.ts'
import { followPage, listen } from './ipc.ts'
import { type Options, readOptions } from './options.ts'
import { openSeatKey } from './seat-key.ts'
import { lockPages, lockSession, registerScheme, serve } from './security.ts'
import { createWindows } from './windows.ts'

const devServer = process.env.ELECTRON_RENDERER_URL
const root = fileURLToPath(new URL('../..', import.meta.url))
/** Whatever hangs while everything is closed, the program ends after this, ms. */
const CLOSE_MS = 10_000

try {
  run(readOptions(process.argv.slice(1)))
} catch (cause) {
  fail(cause)
}

function run(options: Options): void {
  app.setName('指挥台')
  if (options.data !== null) app.setPath('userData', options.data)
  registerScheme()
  whenAlone()
    .then((alone) => (alone ? app.whenReady().then(() => start(options)) : app.quit()))
    .catch(fail)
}

/** False when another desk already stands on this data. While developing, the one before may still be closing. */
async function whenAlone(): Promise<boolean> {
  for (let tries = devServer === undefined ? 1 : 100; tries > 0; tries -= 1) {
    if (app.requestSingleInstanceLock()) return true
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

async function start(options: Options): Promise<void> {
  const config = openConfig(app.getPath('userData'))
  const key = openSeatKey(join(config.folder, 'keys', 'seat.key'), safeStorage)
  serve(join(root, 'out', 'renderer'))
  lockSession()
  lockPages(devServer)
  app.on('web-contents-created', (_event, contents) => followPage(contents))

  const windows = createWindows(config, devServer)
  const desk = createDeskApp({ config, key, windows, root, options })
  listen(desk.answers, devServer)

  // The desk stands before its world: opening a large memory must not leave a black screen.
  windows.openDesk()
  windows.openWall()
  powerSaveBlocker.start('prevent-display-sleep')
  app.on('second-instance', () => windows.all()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  let closing = false
  app.on('will-quit', (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    setTimeout(() => app.exit(0), CLOSE_MS)
    void desk.close().finally(() => app.exit(0))
  })
  await desk.open()
}

function fail(cause: unknown): void {
  const words = wordsOf(cause, '请检查数据目录是否可写、磁盘是否有空间')
  dialog.showErrorBox('指挥台无法启动', words)
  app.exit(1)
}
