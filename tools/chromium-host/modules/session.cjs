'use strict'
const { EventEmitter } = require('node:events')
const { forgetPermissions, rules } = require('../host/permissions.cjs')
const { headerListeners } = require('../host/response-headers.cjs')
const { protocol } = require('./protocol.cjs')

const webRequest = {
  onHeadersReceived(...args) {
    const listener = args.at(-1)
    const urls = args.length > 1 ? args[0].urls : ['<all_urls>']
    headerListeners.set({ urls, listener })
  },
  onBeforeRequest() {},
  onBeforeSendHeaders() {},
  onCompleted() {},
  onErrorOccurred() {},
}

/** One profile holds everything: partitions are the default session. */
const defaultSession = Object.assign(new EventEmitter(), {
  protocol,
  webRequest,
  setPermissionRequestHandler(handler) {
    rules.request = handler
    forgetPermissions()
  },
  setPermissionCheckHandler(handler) {
    rules.check = handler
    forgetPermissions()
  },
  setDevicePermissionHandler() {},
  setDisplayMediaRequestHandler() {},
  setCertificateVerifyProc() {},
  setSpellCheckerEnabled() {},
  setSpellCheckerLanguages() {},
  setProxy: async () => {},
  clearCache: async () => {},
  clearStorageData: async () => {},
  setUserAgent() {},
  getUserAgent: () => '',
})

const session = { defaultSession, fromPartition: () => defaultSession }

module.exports = { session }
