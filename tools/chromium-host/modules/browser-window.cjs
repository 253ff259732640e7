'use strict'
const crypto = require('node:crypto')
const { EventEmitter } = require('node:events')
const { cancellableEvent } = require('../host/cancellable-event.cjs')
const { isHeadless, usesAppWindows } = require('../host/chromium-mode.cjs')
const { log } = require('../host/log.cjs')
const { BLANK_PATH } = require('../host/page-requests.cjs')
const state = require('../host/state.cjs')
const { expectTarget } = require('../host/targets.cjs')
const { toWire } = require('../host/wire-url.cjs')
const { app } = require('./app.cjs')
const { screen } = require('./screen.cjs')
const { WebContents } = require('./web-contents.cjs')
const { windowGeometry } = require('./window-geometry.cjs')
const { inertWindow } = require('./window-inert.cjs')

function centred({ x, y, width = 800, height = 600 }) {
  const area = screen.getPrimaryDisplay().workArea
  return {
    x: x ?? area.x + Math.max(0, Math.floor((area.width - width) / 2)),
    y: y ?? area.y + Math.max(0, Math.floor((area.height - height) / 2)),
    width,
    height,
  }
}

/** Names with an underscore belong to the host; the rest is Electron's. */
class BrowserWindow extends EventEmitter {
  static _focused = null

  constructor(options = {}) {
    super()
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    this._bounds = centred(options)
    this._state = 'normal'
    this._title = options.title ?? app.name
    this._visible = options.show !== false
    const first = Promise.withResolvers()
    this._firstUrl = first.resolve
    this.webContents = new WebContents(this, options.webPreferences ?? {})
    this.id = this.webContents.id
    state.windowsById.set(this.id, this)
    this._ready = this._create(options, first.promise)
    this._ready.catch((error) => {
      if (!state.quitting) console.error('chromium-host: window creation failed', error)
    })
    app.emit('browser-window-created', {}, this)
  }

  async _create(options, firstUrl) {
    const target = usesAppWindows()
      ? await this._openAppWindow(await firstUrl)
      : await this._openBrowserWindow()
    await this.webContents._attach(target)
    const { windowId } = await state.cdp.send('Browser.getWindowForTarget', { targetId: target.targetId })
    this._windowId = windowId
    await this._applyBounds()
    if (options.fullscreen || options.kiosk) await this._setFullScreen(true)
    // Chromium cannot make a hidden window: one that is not to be shown yet waits as an icon.
    if (!this._visible && !isHeadless()) await this._setWindow({ windowState: 'minimized' })
  }

  async _openBrowserWindow() {
    const marker = `host-${crypto.randomBytes(8).toString('hex')}`
    const attached = expectTarget(marker)
    const { x: left, y: top, width, height } = this._bounds
    const url = `about:blank#${marker}`
    await state.cdp.send('Target.createTarget', { url, newWindow: true, left, top, width, height })
    return attached
  }

  /**
   * An app window shows an address bar as soon as it leaves the origin it began with, so it begins on a
   * blank page of the origin it will show.
   */
  _openAppWindow(firstUrl) {
    const marker = `host-${crypto.randomBytes(8).toString('hex')}`
    const attached = expectTarget(marker)
    const wire = toWire(firstUrl)
    const isWeb = /^https?:/.test(wire)
    state.openAppWindow(
      isWeb ? new URL(BLANK_PATH + marker, wire).href : `data:text/html,<title>${marker}</title>`,
    )
    return attached
  }

  /** Queues an act on the real window behind those before it. */
  _do(act) {
    this._ready = this._ready.then(() => (this.isDestroyed() ? undefined : act()))
    this._ready = this._ready.catch((error) => log('window', error.message))
    return this._ready
  }

  _readyToShow() {
    if (this._wasReady) return
    this._wasReady = true
    this.emit('ready-to-show')
  }

  async _syncTitle() {
    const title = await this.webContents.executeJavaScript('document.title').catch(() => undefined)
    if (title === undefined || title === this.webContents._title) return
    this.webContents._title = title
    this.webContents.emit('page-title-updated', cancellableEvent(), title, true)
    this.emit('page-title-updated', cancellableEvent(), title, true)
  }

  _mayClose() {
    const event = cancellableEvent()
    this.emit('close', event)
    return !event.defaultPrevented
  }

  async _destroy() {
    // An app window waits for its first URL; one that never gets any must still be able to go.
    this._firstUrl('about:blank')
    await this._ready.catch(() => {})
    if (this.isDestroyed()) return
    await state.cdp.send('Target.closeTarget', { targetId: this.webContents._targetId }).catch(() => {})
    this.webContents._gone()
  }

  _closed() {
    if (!state.windowsById.delete(this.id)) return
    if (BrowserWindow._focused === this) BrowserWindow._focused = null
    this.emit('closed')
    if (state.windowsById.size || state.quitting) return
    if (app.listenerCount('window-all-closed')) app.emit('window-all-closed')
    else app.quit()
  }

  loadURL(url) {
    return this.webContents.loadURL(url)
  }

  loadFile(file, options) {
    return this.webContents.loadFile(file, options)
  }

  reload() {
    this.webContents.reload()
  }

  close() {
    if (!this.isDestroyed() && this._mayClose()) this._destroy()
  }

  destroy() {
    this._destroy()
  }

  isDestroyed() {
    return this.webContents.isDestroyed()
  }

  capturePage(area) {
    return this.webContents.capturePage(area)
  }

  getTitle() {
    return this.webContents.getTitle() || this._title
  }

  setTitle(title) {
    this._title = title
    this._do(() => this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`))
  }

  static getAllWindows() {
    return [...state.windowsById.values()]
  }

  static fromId(id) {
    return state.windowsById.get(id) ?? null
  }

  static fromWebContents(contents) {
    return contents?._window ?? null
  }

  static getFocusedWindow() {
    return BrowserWindow._focused
  }
}

Object.assign(BrowserWindow.prototype, windowGeometry(BrowserWindow), inertWindow)
state.openWindow = (options) => new BrowserWindow(options)

module.exports = { BrowserWindow }
