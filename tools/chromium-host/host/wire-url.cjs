'use strict'
// A page of app://bundle/x is carried as https://bundle.app.host.invalid/x: `.invalid` never resolves, so
// the host always answers, and https makes it a secure context with an origin, workers and storage.
const { handlersByScheme } = require('./scheme-handlers.cjs')

const DOMAIN = '.host.invalid'
const WIRE = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.host\.invalid(\/.*)?$/i

/** app://bundle/x -> the URL Chromium loads; other URLs stay as they are. */
function toWire(url) {
  if (!URL.canParse(url)) return url
  const scheme = new URL(url).protocol.slice(0, -1)
  if (!handlersByScheme.has(scheme)) return url
  const [, host, rest] = /^[a-z0-9+.-]+:\/\/([^/?#]*)(.*)$/is.exec(url)
  return `https://${host || 'local'}.${scheme}${DOMAIN}${rest || '/'}`
}

/** The URL Chromium loads -> the one the application knows. */
function fromWire(url) {
  const match = WIRE.exec(url)
  return match ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : url
}

/** An origin as a page sends it -> as the application knows it (no trailing slash). */
function originFromWire(origin) {
  const match = WIRE.exec(origin)
  return match ? `${match[2]}://${match[1]}` : origin
}

/** Source expressions of a header (`app:`, `app://bundle`) -> ones that match the carried URLs. */
function headerToWire(value) {
  let text = value
  for (const scheme of handlersByScheme.keys()) {
    text = text
      .replaceAll(new RegExp(`(^|[\\s,;])${scheme}://([^\\s,;/]+)`, 'gi'), `$1https://$2.${scheme}${DOMAIN}`)
      .replaceAll(new RegExp(`(^|[\\s,;])${scheme}:(?=$|[\\s,;])`, 'gi'), `$1https://*.${scheme}${DOMAIN}`)
  }
  return text
}

module.exports = { DOMAIN, fromWire, headerToWire, originFromWire, toWire }
