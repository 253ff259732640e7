'use strict'
const { cancellableEvent } = require('./cancellable-event.cjs')
const { filterHeaders, headerListeners, toWireHeaders } = require('./response-headers.cjs')
const { handlersByScheme } = require('./scheme-handlers.cjs')
const { DOMAIN, fromWire } = require('./wire-url.cjs')

/** The path under which an app window opens, before its first URL is loaded. */
const BLANK_PATH = '/__host_blank__/'
const BLANK_PAGE = '<!doctype html><style>html{background:#0b1220}</style>'

const base64 = (value) => Buffer.from(value).toString('base64')

/** What Fetch.enable must intercept: every request to the carried origins, and every document. */
function interceptedPatterns() {
  const patterns = [{ urlPattern: `https://*${DOMAIN}/*` }, { urlPattern: '*', resourceType: 'Document' }]
  if (headerListeners.isSet()) {
    patterns.push({ urlPattern: '*', resourceType: 'Document', requestStage: 'Response' })
  }
  return patterns
}

/** Asks the application about a navigation that it did not begin itself; true when it may go on. */
function mayNavigate(contents, paused, url) {
  if (paused.resourceType !== 'Document') return true
  const isMainFrame = paused.frameId === contents._mainFrameId
  if (isMainFrame && contents._expectedUrl === url) return true
  const frameEvent = cancellableEvent({ url, isMainFrame, isSameDocument: false })
  contents.emit('will-frame-navigate', frameEvent)
  if (frameEvent.defaultPrevented) return false
  if (!isMainFrame) return true
  const event = cancellableEvent({ url, isMainFrame, isSameDocument: false })
  contents.emit('will-navigate', event, url)
  return !event.defaultPrevented
}

/** The body's bytes; `postData` is text and would damage binary ones. */
function requestBody({ hasPostData, postData, postDataEntries }) {
  if (!hasPostData) return undefined
  if (postDataEntries?.length) {
    return Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
  }
  return Buffer.from(postData ?? '', 'utf8')
}

function requestHeaders(headers) {
  const named = Object.entries(headers).map(([name, value]) => {
    const lower = name.toLowerCase()
    if (lower === 'origin') return [name, fromWire(value).replace(/\/$/, '')]
    return [name, lower === 'referer' ? fromWire(value) : value]
  })
  return Object.fromEntries(named)
}

/** Runs a `protocol.handle` handler and answers what Fetch.fulfillRequest wants. */
async function respond(handler, url, request) {
  const { method, headers } = request
  const asked = new Request(url, { method, headers: requestHeaders(headers), body: requestBody(request) })
  const response = await handler(asked)
  const given = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
  const filtered = await filterHeaders(url, response.status, given)
  return {
    responseCode: response.status,
    responseHeaders: toWireHeaders(filtered),
    body: base64(await response.arrayBuffer()),
  }
}

/**
 * Hands a document of the web on with the headers the application wants. It is fulfilled anew: Chromium has
 * already read the policy of a response that is merely continued with other headers.
 */
async function answerResponse(contents, paused, reply) {
  const { requestId, responseStatusCode: responseCode } = paused
  const grouped = Object.groupBy(paused.responseHeaders ?? [], ({ name }) => name)
  const entries = Object.entries(grouped).map(([name, pairs]) => [name, pairs.map(({ value }) => value)])
  const given = Object.fromEntries(entries)
  const headers = await filterHeaders(paused.request.url, responseCode, given)
  const isRedirect = responseCode >= 300 && responseCode < 400
  if (headers === given || isRedirect) return reply('Fetch.continueResponse', {})
  const { body, base64Encoded } = await contents._call('Fetch.getResponseBody', { requestId })
  return reply('Fetch.fulfillRequest', {
    responseCode,
    responseHeaders: toWireHeaders(headers).filter(({ name }) => !/^content-(encoding|length)$/i.test(name)),
    body: base64Encoded ? body : base64(body),
  })
}

/** Answers one `Fetch.requestPaused`. */
async function answerRequest(contents, paused) {
  // A page that is gone has no request left to answer.
  const reply = (method, fields) =>
    contents._call(method, { requestId: paused.requestId, ...fields }).catch(() => {})
  const fail = (errorReason) => reply('Fetch.failRequest', { errorReason })

  if (paused.responseStatusCode !== undefined) return answerResponse(contents, paused, reply)
  if (paused.responseErrorReason !== undefined) return reply('Fetch.continueRequest', {})
  if (paused.request.url.includes(BLANK_PATH)) {
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }]
    return reply('Fetch.fulfillRequest', { responseCode: 200, responseHeaders, body: base64(BLANK_PAGE) })
  }

  const url = fromWire(paused.request.url)
  if (!mayNavigate(contents, paused, url)) return fail('Aborted')
  const { protocol, pathname, hostname } = new URL(url)
  const handler = handlersByScheme.get(protocol.slice(0, -1))
  if (!handler)
    return hostname.endsWith(DOMAIN) ? fail('AddressUnreachable') : reply('Fetch.continueRequest', {})
  // Electron never asks for an icon.
  if (pathname === '/favicon.ico' && paused.resourceType === 'Other') {
    return reply('Fetch.fulfillRequest', { responseCode: 204 })
  }
  try {
    return reply('Fetch.fulfillRequest', await respond(handler, url, paused.request))
  } catch (error) {
    console.error('chromium-host: protocol handler failed for', url, error)
    return fail('Failed')
  }
}

module.exports = { BLANK_PATH, answerRequest, interceptedPatterns }
