'use strict'
const { EventEmitter } = require('node:events')
const { handlePageEvent } = require('../host/page-events.cjs')
const { PageIpc } = require('../host/page-ipc.cjs')
const { interceptedPatterns } = require('../host/page-requests.cjs')
const { WORLD, pageScripts } = require('../host/page-scripts.cjs')
const state = require('../host/state.cjs')
const { fromWire } = require('../host/wire-url.cjs')
const { app } = require('./app.cjs')
const { IpcMain } = require('./ipc-main.cjs')
const { mainFrameOf } = require('./main-frame.cjs')
const { session } = require('./session.cjs')
const { pageNavigation } = require('./web-contents-navigation.cjs')
const { pagePictures } = require('./web-contents-pictures.cjs')
const { inertContents } = require('./web-contents-inert.cjs')

let lastId = 0

/** Names with an underscore belong to the host; the rest is Electron's. */
class WebContents extends EventEmitter {
  constructor(window, preferences) {
    super()
    this.setMaxListeners(0)
    lastId += 1
    this.id = lastId
    this.session = session.defaultSession
    this.ipc = new IpcMain()
    this.mainFrame = mainFrameOf(this)
    this.navigationHistory = { canGoBack: () => false, canGoForward: () => false }
    this._window = window
    this._preferences = preferences
    this._ipc = new PageIpc(this)
    this._url = ''
    this._title = ''
    this._loading = false
    this._crashed = false
    this._destroyed = false
    state.contentsById.set(this.id, this)
    app.emit('web-contents-created', {}, this)
  }

  /** Calls a protocol method on this page. */
  _call(method, params) {
    return state.cdp.send(method, params, this._sessionId)
  }

  /** Puts the two worlds' scripts in place, then lets the paused page run. */
  async _attach({ sessionId, targetId }) {
    this._sessionId = sessionId
    this._targetId = targetId
    state.contentsBySession.set(sessionId, this)
    state.contentsByTarget.set(targetId, this)
    state.cdp.sessions.set(sessionId, (method, params) => handlePageEvent(this, method, params))
    const { mainWorld, isolatedWorld, isolatedName } = pageScripts(this._preferences)
    this._preloadName = isolatedName
    await Promise.all([
      this._call('Page.enable'),
      this._call('Runtime.enable'),
      this._call('Inspector.enable'),
      this._call('Runtime.addBinding', { name: '__host_send', executionContextName: WORLD }),
      this._call('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld }),
      this._call('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorld, worldName: WORLD }),
      this._call('Fetch.enable', { patterns: interceptedPatterns() }),
      this._call('Runtime.runIfWaitingForDebugger'),
    ])
  }

  /** The page is gone for good: its window follows. */
  _gone() {
    if (this._destroyed) return
    this._destroyed = true
    state.contentsById.delete(this.id)
    state.contentsBySession.delete(this._sessionId)
    state.contentsByTarget.delete(this._targetId)
    state.cdp.sessions.delete(this._sessionId)
    this.emit('destroyed')
    this._window._closed()
  }

  forcefullyCrashRenderer() {
    this._call('Page.crash').catch(() => {})
  }

  send(channel, ...args) {
    if (!this._crashed) this._ipc.sendEvent(channel, args)
  }

  postMessage(channel, message, transfer) {
    if (transfer?.length) throw new Error('chromium-host: MessagePort transfer is not provided')
    this.send(channel, message)
  }

  /** `handler` answers {action}; without one every window is refused, where Electron would open it. */
  setWindowOpenHandler(handler) {
    this._windowOpenHandler = handler
  }

  _askForWindow(address) {
    const url = fromWire(address)
    const referrer = { url: this._url, policy: 'default' }
    const details = { url, frameName: '', features: '', disposition: 'new-window', referrer }
    const answer = this._windowOpenHandler?.(details)
    if (answer?.action !== 'allow') return
    const window = state.openWindow(answer.overrideBrowserWindowOptions)
    this.emit('did-create-window', window, details)
    window.loadURL(url).catch(() => {})
  }

  /** Runs in the page's own world; rejects with the page's error. */
  async executeJavaScript(code, userGesture = false) {
    if (this._crashed) throw new Error('Script failed to execute: the renderer has crashed')
    const { result, exceptionDetails } = await this._call('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  getURL() {
    return this._url
  }

  getTitle() {
    return this._title
  }

  getType() {
    return 'window'
  }

  isDestroyed() {
    return this._destroyed
  }

  isCrashed() {
    return this._crashed
  }

  isLoading() {
    return this._loading
  }

  isFocused() {
    return this._window.isFocused()
  }

  focus() {
    this._window.focus()
  }

  close() {
    this._window.close()
  }

  static getAllWebContents() {
    return [...state.contentsById.values()]
  }

  static fromId(id) {
    return state.contentsById.get(id)
  }

  static fromDevToolsTargetId(targetId) {
    return state.contentsByTarget.get(targetId)
  }

  static getFocusedWebContents() {
    return WebContents.getAllWebContents().find((contents) => contents.isFocused()) ?? null
  }
}

Object.assign(WebContents.prototype, pageNavigation, pagePictures, inertContents)

module.exports = { WebContents }
