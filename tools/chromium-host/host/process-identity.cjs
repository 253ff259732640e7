'use strict'
const path = require('node:path')

/** The version of the installed npm package, so that code which asks sees what it would on Electron. */
function electronVersion(target) {
  try {
    return require(require.resolve('electron/package.json', { paths: [process.cwd(), target] })).version
  } catch {
    return '45.0.0'
  }
}

function define(object, key, value) {
  Object.defineProperty(object, key, { value, configurable: true, enumerable: true })
}

/** Makes `process` look as it does in Electron's main process. */
function describeProcess(target) {
  define(process.versions, 'electron', electronVersion(target))
  define(process, 'type', 'browser')
  define(process, 'defaultApp', true)
  define(process, 'resourcesPath', path.join(__dirname, '..', 'dist', 'resources'))
  process.env.ZHT_HOST_ELECTRON_VERSION = process.versions.electron
}

module.exports = { define, describeProcess, electronVersion }
