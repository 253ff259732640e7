'use strict'

let text = ''

/** A clipboard of this process alone. */
const clipboard = {
  readText: () => text,
  writeText(value) {
    text = value
  },
  clear() {
    text = ''
  },
  readHTML: () => '',
  writeHTML() {},
  availableFormats: () => (text ? ['text/plain'] : []),
}

module.exports = { clipboard }
