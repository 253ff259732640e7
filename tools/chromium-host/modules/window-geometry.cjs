'use strict'
const { isHeadless } = require('../host/chromium-mode.cjs')
const { log } = require('../host/log.cjs')
const state = require('../host/state.cjs')
const { screen } = require('./screen.cjs')

/** Methods of BrowserWindow about place, size, visibility and focus. `Window` holds the focused one. */
function windowGeometry(Window) {
  return {
    _setWindow(bounds) {
      return state.cdp
        .send('Browser.setWindowBounds', { windowId: this._windowId, bounds })
        .catch((error) => log('bounds', error.message))
    },

    async _applyBounds() {
      const { x: left, y: top, width, height } = this._bounds
      await this._setWindow({ left, top, width, height })
      if (!isHeadless()) return
      // A headless window still pays for a title bar: the page gets the whole size only when told so.
      await state.cdp
        .send('Browser.setContentsSize', { windowId: this._windowId, width, height })
        .catch((error) => log('contents size', error.message))
    },

    /**
     * Full screen on the display the window is on: it is moved there first, Chromium would take the
     * primary.
     */
    async _setFullScreen(on) {
      await this._setWindow({ windowState: 'normal' })
      if (on) {
        if (this._state !== 'fullscreen') this._normalBounds = { ...this._bounds }
        const { bounds } = screen.getDisplayMatching(this._bounds)
        this._bounds = { ...bounds }
        await this._setWindow({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height })
        // A pretended display is a part of one real screen, which full screen would cover.
        if (!process.env.ZHT_HOST_DISPLAYS) await this._setWindow({ windowState: 'fullscreen' })
        this._state = 'fullscreen'
        this.emit('enter-full-screen')
        return
      }
      this._bounds = this._normalBounds ?? this._bounds
      this._state = 'normal'
      await this._applyBounds()
      this.emit('leave-full-screen')
    },

    _change(windowState, event) {
      this._state = windowState
      this._do(() => this._setWindow({ windowState }))
      this.emit(event)
    },

    getBounds() {
      return { ...this._bounds }
    },
    getContentBounds() {
      return this.getBounds()
    },
    getNormalBounds() {
      return { ...(this._normalBounds ?? this._bounds) }
    },
    getSize() {
      return [this._bounds.width, this._bounds.height]
    },
    getContentSize() {
      return this.getSize()
    },
    getPosition() {
      return [this._bounds.x, this._bounds.y]
    },
    setBounds(bounds) {
      this._bounds = { ...this._bounds, ...bounds }
      this._do(async () => {
        await this._applyBounds()
        this.emit('resize')
        this.emit('move')
      })
    },
    setContentBounds(bounds) {
      this.setBounds(bounds)
    },
    setSize(width, height) {
      this.setBounds({ width, height })
    },
    setContentSize(width, height) {
      this.setBounds({ width, height })
    },
    setPosition(x, y) {
      this.setBounds({ x, y })
    },

    setFullScreen(on) {
      this._do(() => this._setFullScreen(on))
    },
    setSimpleFullScreen(on) {
      this.setFullScreen(on)
    },
    setKiosk(on) {
      this.setFullScreen(on)
    },
    isFullScreen() {
      return this._state === 'fullscreen'
    },
    isSimpleFullScreen() {
      return this.isFullScreen()
    },
    isKiosk() {
      return this.isFullScreen()
    },

    maximize() {
      this._change('maximized', 'maximize')
    },
    unmaximize() {
      this._change('normal', 'unmaximize')
    },
    isMaximized() {
      return this._state === 'maximized'
    },
    minimize() {
      this._change('minimized', 'minimize')
    },
    isMinimized() {
      return this._state === 'minimized'
    },
    restore() {
      this._change('normal', 'restore')
    },

    show() {
      this.showInactive()
      this.focus()
    },
    showInactive() {
      const wasHidden = !this._visible
      this._visible = true
      if (wasHidden && !isHeadless()) {
        const windowState = this._state === 'minimized' ? 'normal' : this._state
        this._do(() => this._setWindow({ windowState }))
      }
      this.emit('show')
    },
    hide() {
      this._visible = false
      if (!isHeadless()) this._do(() => this._setWindow({ windowState: 'minimized' }))
      this.emit('hide')
    },
    isVisible() {
      return this._visible
    },

    focus() {
      const before = Window._focused
      Window._focused = this
      this._do(() => this.webContents._call('Page.bringToFront'))
      if (before !== this) before?.emit('blur')
      this.emit('focus')
    },
    isFocused() {
      return Window._focused === this
    },
    moveTop() {
      this.focus()
    },
  }
}

module.exports = { windowGeometry }
