'use strict'
const { headerToWire } = require('./wire-url.cjs')

let current = null

/** The one `webRequest.onHeadersReceived` listener, as Electron keeps only the newest. */
const headerListeners = {
  set: ({ urls, listener }) => {
    current = listener ? { patterns: urls.map(toRegExp), listener } : null
  },
  isSet: () => current !== null,
}

/** A match pattern such as `*://localhost:*` + `/*` as a regular expression. */
function toRegExp(pattern) {
  if (pattern === '<all_urls>') return /^/
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i')
}

/** Lets the listener change `{name: [values]}`; answers them unchanged without one. */
async function filterHeaders(url, statusCode, responseHeaders) {
  if (!current?.patterns.some((pattern) => pattern.test(url))) return responseHeaders
  const reply = await new Promise((resolve) =>
    current.listener({ url, statusCode, responseHeaders }, resolve),
  )
  return reply?.responseHeaders ?? responseHeaders
}

// Only these name origins that Chromium compares with the carried URLs.
const NAMING_ORIGINS =
  /^(content-security-policy(-report-only)?|access-control-allow-origin|permissions-policy)$/i

/**
 * `{name: values}` as the protocol's list of pairs, with the application's origins as Chromium knows them.
 */
function toWireHeaders(headers) {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({
      name,
      value: NAMING_ORIGINS.test(name) ? headerToWire(String(value)) : String(value),
    })),
  )
}

module.exports = { filterHeaders, headerListeners, toWireHeaders }
