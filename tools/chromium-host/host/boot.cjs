'use strict'
const { app } = require('../modules/app.cjs')
const { startChromium } = require('./chromium.cjs')
const state = require('./state.cjs')

/** Names the application that is about to run; `manifest` is its package.json. */
function setApplication(root, manifest) {
  state.appRoot = root
  state.manifest = manifest
  app.name = manifest.productName ?? manifest.name ?? 'Electron'
}

/** Starts Chromium after the application's entry file has run, as Electron does, and says `ready`. */
async function start() {
  await startChromium()
  state.ready = true
  state.resolveReady({})
  app.emit('ready', {}, {})
}

module.exports = { setApplication, start }
