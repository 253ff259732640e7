'use strict'
// Preloaded into a utility process: `process.parentPort`, as Electron gives it.
const { EventEmitter } = require('node:events')
const { define } = require('./process-identity.cjs')

const early = []
const port = new EventEmitter()
port.postMessage = (message) => {
  if (process.connected) process.send(message)
}
port.start = () => {}
port.close = () => process.disconnect()

function deliver(data) {
  port.emit('message', { data, ports: [] })
}

process.on('message', (data) => {
  if (port.listenerCount('message')) deliver(data)
  else early.push(data)
})

// An ES module listens only after it has loaded: what came before waits for it.
port.on('newListener', (name) => {
  if (name === 'message') queueMicrotask(() => early.splice(0).forEach(deliver))
})

// The host is gone, even by SIGKILL: nobody is left to work for.
process.on('disconnect', () => process.exit(0))

define(process, 'parentPort', port)
define(process, 'type', 'utility')
define(process.versions, 'electron', process.env.ZHT_HOST_ELECTRON_VERSION)
