'use strict'
const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
const COMMONJS = pathToFileURL(path.join(__dirname, '..', 'electron.cjs')).href
const ES_MODULE = pathToFileURL(path.join(__dirname, '..', 'electron-esm.mjs')).href

/**
 * Makes `require('electron')` and `import 'electron'` answer the host's modules, before any npm package of
 * that name: the package answers the path of the binary.
 */
function installElectronModule() {
  Module.registerHooks({
    resolve(specifier, context, next) {
      if (!NAMES.has(specifier)) return next(specifier, context)
      return context.conditions.includes('import')
        ? { url: ES_MODULE, format: 'module', shortCircuit: true }
        : { url: COMMONJS, format: 'commonjs', shortCircuit: true }
    },
  })
}

module.exports = { installElectronModule }
