// Runs in BOTH worlds of a page (the page's own and the preload's isolated one) before any script of the
// page. The worlds share DOM events but no objects: calls cross as synchronous CustomEvents under a secret
// name, whose `detail` Chromium clones between the worlds. Functions and promises cross as ids. Built-ins
// are taken at the start: the page may replace them later.
// biome-ignore lint/correctness/noUnusedVariables: joined with other files by host/page-scripts.cjs
function makeBridge(secret, outgoing, incoming) {
  const dispatch = EventTarget.prototype.dispatchEvent
  const stop = Event.prototype.stopImmediatePropagation
  const BridgeEvent = CustomEvent
  const readDetail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get
  const { apply } = Reflect
  const { freeze, keys } = Object
  const { toString: tagOf } = Object.prototype
  const { isArray } = Array
  const BridgePromise = Promise
  const page = window

  const functionsById = Object.create(null)
  const idsByFunction = new WeakMap()
  const promisesById = Object.create(null)
  let lastId = 0
  let reply

  function post(message) {
    apply(dispatch, page, [new BridgeEvent(secret + outgoing, { detail: message })])
  }

  /** An instance of a class crosses as its own fields, as in Electron; Date, Map and the like are cloned. */
  function isPlain(value) {
    return apply(tagOf, value, []) === '[object Object]'
  }

  function asError(value) {
    return value instanceof Error ? value : new Error(String(value))
  }

  function packFunction(value) {
    let id = idsByFunction.get(value)
    if (!id) {
      lastId += 1
      id = lastId
      idsByFunction.set(value, id)
      functionsById[id] = value
    }
    return { $function: id }
  }

  function packPromise(value) {
    lastId += 1
    const id = lastId
    value.then(
      (result) => post({ op: 'resolve', id, value: pack(result) }),
      (error) => post({ op: 'reject', id, value: asError(error) }),
    )
    return { $promise: id }
  }

  function pack(value) {
    if (typeof value === 'function') return packFunction(value)
    if (value === null || typeof value !== 'object') return value
    if (value instanceof BridgePromise) return packPromise(value)
    if (isArray(value)) return value.map(pack)
    // Date, Map, typed arrays, Error: Chromium clones them.
    if (!isPlain(value)) return value
    const packed = {}
    for (const key of keys(value)) packed[key] = pack(value[key])
    return packed
  }

  function unpack(value, frozen) {
    if (value === null || typeof value !== 'object') return value
    if (isArray(value)) return value.map((item) => unpack(item, frozen))
    if (!isPlain(value)) return value
    if (value.$function) {
      const id = value.$function
      return (...args) => call(id, args)
    }
    if (value.$promise) {
      const id = value.$promise
      return new BridgePromise((resolve, reject) => {
        promisesById[id] = { resolve, reject }
      })
    }
    const unpacked = {}
    for (const key of keys(value)) unpacked[key] = unpack(value[key], frozen)
    return frozen ? freeze(unpacked) : unpacked
  }

  function call(id, args) {
    const message = { op: 'call', id, args: args.map(pack) }
    reply = undefined
    post(message)
    const answer = reply
    reply = undefined
    if (!answer) throw new Error('contextBridge: the preload world is gone')
    if (answer.error) throw answer.error
    return unpack(answer.value)
  }

  function answerCall({ id, args }) {
    try {
      const unpacked = args.map((item) => unpack(item))
      post({ op: 'answer', value: pack(apply(functionsById[id], undefined, unpacked)) })
    } catch (error) {
      // Also a result that cannot be cloned: without an answer the caller would take this world for gone.
      post({ op: 'answer', error: asError(error) })
    }
  }

  function settle({ op, id, value }) {
    const promise = promisesById[id]
    delete promisesById[id]
    if (!promise) return
    if (op === 'resolve') promise.resolve(unpack(value))
    else promise.reject(value)
  }

  const bridge = { post, pack, unpack, onExpose: null, onWindow: null }

  page.addEventListener(
    secret + incoming,
    (event) => {
      apply(stop, event, [])
      const message = apply(readDetail, event, [])
      if (message.op === 'call') answerCall(message)
      else if (message.op === 'answer') reply = message
      else if (message.op === 'resolve' || message.op === 'reject') settle(message)
      else if (message.op === 'expose') bridge.onExpose?.(message)
      else if (message.op === 'window') bridge.onWindow?.(message.url)
    },
    true,
  )
  return bridge
}
