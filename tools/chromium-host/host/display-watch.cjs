'use strict'
const { screen } = require('../modules/screen.cjs')
const { changedMetrics, pretendedScreens, toDisplay } = require('./display-info.cjs')
const { log } = require('./log.cjs')
const state = require('./state.cjs')

const EVERY_MS = 500

/** Before the first window there is no page to ask: a hidden one is made for the question and closed. */
async function probeScreens() {
  const { cdp } = state
  const blank = { url: 'about:blank' }
  const { targetId } = await cdp
    .send('Target.createTarget', { ...blank, hidden: true })
    .catch(() => cdp.send('Target.createTarget', { ...blank, background: true }))
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
  const { screenInfos } = await cdp.send('Emulation.getScreenInfos', {}, sessionId)
  await cdp.send('Target.closeTarget', { targetId })
  return screenInfos
}

/** Fills `state.displays` once, before `ready`. */
async function loadDisplays() {
  const pretended = process.env.ZHT_HOST_DISPLAYS
  const infos = pretended ? pretendedScreens(pretended) : await probeScreens()
  state.displays = infos.map(toDisplay)
}

function announce(before, after) {
  const find = (list, id) => list.find((entry) => entry.display.id === id)?.display
  for (const { display } of after) {
    const old = find(before, display.id)
    if (!old) screen.emit('display-added', {}, display)
    else {
      const changed = changedMetrics(old, display)
      if (changed.length) screen.emit('display-metrics-changed', {}, display, changed)
    }
  }
  for (const { display } of before) {
    if (!find(after, display.id)) screen.emit('display-removed', {}, display)
  }
}

async function refresh() {
  const window = [...state.windowsById.values()].find((one) => one._windowId && !one.webContents.isCrashed())
  if (!window || state.quitting) return
  const { screenInfos } = await window.webContents._call('Emulation.getScreenInfos')
  const before = state.displays
  state.displays = screenInfos.map(toDisplay)
  announce(before, state.displays)
}

/** The protocol has no event for screens: ask twice a second and tell the difference. */
function watchDisplays() {
  if (process.env.ZHT_HOST_DISPLAYS) return
  let asking = false
  setInterval(async () => {
    if (asking) return
    asking = true
    await refresh().catch((error) => log('screens', error.message))
    asking = false
  }, EVERY_MS).unref()
}

module.exports = { loadDisplays, watchDisplays }
