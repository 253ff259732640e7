'use strict'
const { EventEmitter } = require('node:events')
const state = require('../host/state.cjs')
const { getPath, setPath } = require('./app-paths.cjs')
const { commandLine } = require('./command-line.cjs')

const LOCALE = 'zh-CN'

const app = Object.assign(new EventEmitter(), {
  name: 'Electron',
  isPackaged: false,
  commandLine,
  dock: undefined,

  whenReady: () => state.whenReady,
  isReady: () => state.ready,
  getName: () => app.name,
  setName(name) {
    app.name = name
  },
  getVersion: () => state.manifest.version ?? '0.0.0',
  getAppPath: () => state.appRoot,
  getPath: (name) => getPath(name, app.name),
  setPath,
  getLocale: () => LOCALE,
  getSystemLocale: () => LOCALE,
  getPreferredSystemLanguages: () => [LOCALE],

  disableHardwareAcceleration: () => commandLine.appendSwitch('disable-gpu'),
  // Every page of the host is sandboxed already.
  enableSandbox() {},
  focus() {},
  getAppMetrics: () => [],
  getGPUFeatureStatus: () => ({}),

  // What belongs to a desktop shell and has no answer here.
  setAboutPanelOptions() {},
  setAppUserModelId() {},
  setAsDefaultProtocolClient: () => false,
  setBadgeCount: () => false,
  getLoginItemSettings: () => ({ openAtLogin: false }),
  setLoginItemSettings() {},
})
app.setMaxListeners(0)

module.exports = { app }

// These files name `app` themselves, so they are read after it exists.
Object.assign(app, require('./app-quit.cjs'), require('./single-instance.cjs'))
