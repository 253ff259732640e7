'use strict'
// The DevTools protocol over --remote-debugging-pipe (descriptors 3 and 4): no port that another local user
// could connect to, and Chromium exits by itself when the host dies and the pipe closes.
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')

class Cdp extends EventEmitter {
  #nextId = 0
  #waiting = new Map()
  #partial = []

  constructor(command, args, env) {
    super()
    this.setMaxListeners(0)
    /** sessionId -> (method, params) => void; events of other sessions are emitted by method name. */
    this.sessions = new Map()
    this.process = spawn(command, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env,
    })
    const [, , , input, output] = this.process.stdio
    output.on('data', (bytes) => this.#read(bytes))
    input.on('error', () => {})
    output.on('error', () => {})
    this.process.on('error', (error) => this.emit('failed', error))
    this.process.on('exit', (code, signal) => this.#exited(code, signal))
  }

  /** Calls a protocol method; rejects with the method's name in the message. */
  send(method, params = {}, sessionId) {
    const id = ++this.#nextId
    const { promise, resolve, reject } = Promise.withResolvers()
    this.#waiting.set(id, { resolve, reject, method })
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return promise
  }

  #read(bytes) {
    let start = 0
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      const text = Buffer.concat([...this.#partial, bytes.subarray(start, end)]).toString()
      this.#partial = []
      start = end + 1
      this.#receive(JSON.parse(text))
    }
    if (start < bytes.length) this.#partial.push(bytes.subarray(start))
  }

  #receive(message) {
    if (message.id) {
      const call = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
      else call?.resolve(message.result)
      return
    }
    const listener = message.sessionId && this.sessions.get(message.sessionId)
    if (listener) listener(message.method, message.params)
    else this.emit(message.method, message.params, message.sessionId)
  }

  #exited(code, signal) {
    for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has exited'))
    this.#waiting.clear()
    this.emit('exit', code, signal)
  }
}

module.exports = { Cdp }
