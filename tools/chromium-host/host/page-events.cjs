'use strict'
const { app } = require('../modules/app.cjs')
const { isHeadless } = require('./chromium-mode.cjs')
const { log } = require('./log.cjs')
const { answerRequest } = require('./page-requests.cjs')
const { WORLD } = require('./page-scripts.cjs')
const { settlePermissions } = require('./permissions.cjs')
const { fromWire } = require('./wire-url.cjs')

const LEVELS = {
  log: 'info',
  info: 'info',
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
}

function frameNavigated(contents, { frame }) {
  if (frame.parentId) return
  contents._mainFrameId = frame.id
  contents._wireUrl = frame.url
  contents._crashed = false
  contents._url = fromWire(frame.url + (frame.urlFragment ?? ''))
  settlePermissions(frame.url, contents).catch((error) => log('permissions', error.message))
  contents.emit('did-navigate', {}, contents._url, 200, '')
}

function navigatedWithinDocument(contents, { frameId, url }) {
  if (frameId !== contents._mainFrameId) return
  contents._url = fromWire(url)
  contents.emit('did-navigate-in-page', {}, contents._url, true, 1, 1)
}

function consoleCalled(contents, { type, args }) {
  if (!contents.listenerCount('console-message')) return
  const message = args.map((arg) => arg.value ?? arg.description).join(' ')
  const frame = contents.mainFrame
  contents.emit('console-message', {
    level: LEVELS[type] ?? 'info',
    message,
    lineNumber: 0,
    sourceId: '',
    frame,
  })
}

function exceptionThrown(contents, { exceptionDetails }) {
  const text = exceptionDetails.exception?.description ?? exceptionDetails.text
  log('renderer exception', text)
  if (exceptionDetails.url !== contents._preloadName) return
  console.error('Unable to load preload script:', text)
  contents.emit('preload-error', {}, contents._preferences.preload, new Error(text))
}

function loaded(contents) {
  contents._window._syncTitle()
  contents._loading = false
  contents.emit('did-finish-load')
  contents.emit('did-stop-loading')
}

function crashed(contents) {
  if (contents._crashed) return
  contents._crashed = true
  contents._ipc.crashed()
  const details = { reason: 'crashed', exitCode: 1 }
  contents.emit('render-process-gone', {}, details)
  app.emit('render-process-gone', {}, contents, details)
}

/** Headless Chromium shows no alert() and would wait for ever for its answer. */
function dialogOpened(contents, { type, message }) {
  if (!isHeadless()) return
  if (type !== 'beforeunload') console.error(`[${type}]`, message)
  contents._call('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => {})
}

const HANDLERS = {
  'Runtime.bindingCalled': (contents, { name, payload, executionContextId }) => {
    if (name === '__host_send') contents._ipc.receive(payload, executionContextId)
  },
  'Runtime.executionContextCreated': (contents, { context }) => {
    const isPreload = context.name === WORLD && context.auxData?.frameId === contents._mainFrameId
    if (isPreload) contents._ipc.contextCreated(context)
  },
  'Runtime.executionContextDestroyed': (contents, { executionContextUniqueId }) => {
    contents._ipc.contextDestroyed(executionContextUniqueId)
  },
  'Runtime.consoleAPICalled': consoleCalled,
  'Runtime.exceptionThrown': exceptionThrown,
  'Fetch.requestPaused': (contents, paused) => {
    answerRequest(contents, paused).catch((error) =>
      console.error('chromium-host:', paused.request.url, error),
    )
  },
  'Page.frameNavigated': frameNavigated,
  'Page.navigatedWithinDocument': navigatedWithinDocument,
  'Page.javascriptDialogOpening': dialogOpened,
  'Page.domContentEventFired': (contents) => {
    contents.emit('dom-ready', {})
    contents._window._readyToShow()
  },
  'Page.loadEventFired': loaded,
  'Inspector.targetCrashed': crashed,
  'Inspector.targetReloadedAfterCrash': (contents) => {
    contents._crashed = false
  },
}

/** Turns one event of a page's session into what Electron would do. */
function handlePageEvent(contents, method, params) {
  HANDLERS[method]?.(contents, params)
}

module.exports = { handlePageEvent }
