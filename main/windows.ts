import { fileURLToPath } from 'node:url'
import { BrowserWindow, type Display, screen } from 'electron'
import type { DisplayInfo } from '../protocol/desk.ts'
import type { ConfigFile } from './config.ts'
import { displayInfo, type NumberedDisplay, numberDisplays } from './displays.ts'
import { ORIGIN } from './security.ts'

export interface Windows {
  openDesk(): BrowserWindow
  /** Opens a wall window on every display but the desk's and follows plugging and unplugging. */
  openWall(): void
  displays(): DisplayInfo[]
  reloadWall(display: number): boolean
  /** Loads every page from the start: another world stands behind it now. */
  loadAll(): void
  all(): BrowserWindow[]
  kindOf(contents: number): { window: 'desk' | 'wall'; display: number | null } | null
}

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))
/** Every window of the application is made with these. */
export const SECURE = {
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
}
/** A renderer that dies again at once is broken by its content; do not spin. */
const REVIVE_MS = 500

/** Bounds set while a window still leaves full screen are undone by its leaving. */
function move(window: BrowserWindow, bounds: Electron.Rectangle, fullscreen: boolean): void {
  const settle = () => {
    window.setBounds(bounds)
    if (fullscreen) window.setFullScreen(true)
  }
  if (!window.isFullScreen()) {
    settle()
    return
  }
  window.once('leave-full-screen', settle)
  window.setFullScreen(false)
}

/** The desk window and one wall window a display. Dead renderers come back with the same content. */
export function createWindows(config: ConfigFile, devServer: string | undefined): Windows {
  const base = devServer ?? ORIGIN
  let desk: BrowserWindow | null = null
  const wallByNumber = new Map<number, BrowserWindow>()
  const loadByWindow = new WeakMap<BrowserWindow, () => void>()
  let numbered: NumberedDisplay[] = []
  let { displays: remembered } = config.read()

  function make(options: Electron.BrowserWindowConstructorOptions, page: string): BrowserWindow {
    const window = new BrowserWindow({ backgroundColor: '#0F1113', autoHideMenuBar: true, ...options })
    const load = () => void window.loadURL(`${base}/${page}`).catch(() => {})
    window.webContents.on('render-process-gone', () => {
      setTimeout(() => {
        if (!window.isDestroyed()) load()
      }, REVIVE_MS)
    })
    loadByWindow.set(window, load)
    load()
    return window
  }

  function openDesk(): BrowserWindow {
    const { workArea } = screen.getPrimaryDisplay()
    desk = make(
      {
        x: workArea.x,
        y: workArea.y,
        width: Math.min(1920, workArea.width),
        height: Math.min(1080, workArea.height),
        minWidth: 1280,
        minHeight: 720,
        title: '指挥台',
        // An order that must be signed rings also where nobody has touched the window yet.
        webPreferences: {
          ...SECURE,
          backgroundThrottling: false,
          autoplayPolicy: 'no-user-gesture-required',
        },
      },
      'index.html',
    )
    const opened = desk
    opened.on('closed', () => {
      desk = null
      for (const window of wallByNumber.values()) window.destroy()
    })
    return opened
  }

  function openWall(): void {
    arrange()
    for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
      // One listener, three events: electron types each apart.
      screen.on(change as 'display-added', () => arrange())
    }
  }

  function arrange(): void {
    if (desk === null) return
    const deskDisplay = screen.getDisplayMatching(desk.getBounds()).id
    const result = numberDisplays(screen.getAllDisplays(), deskDisplay, remembered)
    remember(result.remembered)
    numbered = result.numbered
    if (numbered.length === 0) {
      openOnDesk(screen.getPrimaryDisplay())
      return
    }
    const wanted = new Set(numbered.map(({ number }) => number))
    for (const [number, window] of wallByNumber) if (!wanted.has(number)) window.destroy()
    for (const { number, display } of numbered) place(number, display)
  }

  /** A full disk costs the numbers at the next start, never the wall of today. */
  function remember(displays: Record<string, number>): void {
    remembered = displays
    try {
      config.change((before) => ({ ...before, displays }))
    } catch {
      // Tried again at the next plugging in or out.
    }
  }

  /** A machine with one display shows the wall as an ordinary window, so that it can be tried at all. */
  function openOnDesk(display: Display): void {
    for (const [number, window] of wallByNumber) if (number !== 1) window.destroy()
    const { x, y } = display.workArea
    const bounds = { x: x + 40, y: y + 40, width: 1280, height: 720 }
    const existing = wallByNumber.get(1)
    if (existing === undefined) open(1, bounds)
    else if (existing.isFullScreen()) move(existing, bounds, false)
  }

  function place(number: number, { bounds }: Display): void {
    const existing = wallByNumber.get(number)
    if (existing === undefined) {
      open(number, { ...bounds, fullscreen: true, frame: false })
      return
    }
    const now = existing.getBounds()
    if (existing.isFullScreen() && now.x === bounds.x && now.y === bounds.y && now.width === bounds.width)
      return
    move(existing, bounds, true)
  }

  function open(number: number, options: Electron.BrowserWindowConstructorOptions): void {
    const webPreferences = { ...SECURE, backgroundThrottling: false }
    const window = make(
      { ...options, title: `大屏 ${number}`, webPreferences },
      `wall.html?display=${number}`,
    )
    wallByNumber.set(number, window)
    window.on('closed', () => {
      if (wallByNumber.get(number) === window) wallByNumber.delete(number)
    })
  }

  const all = () => [...(desk === null ? [] : [desk]), ...wallByNumber.values()]

  return {
    openDesk,
    openWall,
    displays: () => numbered.map((one) => displayInfo(one, wallByNumber.has(one.number))),
    reloadWall: (number) => {
      const window = wallByNumber.get(number)
      window?.webContents.reload()
      return window !== undefined
    },
    // Not reload: a page whose first load is still under way has nothing to reload yet.
    loadAll: () => {
      for (const window of all()) loadByWindow.get(window)?.()
    },
    all,
    kindOf: (contents) => {
      if (desk?.webContents.id === contents) return { window: 'desk', display: null }
      for (const [number, window] of wallByNumber) {
        if (window.webContents.id === contents) return { window: 'wall', display: number }
      }
      return null
    },
  }
}
