'use strict'
const { spawn } = require('node:child_process')
const path = require('node:path')
const readline = require('node:readline')
const { app } = require('../modules/app.cjs')
const { Cdp } = require('./cdp.cjs')
const { findChromium } = require('./chromium-binary.cjs')
const { chromiumFlags } = require('./chromium-flags.cjs')
const { prepareProfile } = require('./chromium-profile.cjs')
const { loadDisplays, watchDisplays } = require('./display-watch.cjs')
const { log } = require('./log.cjs')
const { define } = require('./process-identity.cjs')
const state = require('./state.cjs')
const { watchTargets } = require('./targets.cjs')
const { watchBounds } = require('./window-bounds-watch.cjs')

// Without these Chromium complains about missing API keys, and with real ones it would call home.
const NO_KEYS = { GOOGLE_API_KEY: 'no', GOOGLE_DEFAULT_CLIENT_ID: 'no', GOOGLE_DEFAULT_CLIENT_SECRET: 'no' }

/**
 * Passes Chromium's stderr on. "DevTools listening" is held back until `open()`: a test driver connects on
 * that line and must never see the page that asks for the screens.
 */
function relayStderr(stream) {
  const held = []
  let isOpen = false
  readline.createInterface({ input: stream }).on('line', (line) => {
    if (!line.startsWith('DevTools listening')) log('chromium:', line)
    else if (isOpen) process.stderr.write(`${line}\n`)
    else held.push(line)
  })
  return () => {
    isOpen = true
    for (const line of held) process.stderr.write(`${line}\n`)
  }
}

function chromiumExited(code, signal) {
  // Chromium leaves by itself with its last page; an application that puts off its quit to clean up goes on without.
  if (state.quitting || (code === 0 && state.windowsById.size === 0)) return
  console.error(
    `Chromium 意外退出（${signal ?? code}），界面无法继续。设置 ZHT_HOST_DEBUG=1 可查看它的输出。`,
  )
  app.emit('child-process-gone', {}, { type: 'Browser', reason: 'crashed', exitCode: code ?? 1 })
  process.exit(1)
}

/** Starts Chromium and resolves when windows can be made. */
async function startChromium() {
  const command = findChromium()
  const profile = path.join(app.getPath('userData'), 'chromium')
  prepareProfile(profile)
  const flags = chromiumFlags({ profile, locale: app.getLocale(), switches: app.commandLine.all() })
  const env = { ...process.env, ...NO_KEYS }
  const cdp = new Cdp(command, ['--no-startup-window', ...flags], env)
  state.cdp = cdp
  // A second start with the same profile hands its arguments to the first: the only way to make an app
  // window.
  state.openAppWindow = (url) => spawn(command, [...flags, `--app=${url}`], { stdio: 'ignore', env })
  process.on('exit', () => cdp.process.kill('SIGKILL'))
  cdp.on('failed', (error) => {
    console.error(`Chromium 无法启动：${error.message}`)
    process.exit(1)
  })
  cdp.on('exit', chromiumExited)
  const open = relayStderr(cdp.process.stderr)
  const { product } = await cdp.send('Browser.getVersion')
  define(process.versions, 'chrome', product.split('/')[1])
  await loadDisplays()
  await watchTargets(cdp)
  watchDisplays()
  watchBounds()
  open()
}

/** Asks Chromium to go and makes sure of it after three seconds. */
async function stopChromium() {
  const chromium = state.cdp?.process
  if (!chromium || chromium.exitCode !== null || chromium.signalCode !== null) return
  const gone = new Promise((resolve) => chromium.once('exit', resolve))
  state.cdp.send('Browser.close').catch(() => {})
  const timer = setTimeout(() => chromium.kill('SIGKILL'), 3000)
  await gone
  clearTimeout(timer)
}

module.exports = { startChromium, stopChromium }
