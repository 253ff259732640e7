// The `events` module of a sandboxed preload, and what ipcRenderer is made of.
class EventEmitter {
  #listenersByName = new Map()

  on(name, listener) {
    this.#listenersByName.set(name, [...(this.#listenersByName.get(name) ?? []), listener])
    return this
  }

  once(name, listener) {
    const once = (...args) => {
      this.off(name, once)
      listener.apply(this, args)
    }
    once.listener = listener
    return this.on(name, once)
  }

  off(name, listener) {
    const listeners = this.#listenersByName.get(name) ?? []
    const index = listeners.findIndex((one) => one === listener || one.listener === listener)
    if (index >= 0) this.#listenersByName.set(name, listeners.toSpliced(index, 1))
    return this
  }

  addListener(name, listener) {
    return this.on(name, listener)
  }

  removeListener(name, listener) {
    return this.off(name, listener)
  }

  removeAllListeners(name) {
    if (name === undefined) this.#listenersByName.clear()
    else this.#listenersByName.delete(name)
    return this
  }

  listenerCount(name) {
    return this.#listenersByName.get(name)?.length ?? 0
  }

  emit(name, ...args) {
    const listeners = this.#listenersByName.get(name) ?? []
    for (const listener of listeners) listener.apply(this, args)
    return listeners.length > 0
  }
}
EventEmitter.EventEmitter = EventEmitter
