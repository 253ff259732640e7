'use strict'

/** Diagnostics of the host itself, on stderr, only with ZHT_HOST_DEBUG. */
function log(...parts) {
  if (process.env.ZHT_HOST_DEBUG) console.error('[chromium-host]', ...parts)
}

module.exports = { log }
