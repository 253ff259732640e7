'use strict'

/** scheme -> (Request) => Response | Promise<Response>, as registered with `protocol.handle`. */
const handlersByScheme = new Map()

module.exports = { handlersByScheme }
