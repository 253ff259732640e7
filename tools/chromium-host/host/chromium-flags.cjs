'use strict'
const { isHeadless } = require('./chromium-mode.cjs')

const DISABLED_FEATURES = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'GlobalMediaControls',
  'HttpsUpgrades',
  // A page of a custom scheme may reach the local network without a prompt in Electron.
  'LocalNetworkAccessChecks',
  'LocalNetworkAccessChecksWebRTC',
  'LocalNetworkAccessChecksWebSockets',
]

const BASE = {
  'no-first-run': '',
  'no-default-browser-check': '',
  // Nothing of Chromium's own may speak to the outside network; `no-pings` also silences <a ping>.
  'no-pings': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-sync': '',
  'disable-default-apps': '',
  'disable-extensions': '',
  'disable-quic': '',
  'disable-breakpad': '',
  'disable-domain-reliability': '',
  'disable-client-side-phishing-detection': '',
  'disable-search-engine-choice-screen': '',
  // A wall window is often not the focused one and must keep its timers and its pictures.
  'disable-background-timer-throttling': '',
  'disable-backgrounding-occluded-windows': '',
  'disable-renderer-backgrounding': '',
  'metrics-recording-only': '',
  'hide-crash-restore-bubble': '',
  'password-store': 'basic',
  'autoplay-policy': 'no-user-gesture-required',
  // app:// does not restrict mixed content in Electron, but the https:// that carries it here does.
  'allow-running-insecure-content': '',
}

// Read by the host itself, or chosen by it.
const RESERVED = new Set(['inspect', 'user-data-dir', 'remote-debugging-pipe'])
const LISTS = new Set([
  'disable-features',
  'enable-features',
  'disable-blink-features',
  'enable-blink-features',
])

/** Chromium's arguments: the host's own, then the application's switches (feature lists are joined). */
function chromiumFlags({ profile, locale, switches }) {
  const flags = new Map(Object.entries(BASE))
  flags.set('user-data-dir', profile)
  flags.set('lang', locale)
  flags.set('disable-features', DISABLED_FEATURES.join(','))
  // Chromium refuses to run as root with its sandbox; nobody else loses it.
  if (process.getuid?.() === 0) {
    flags.set('no-sandbox', '')
    flags.set('test-type', '')
  }
  if (isHeadless()) {
    flags.set('headless', 'new')
    if (process.env.ZHT_HOST_SCREEN_INFO) flags.set('screen-info', process.env.ZHT_HOST_SCREEN_INFO)
  }
  for (const [name, value] of switches) {
    if (RESERVED.has(name)) continue
    const joined = LISTS.has(name) && flags.get(name) ? `${flags.get(name)},${value}` : value
    flags.set(name, joined)
  }
  return [...flags].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

module.exports = { LISTS, chromiumFlags }
