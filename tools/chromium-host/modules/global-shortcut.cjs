'use strict'

/** No key can be taken from the desktop: `register` says so. */
const globalShortcut = {
  register: () => false,
  registerAll() {},
  unregister() {},
  unregisterAll() {},
  isRegistered: () => false,
}

module.exports = { globalShortcut }
