'use strict'
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { log } = require('../host/log.cjs')
const { settlePermissions } = require('../host/permissions.cjs')
const state = require('../host/state.cjs')
const { toWire } = require('../host/wire-url.cjs')

/** Methods of WebContents that load a page, or load it again. */
const pageNavigation = {
  /** Resolves when the page has loaded; rejects when it cannot. `url` may be of a handled scheme. */
  loadURL(url) {
    const loading = this._load(url)
    // Electron does the same: an application that does not wait for the page must not die of it.
    loading.catch((error) => log('load', error.message))
    return loading
  },

  async _load(url) {
    this._window._firstUrl(url)
    await this._window._ready
    const wire = toWire(url)
    this._expect(url)
    await settlePermissions(wire, this)
    // Asked once: a crashed renderer never answers, and the id stays the same in the next one.
    this._mainFrameId ??= (await this._call('Page.getFrameTree')).frameTree.frame.id
    const finished = this._finished()
    this._loading = true
    this.emit('did-start-loading')
    const { errorText } = await this._call('Page.navigate', { url: wire })
    if (errorText) {
      this._loading = false
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url })
    }
    await finished
    if (this._destroyed || this._crashed) throw new Error(`ERR_FAILED (-2) loading '${url}'`)
  },

  loadFile(file, options = {}) {
    const url = pathToFileURL(path.resolve(state.appRoot, file))
    if (options.query) url.search = new URLSearchParams(options.query).toString()
    if (options.hash) url.hash = options.hash
    return this.loadURL(url.href)
  },

  /** A navigation the application began is not asked about; requests carry no fragment. */
  _expect(url) {
    this._expectedUrl = url.replace(/#.*$/s, '')
  },

  _finished() {
    const events = ['did-finish-load', 'destroyed', 'render-process-gone']
    return new Promise((resolve) => {
      const done = () => {
        for (const name of events) this.off(name, done)
        resolve()
      }
      for (const name of events) this.on(name, done)
    })
  },

  /** Also brings a crashed page back: Chromium gives the same target a new renderer and keeps its scripts. */
  reload() {
    this._expect(this._url)
    this._loading = true
    this._call('Page.reload').catch(() => {})
  },

  reloadIgnoringCache() {
    this._expect(this._url)
    this._loading = true
    this._call('Page.reload', { ignoreCache: true }).catch(() => {})
  },
}

module.exports = { pageNavigation }
