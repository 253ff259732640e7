// `import { app } from 'electron'`: an ES module must spell its named exports out.
import { createRequire } from 'node:module'

const electron = createRequire(import.meta.url)('./electron.cjs')

export default electron
export const {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
} = electron
