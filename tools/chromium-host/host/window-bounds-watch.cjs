'use strict'
const { isHeadless } = require('./chromium-mode.cjs')
const { log } = require('./log.cjs')
const state = require('./state.cjs')

const EVERY_MS = 500

async function refresh(window) {
  const { bounds } = await state.cdp.send('Browser.getWindowBounds', { windowId: window._windowId })
  if (bounds.left === undefined) return
  const before = window._bounds
  const after = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height }
  const resized = after.width !== before.width || after.height !== before.height
  const moved = after.x !== before.x || after.y !== before.y
  if (!resized && !moved) return
  window._bounds = after
  window.emit(resized ? 'resize' : 'move')
}

/** The protocol has no event for a window that the user moves or resizes: ask twice a second. */
function watchBounds() {
  if (isHeadless()) return
  setInterval(async () => {
    if (state.quitting) return
    for (const window of state.windowsById.values()) {
      if (!window._windowId || window.isMinimized()) continue
      await refresh(window).catch((error) => log('bounds', error.message))
    }
  }, EVERY_MS).unref()
}

module.exports = { watchBounds }
