'use strict'
const { handlersByScheme } = require('../host/scheme-handlers.cjs')

const protocol = {
  // Every handled scheme is carried over https, which has all the privileges that could be asked for.
  registerSchemesAsPrivileged() {},
  handle: (scheme, handler) => void handlersByScheme.set(scheme, handler),
  unhandle: (scheme) => void handlersByScheme.delete(scheme),
  isProtocolHandled: (scheme) => handlersByScheme.has(scheme),
}

module.exports = { protocol }
