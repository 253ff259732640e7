'use strict'
const { spawn } = require('node:child_process')
const path = require('node:path')
const { cancellableEvent } = require('../host/cancellable-event.cjs')
const state = require('../host/state.cjs')
const { app } = require('./app.cjs')

let relaunchOptions = null
let isFinishing = false

/** Stops everything this process started, then ends it. */
async function finish(code) {
  if (isFinishing) return
  isFinishing = true
  state.quitting = true
  app.emit('quit', {}, code)
  // Asked for only now: both need `app` while they load.
  const { stopChromium } = require('../host/chromium.cjs')
  const { stopUtilityProcesses } = require('./utility-process.cjs')
  await Promise.all([stopChromium(), stopUtilityProcesses()])
  if (relaunchOptions) {
    const binary = path.join(__dirname, '..', 'dist', 'electron')
    const args = relaunchOptions.args ?? process.argv.slice(1)
    spawn(relaunchOptions.execPath ?? binary, args, { detached: true, stdio: 'ignore' }).unref()
  }
  process.exit(code)
}

/** Asks the application and each window, in Electron's order; anyone may refuse. */
async function quit() {
  if (state.quitting) return
  const beforeQuit = cancellableEvent()
  app.emit('before-quit', beforeQuit)
  if (beforeQuit.defaultPrevented) return
  state.quitting = true
  for (const window of [...state.windowsById.values()]) {
    if (!window._mayClose()) {
      state.quitting = false
      return
    }
  }
  await Promise.all([...state.windowsById.values()].map((window) => window._destroy()))
  const willQuit = cancellableEvent()
  app.emit('will-quit', willQuit)
  if (willQuit.defaultPrevented) state.quitting = false
  else await finish(0)
}

/** The first signal asks as `quit` does; a second one does not. */
let signals = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    signals += 1
    if (signals === 1) quit()
    else finish(1)
  })
}

module.exports = {
  quit: () => void quit(),
  exit: (code = 0) => void finish(code),
  relaunch(options = {}) {
    relaunchOptions = options
  },
}
