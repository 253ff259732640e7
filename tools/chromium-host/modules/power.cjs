'use strict'
const { EventEmitter } = require('node:events')
const state = require('../host/state.cjs')

const typesById = new Map()
let lastId = 0

const ACQUIRE = `navigator.wakeLock.request('screen').then(
  (lock) => { globalThis.__host_wake_lock = lock; },
  () => {},
)`
const RELEASE = `globalThis.__host_wake_lock?.release()`

function loaded(contents) {
  if (!contents.isLoading() && contents.getURL()) return Promise.resolve()
  return new Promise((resolve) => contents.once('did-finish-load', resolve))
}

/** The screen is kept awake by the pages' own wake locks, which the sandboxed browser may take. */
function applyWakeLocks() {
  const script = typesById.size ? ACQUIRE : RELEASE
  for (const contents of state.contentsById.values()) {
    loaded(contents)
      .then(() => contents.executeJavaScript(script))
      // A page without a secure context has no wake lock.
      .catch(() => {})
  }
}

const powerSaveBlocker = {
  start(type) {
    lastId += 1
    typesById.set(lastId, type)
    applyWakeLocks()
    return lastId
  },
  stop(id) {
    const wasStarted = typesById.delete(id)
    applyWakeLocks()
    return wasStarted
  },
  isStarted: (id) => typesById.has(id),
}

const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
})

module.exports = { powerMonitor, powerSaveBlocker }
