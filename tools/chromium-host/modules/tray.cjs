'use strict'
const { EventEmitter } = require('node:events')

/** There is no tray to put an icon in. */
class Tray extends EventEmitter {
  #destroyed = false

  setContextMenu() {}

  setImage() {}

  setTitle() {}

  setToolTip() {}

  destroy() {
    this.#destroyed = true
  }

  isDestroyed() {
    return this.#destroyed
  }
}

module.exports = { Tray }
