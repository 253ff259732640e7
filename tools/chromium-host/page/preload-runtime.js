// Body of the isolated world's script. In scope: secret, meta, runPreload, makeBridge, makeCodec,
// EventEmitter.
const sendToHost = globalThis.__host_send
// The preload must not see the raw binding; the page never does: it exists in this world alone.
delete globalThis.__host_send

const toBase64 = (bytes) => bytes.toBase64()
const fromBase64 = (text) => Uint8Array.fromBase64(text)
const codec = makeCodec(toBase64, fromBase64)
const bridge = makeBridge(secret, '<', '>')
const send = (message) => sendToHost(codec.encode(message))
bridge.onWindow = (url) => send(['window', url])

const callsById = new Map()
let lastCall = 0

// A class, not an object with functions: `() => ipcRenderer.off(…)` returns it to the page, where nothing
// of it may arrive (bridge.js copies own fields).
class IpcRenderer extends EventEmitter {
  invoke(channel, ...args) {
    return new Promise((resolve, reject) => {
      lastCall += 1
      send(['invoke', lastCall, channel, args])
      callsById.set(lastCall, { resolve, reject, channel })
    })
  }

  send(channel, ...args) {
    send(['send', channel, args])
  }

  sendSync() {
    throw new Error('chromium-host: ipcRenderer.sendSync is not provided')
  }

  postMessage(channel, message, ports) {
    if (ports?.length) throw new Error('chromium-host: MessagePort transfer is not provided')
    this.send(channel, message)
  }
}
const ipcRenderer = new IpcRenderer()

function receiveEvent(channel, args) {
  try {
    ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...args)
  } catch (error) {
    reportError(error)
  }
}

function receiveReply(kind, id, value) {
  const call = callsById.get(id)
  callsById.delete(id)
  if (kind === 'resolve') call?.resolve(value)
  else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${value}`))
}

globalThis.__host_receive = (text) => {
  for (const [kind, head, tail] of codec.decode(text)) {
    if (kind === 'event') receiveEvent(head, tail)
    else receiveReply(kind, head, tail)
  }
}

const contextBridge = {
  exposeInMainWorld: (key, api) => bridge.post({ op: 'expose', key, value: bridge.pack(api) }),
}
const webFrame = {
  setZoomFactor(factor) {
    document.documentElement.style.zoom = String(factor)
  },
  getZoomFactor: () => Number(document.documentElement.style.zoom || 1),
}
const electron = { contextBridge, ipcRenderer, webFrame, webUtils: { getPathForFile: () => '' } }

const timers = {
  setTimeout,
  setInterval,
  clearTimeout,
  clearInterval,
  setImmediate: (callback) => setTimeout(callback, 0),
}
const modulesByName = {
  electron,
  'electron/common': electron,
  'electron/renderer': electron,
  events: EventEmitter,
  timers,
  url: { URL, URLSearchParams },
}

function require(name) {
  const found = modulesByName[name.replace(/^node:/, '')]
  if (!found) throw new Error(`module not found: ${name} (sandboxed preload)`)
  return found
}

const process = Object.freeze({
  ...meta,
  env: {},
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  isMainFrame: true,
  getSystemVersion: () => '',
})
const module = { exports: {} }
runPreload(module.exports, require, module, process, globalThis)
