'use strict'

/** Methods of WebContents that have nothing to act on here, or a plain answer. */
const inertContents = {
  getOSProcessId: () => 0,
  getUserAgent: () => '',
  getZoomFactor() {
    return this._zoom ?? 1
  },
  insertCSS(css) {
    const text = JSON.stringify(css)
    return this.executeJavaScript(
      `(() => {
        const style = document.createElement('style');
        style.textContent = ${text};
        document.head.append(style);
      })()`,
    )
  },
  isAudioMuted: () => false,
  isDevToolsOpened: () => false,
  openDevTools() {},
  closeDevTools() {},
  toggleDevTools() {},
  setAudioMuted() {},
  // Throttling is off for the whole browser (host/chromium-flags.cjs).
  setBackgroundThrottling() {},
  getBackgroundThrottling: () => false,
  setUserAgent() {},
  setVisualZoomLevelLimits: async () => {},
  setZoomFactor(factor) {
    this._zoom = factor
    this._call('Emulation.setPageScaleFactor', { pageScaleFactor: factor }).catch(() => {})
  },
  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level)
  },
}

module.exports = { inertContents }
