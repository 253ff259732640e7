'use strict'

/** Without a display server there is nothing to show a window on. */
function isHeadless() {
  if (process.env.ZHT_HOST_HEADLESS === '1') return true
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/** App windows have no tab strip and no address bar; ZHT_HOST_APP_MODE=0 shows ordinary browser windows. */
function usesAppWindows() {
  return !isHeadless() && process.env.ZHT_HOST_APP_MODE !== '0'
}

module.exports = { isHeadless, usesAppWindows }
