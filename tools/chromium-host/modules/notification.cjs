'use strict'
const { EventEmitter } = require('node:events')

/** Told on stderr: there is no notification centre to ask. */
class Notification extends EventEmitter {
  constructor(options) {
    super()
    Object.assign(this, options)
  }

  show() {
    console.error('[notification]', this.title, this.body)
    this.emit('show', {})
  }

  close() {
    this.emit('close', {})
  }

  static isSupported() {
    return true
  }
}

module.exports = { Notification }
