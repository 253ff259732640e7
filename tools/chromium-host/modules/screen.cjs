'use strict'
const { EventEmitter } = require('node:events')
const state = require('../host/state.cjs')

function contains({ bounds }, x, y) {
  return x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
}

function displayAt(x, y) {
  return screen.getAllDisplays().find((display) => contains(display, x, y))
}

/** Emits display-added, display-removed and display-metrics-changed (host/display-watch.cjs). */
const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => state.displays.map(({ display }) => display),
  getPrimaryDisplay: () => (state.displays.find(({ primary }) => primary) ?? state.displays[0]).display,
  getDisplayNearestPoint: ({ x, y }) => displayAt(x, y) ?? screen.getPrimaryDisplay(),
  getDisplayMatching: (area) =>
    displayAt(area.x + area.width / 2, area.y + area.height / 2) ??
    displayAt(area.x, area.y) ??
    screen.getPrimaryDisplay(),
  // The protocol does not tell where the pointer is.
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})

module.exports = { screen }
