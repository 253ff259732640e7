'use strict'

const { promise, resolve } = Promise.withResolvers()

/** What the modules of one host process share. */
module.exports = {
  appRoot: process.cwd(),
  manifest: {},
  ready: false,
  whenReady: promise,
  resolveReady: resolve,
  quitting: false,
  /** The DevTools connection, once Chromium runs. */
  cdp: undefined,
  displays: [],
  windowsById: new Map(),
  contentsById: new Map(),
  contentsByTarget: new Map(),
  contentsBySession: new Map(),
  /**
   * Set by modules/browser-window.cjs: a page that may open a window needs the class without importing it.
   */
  openWindow: undefined,
}
