'use strict'
const { log } = require('./log.cjs')
const state = require('./state.cjs')
const { fromWire, originFromWire } = require('./wire-url.cjs')

/** Electron's permission -> the protocol's permission descriptors. */
const NAMES_BY_PERMISSION = {
  media: ['microphone', 'camera'],
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'window-management': ['window-management'],
  'screen-wake-lock': ['screen-wake-lock'],
  'speaker-selection': ['speaker-selection'],
  midi: ['midi'],
  'display-capture': ['display-capture'],
}

/** The application's handlers; as in Electron everything is granted while there are none. */
const rules = { request: null, check: null }
const asked = new Set()

function decide(permission, origin, url, contents) {
  const details = { requestingUrl: fromWire(url), isMainFrame: true, mediaTypes: ['audio', 'video'] }
  if (rules.check && !rules.check(contents, permission, originFromWire(origin), details)) return false
  if (!rules.request) return true
  return new Promise((resolve) => rules.request(contents, permission, resolve, details))
}

async function apply(permission, origin, url, contents) {
  const setting = (await decide(permission, origin, url, contents)) ? 'granted' : 'denied'
  for (const name of NAMES_BY_PERMISSION[permission]) {
    await state.cdp
      .send('Browser.setPermission', { permission: { name }, setting, origin })
      .catch((error) => log('permission', name, error.message))
  }
}

/**
 * The protocol has no callback for a single request, so the handlers are asked once per origin, before its
 * page loads. `url` is the carried one.
 */
async function settlePermissions(url, contents) {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null'
  if (origin === 'null' || asked.has(origin)) return
  asked.add(origin)
  await Promise.all(Object.keys(NAMES_BY_PERMISSION).map((name) => apply(name, origin, url, contents)))
}

/** New handlers: ask again, at once for the pages that are open. */
function forgetPermissions() {
  asked.clear()
  for (const contents of state.contentsById.values()) {
    if (contents._wireUrl) settlePermissions(contents._wireUrl, contents)
  }
}

module.exports = { forgetPermissions, rules, settlePermissions }
