'use strict'
// What `require('electron')` answers in the main process.
const { app } = require('./modules/app.cjs')
const { BrowserWindow } = require('./modules/browser-window.cjs')
const { Menu, MenuItem } = require('./modules/menu.cjs')
const { nativeImage } = require('./modules/native-image.cjs')
const { powerMonitor, powerSaveBlocker } = require('./modules/power.cjs')
const { WebContents } = require('./modules/web-contents.cjs')

const electron = {
  app,
  BrowserWindow,
  clipboard: require('./modules/clipboard.cjs').clipboard,
  crashReporter: require('./modules/crash-reporter.cjs').crashReporter,
  dialog: require('./modules/dialog.cjs').dialog,
  globalShortcut: require('./modules/global-shortcut.cjs').globalShortcut,
  ipcMain: require('./modules/ipc-main.cjs').ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme: require('./modules/native-theme.cjs').nativeTheme,
  net: require('./modules/net.cjs').net,
  Notification: require('./modules/notification.cjs').Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol: require('./modules/protocol.cjs').protocol,
  safeStorage: require('./modules/safe-storage.cjs').safeStorage,
  screen: require('./modules/screen.cjs').screen,
  session: require('./modules/session.cjs').session,
  shell: require('./modules/shell.cjs').shell,
  Tray: require('./modules/tray.cjs').Tray,
  utilityProcess: require('./modules/utility-process.cjs').utilityProcess,
  webContents: WebContents,
}

// Asked by module loaders and by inspection, never by an application that means Electron's own API.
const SILENT = new Set(['default', '__esModule', 'then', 'toJSON', 'constructor', 'module.exports'])

module.exports = new Proxy(electron, {
  get(target, key) {
    if (!(key in target) && typeof key === 'string' && !SILENT.has(key)) {
      console.error(`chromium-host: electron.${key} is not provided`)
    }
    return target[key]
  },
})
