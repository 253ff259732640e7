'use strict'
const { ipcMain } = require('../modules/ipc-main.cjs')
const { log } = require('./log.cjs')
const { codec } = require('./page-scripts.cjs')

/** One page's side of the IPC: messages wait until the preload's world exists. */
class PageIpc {
  #contents
  #queue = []
  #isScheduled = false
  /** The preload world's context: its unique id, and its number in events. */
  #context = null
  #contextId = null

  constructor(contents) {
    this.#contents = contents
  }

  contextCreated({ id, uniqueId }) {
    this.#context = uniqueId
    this.#contextId = id
    this.#flush()
  }

  contextDestroyed(uniqueId) {
    if (uniqueId === this.#context) this.#forget()
  }

  /** What was meant for the page that crashed must not reach the one that replaces it. */
  crashed() {
    this.#forget()
    this.#queue = []
  }

  #forget() {
    this.#context = null
    this.#contextId = null
  }

  sendEvent(channel, args) {
    this.#push(codec.encode(['event', channel, args]))
  }

  #push(text) {
    this.#queue.push(text)
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      this.#flush()
    })
  }

  /** All messages of one tick travel in one protocol call. */
  #flush() {
    if (!this.#context || !this.#queue.length) return
    const value = `[${this.#queue.join(',')}]`
    this.#queue = []
    this.#contents
      ._call('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { __host_receive(text); }',
        uniqueContextId: this.#context,
        arguments: [{ value }],
        silent: true,
      })
      .catch((error) => log('push', error.message))
  }

  /** A call of the binding; `contextId` tells the preload's world of the newest page from any other. */
  receive(payload, contextId) {
    if (contextId !== this.#contextId) return
    const [kind, ...rest] = codec.decode(payload)
    if (kind === 'window') this.#contents._askForWindow(rest[0])
    else if (kind === 'send') this.#receiveSend(...rest)
    else this.#receiveInvoke(...rest)
  }

  #event() {
    const sender = this.#contents
    return { sender, senderFrame: sender.mainFrame, processId: 1, frameId: 1, type: 'frame' }
  }

  #receiveSend(channel, args) {
    const event = { ...this.#event(), ports: [], reply: (...reply) => this.#contents.send(...reply) }
    this.#contents.emit('ipc-message', event, channel, ...args)
    this.#contents.ipc.emit(channel, event, ...args)
    ipcMain.emit(channel, event, ...args)
  }

  async #receiveInvoke(id, channel, args) {
    // A reply that comes after a reload must not settle a call of the new page, which counts from one again.
    const context = this.#context
    const reply = (text) => {
      if (context === this.#context) this.#push(text)
    }
    try {
      const handlers = [this.#contents.ipc, ipcMain].map((ipc) => ipc._handlersByChannel.get(channel))
      const handler = handlers.find(Boolean)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      reply(codec.encode(['resolve', id, await handler(this.#event(), ...args)]))
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      reply(codec.encode(['reject', id, String(error)]))
    }
  }
}

module.exports = { PageIpc }
