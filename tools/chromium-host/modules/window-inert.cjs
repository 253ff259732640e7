'use strict'

/**
 * Methods of BrowserWindow about the frame around the page, which belongs to Chromium and the desktop here.
 */
const inertWindow = {
  blur() {},
  center() {},
  flashFrame() {},
  getNativeWindowHandle: () => Buffer.alloc(8),
  isAlwaysOnTop: () => false,
  isMenuBarVisible: () => false,
  isResizable: () => true,
  removeMenu() {},
  setAlwaysOnTop() {},
  setAutoHideMenuBar() {},
  setBackgroundColor() {},
  setContentProtection() {},
  setFullScreenable() {},
  setIcon() {},
  setMenu() {},
  setMenuBarVisibility() {},
  setMinimumSize() {},
  setMovable() {},
  setOpacity() {},
  setProgressBar() {},
  setResizable() {},
  setSkipTaskbar() {},
  setVisibleOnAllWorkspaces() {},
}

module.exports = { inertWindow }
