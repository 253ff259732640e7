'use strict'
const { LISTS } = require('../host/chromium-flags.cjs')
const { setPath } = require('./app-paths.cjs')

const valuesByName = new Map()

/** `app.commandLine`; `all()` is the host's own way to read it back. */
const commandLine = {
  appendSwitch(name, value = '') {
    const key = name.replace(/^--/, '')
    if (key === 'user-data-dir' && value) setPath('userData', value)
    const old = valuesByName.get(key)
    valuesByName.set(key, LISTS.has(key) && old ? `${old},${value}` : String(value))
  },
  appendArgument() {},
  hasSwitch: (name) => valuesByName.has(name),
  getSwitchValue: (name) => valuesByName.get(name) ?? '',
  removeSwitch: (name) => void valuesByName.delete(name),
  all: () => valuesByName,
}

module.exports = { commandLine }
