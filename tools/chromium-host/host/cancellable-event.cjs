'use strict'

/** An Electron event that a listener may refuse with `preventDefault()`. */
function cancellableEvent(fields) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
    ...fields,
  }
}

module.exports = { cancellableEvent }
