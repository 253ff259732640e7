import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, ipcMain, protocol, screen, session, utilityProcess } from 'electron'
import { serve } from './serve.mjs'

const here = dirname(fileURLToPath(import.meta.url))

if (process.env.FIXTURE_SINGLE && !app.requestSingleInstanceLock()) app.exit(0)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

function openWindow(name, display, fullscreen) {
  const { x, y } = display.bounds
  const window = new BrowserWindow({
    x,
    y,
    width: 1000,
    height: 700,
    fullscreen,
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
      additionalArguments: [`--window=${name}`],
    },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.refused.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith('app://bundle/')) event.preventDefault()
  })
  window.loadURL(`app://bundle/index.html?window=${name}`)
  return window
}

function startWorker() {
  const worker = utilityProcess.fork(join(here, 'worker.mjs'))
  globalThis.worker = worker
  // Posted at once: it must wait until the module has loaded.
  worker.postMessage({ add: [2, 3] })
  worker.on('message', (message) => {
    globalThis.workerSaid = message
  })
}

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('sender', (event) => ({ url: event.senderFrame.url, origin: event.senderFrame.origin }))
ipcMain.handle('fail', () => {
  throw new RangeError('超出范围')
})
ipcMain.on('push', (event, count) => {
  for (let i = 0; i < count; i++) event.sender.send('pushed', i)
})

globalThis.seen = []
/** Addresses a page wanted to open in a window of their own. */
globalThis.refused = []
globalThis.hash = (name) => createHash(name).update('x').digest('hex')
screen.on('display-added', (_event, display) => globalThis.seen.push(`added ${display.bounds.x}`))
screen.on('display-removed', (_event, display) => globalThis.seen.push(`removed ${display.bounds.x}`))
app.on('render-process-gone', (_event, _contents, details) => globalThis.seen.push(`gone ${details.reason}`))

// Never awaited at the top level: Electron is ready only after this module has run.
app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, allow) =>
    allow(permission === 'media'),
  )
  protocol.handle('app', serve)
  startWorker()
  const displays = screen.getAllDisplays()
  openWindow('desk', displays[0], false)
  openWindow('wall', displays.at(-1), true)
})
