'use strict'
const { EventEmitter } = require('node:events')

class IpcMain extends EventEmitter {
  constructor() {
    super()
    this.setMaxListeners(0)
    this._handlersByChannel = new Map()
  }

  handle(channel, handler) {
    if (this._handlersByChannel.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this._handlersByChannel.set(channel, handler)
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel) {
    this._handlersByChannel.delete(channel)
  }
}

module.exports = { IpcMain, ipcMain: new IpcMain() }
